-- stop: out_of_fuel
local a, b = ('x'):rep(200000), ('x'):rep(199999) .. 'x'
local n = 0
for i = 1, 1e6 do if a == b then n = n + 1 end end
return n
