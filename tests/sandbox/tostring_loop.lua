-- stop: out_of_fuel
local n = 1.7976931348623e308
while true do tostring(n) end
