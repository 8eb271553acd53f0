-- stop: script_error
return string.format('%y', 1)
