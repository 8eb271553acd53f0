-- stop: script_error
error()
