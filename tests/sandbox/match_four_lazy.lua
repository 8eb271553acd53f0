-- stop: blocked_function
return ('a'):rep(800):match('(.-)(.-)(.-)(.-)!')
