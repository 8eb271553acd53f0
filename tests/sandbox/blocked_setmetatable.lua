-- stop: blocked_function
setmetatable({}, {})
