-- stop: out_of_fuel
for i = math.mininteger, math.maxinteger do end
