-- stop: script_error
error(error('inner'))
