-- stop: blocked_function
rawset({}, 1, 1)
