-- stop: blocked_function
return io.open('/etc/passwd')
