-- stop: out_of_time
local t = {}
for i = 1, 4096 do t[i * 4095] = i end
for i = 1, 1e9 do
  t[i * 4095] = nil
  t[(i + 4096) * 4095] = 1
end
