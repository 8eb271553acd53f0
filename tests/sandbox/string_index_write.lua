-- stop: script_error
local s = 'x'
s.len = 1
