local t = {} for i = 1, 2100 do t[i] = "w" .. i end
local p = phrases(t) return 1