-- stop: script_error
error('stop here')
