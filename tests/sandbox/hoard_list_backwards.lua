-- stop: out_of_memory
local t = {}
for i = 1e6, 1, -1 do t[i] = i end
