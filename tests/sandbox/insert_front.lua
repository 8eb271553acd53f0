-- stop: out_of_fuel
local t = {}
while true do table.insert(t, 1, 1) end
