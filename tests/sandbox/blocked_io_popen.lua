-- stop: blocked_function
return io.popen('true')
