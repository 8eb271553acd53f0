-- stop: script_error
local function f(a) return f(a) + f(a) end
f(1)
