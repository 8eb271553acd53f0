-- stop: script_error
error(error)
