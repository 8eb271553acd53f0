-- stop: script_error
local s = '1'
while true do s = s + 1 end
