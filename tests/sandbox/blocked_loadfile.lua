-- stop: blocked_function
loadfile('/etc/passwd')
