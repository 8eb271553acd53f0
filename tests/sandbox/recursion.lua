-- stop: script_error
local function f() return 1 + f() end
f()
