-- stop: out_of_fuel
for i = 1, math.huge, 0.001 do end
