-- stop: blocked_function
return debug.getregistry()
