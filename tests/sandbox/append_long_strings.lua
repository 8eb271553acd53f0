-- stop: out_of_fuel
local a = ('x'):rep(200000)
for i = 1, 1e6 do local b = a .. i end
