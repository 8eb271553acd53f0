-- stop: script_error
local t = {}
for i = 1, 60 do t[i] = ('x'):rep(10000) end
return table.concat(t)
