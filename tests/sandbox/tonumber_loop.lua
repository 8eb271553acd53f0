-- stop: out_of_fuel
local digits = ('9'):rep(100000)
while true do tonumber(digits) end
