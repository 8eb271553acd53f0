-- stop: blocked_function
debug.sethook()
