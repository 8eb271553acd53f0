-- stop: blocked_function
getmetatable('').__index = nil
