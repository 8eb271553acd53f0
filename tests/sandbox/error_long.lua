-- stop: script_error
error(('x'):rep(100000))
