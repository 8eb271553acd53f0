-- stop: out_of_fuel|out_of_time
local t = {}
for i = 1, 30000 do t[i] = i end
for i = 30000, 1, -1 do t[i] = nil end
while true do pairs(t) end
