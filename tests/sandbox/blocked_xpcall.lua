-- stop: blocked_function
return xpcall(error, error)
