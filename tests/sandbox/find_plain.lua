-- stop: blocked_function
local needle = ('a'):rep(100000) .. 'b'
return ('a'):rep(200000):find(needle, 1, true)
