-- stop: script_error
return utf8.codepoint(('x'):rep(200000), 1, -1)
