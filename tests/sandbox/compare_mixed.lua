-- stop: script_error
return 1 < 'x'
