-- stop: script_error
error('x', 1e9)
