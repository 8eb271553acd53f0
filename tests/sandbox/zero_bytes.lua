-- stop: script_error
local a = ('\0'):rep(200000)
local b = a .. 'x'
while true do local c = a < b end
