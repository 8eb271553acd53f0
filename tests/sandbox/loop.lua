-- stop: out_of_fuel
while true do end
