-- stop: blocked_function
return next({})
