-- stop: blocked_function
return utf8.offset('x', 1)
