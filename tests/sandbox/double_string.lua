-- stop: script_error
local s = 'x'
while true do s = s .. s end
