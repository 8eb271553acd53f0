-- stop: out_of_fuel
local s = ('x;'):rep(100000)
while true do s:split(';') end
