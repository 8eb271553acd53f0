-- stop: out_of_fuel
local t = {}
for i = 1, 200000 do t[i] = i end
while true do
  t.a = 1 t.a = nil
  t.b = 1 t.b = nil
  t.c = 1 t.c = nil
end
