-- stop: script_error
local function f(s) return f(s:upper():lower()) .. s end
f('x')
