-- stop: script_error
return ('x'):rep(30e6)
