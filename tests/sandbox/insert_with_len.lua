-- stop: blocked_function
local t = setmetatable({}, { __len = function() return 1e8 end })
table.insert(t, 1, 1)
