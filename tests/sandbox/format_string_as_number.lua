-- stop: script_error
return string.format('%d', '1')
