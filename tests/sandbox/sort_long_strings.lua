-- stop: out_of_fuel
local t = {}
for i = 1, 30 do t[i] = ('x'):rep(20000 + 30 - i) end
while true do table.sort(t) table.insert(t, 1, table.remove(t)) end
