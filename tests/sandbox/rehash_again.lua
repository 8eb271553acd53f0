-- stop: out_of_time
local t = {}
for i = 1, 4096 do t[i + 0.5] = i end
for i = 1, 1e9 do
  t[i + 0.5] = nil
  t[i + 4096.5] = 1
end
