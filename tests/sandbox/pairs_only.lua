-- stop: out_of_fuel
local t = {}
for i = 1, 100000 do t[i] = i end
while true do pairs(t) end
