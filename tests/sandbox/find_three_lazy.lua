-- stop: blocked_function
local subject = ('a'):rep(800)
return subject:find(('a-'):rep(3) .. 'b')
