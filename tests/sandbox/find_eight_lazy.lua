-- stop: blocked_function
local subject = ('a'):rep(30000)
return subject:find(('a-'):rep(8) .. 'b')
