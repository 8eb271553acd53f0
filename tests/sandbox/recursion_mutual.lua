-- stop: script_error
local f, g
function f() return 1 + g() end
function g() return 1 + f() end
f()
