-- stop: blocked_function
warn('@on')
