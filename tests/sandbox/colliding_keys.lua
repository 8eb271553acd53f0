-- stop: out_of_time
local t, x = {}, 0
for i = 1, 4000 do t[i * 4095] = i end
while true do
--%repeat 1000 x = t[4095]
end
