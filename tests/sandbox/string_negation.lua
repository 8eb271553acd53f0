-- stop: script_error
return -'5'
