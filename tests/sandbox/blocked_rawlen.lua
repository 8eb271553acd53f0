-- stop: blocked_function
return rawlen({})
