-- stop: out_of_fuel
local t = {}
for i = 1, 1e9 do t[i] = function() return t, i end end
