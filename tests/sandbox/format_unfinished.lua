-- stop: script_error
return string.format('%')
