-- stop: blocked_function
return load(('x = 1 '):rep(40000))
