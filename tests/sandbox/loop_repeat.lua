-- stop: out_of_fuel
repeat until false
