-- stop: out_of_fuel
local t = {}
for i = 1, 4096 do t[i] = i end
for i = 8000, 4097, -1 do t[i] = i end
local n = 0
while true do n = #t end
