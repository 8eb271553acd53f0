-- stop: none
local t, n = { a = 1 }, 0
for k in pairs(t) do n = n + 1 t[k .. 'x'] = 1 end
return n
