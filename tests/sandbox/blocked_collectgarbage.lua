-- stop: blocked_function
collectgarbage('stop')
