-- stop: none
local t, n = { 5, 4, 3, 2, 1 }, 0
table.sort(t, function(a, b) n = n + 1 t[n] = nil return a < b end)
return t
