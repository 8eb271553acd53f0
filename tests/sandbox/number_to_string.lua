-- stop: out_of_fuel|out_of_time
local a, x = 1.7976931348623e308, 0
while true do
--%repeat 1000 x = a .. a
end
