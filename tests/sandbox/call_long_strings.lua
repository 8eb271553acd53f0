-- stop: out_of_fuel
local a, b = ('x'):rep(200000), ('x'):rep(199999) .. 'x'
return function() for i = 1, 1e6 do local c = a == b end end
