-- stop: out_of_fuel
while true do table.concat({ 1, 2, 3 }, ', ', 1, 3) end
