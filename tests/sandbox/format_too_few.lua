-- stop: script_error
return string.format('%d %d', 1)
