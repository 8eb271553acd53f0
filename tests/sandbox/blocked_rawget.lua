-- stop: blocked_function
return rawget({}, 1)
