-- stop: script_error
return ('x'):rep(200000):byte(1, -1)
