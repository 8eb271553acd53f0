-- stop: script_error
local s = ('x'):rep(100000)
return string.format('%s%s%s', s, s, s)
