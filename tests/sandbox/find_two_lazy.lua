-- stop: blocked_function
local subject = ('a'):rep(2000)
return subject:find(('a-'):rep(2) .. 'b')
