-- stop: blocked_function
unpack({})
