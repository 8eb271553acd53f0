-- stop: out_of_fuel|out_of_time
local t = {}
for i = 1, 1e9 do t[i] = 'this is short, but a new one: ' .. i end
