-- stop: out_of_fuel
local x = 1.0000001
while true do local y = x ^ 1e9 end
