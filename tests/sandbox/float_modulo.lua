-- stop: out_of_fuel|out_of_time
local a, b, x = 1e308, 1e-308, 0
while true do
--%repeat 1000 x = a % b
end
