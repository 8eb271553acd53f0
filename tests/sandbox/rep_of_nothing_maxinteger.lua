-- stop: out_of_fuel
while true do string.rep('', math.maxinteger, '') end
