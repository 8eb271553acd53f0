-- stop: blocked_function
dofile('/etc/passwd')
