-- stop: out_of_fuel
local t = {}
for i = 1, 2000 do t[i] = (i * 7919) % 2003 end
while true do
  local u = table.pack(table.unpack(t, 1, 200))
  u.n = nil
  table.sort(u)
end
