-- stop: script_error
error(42)
