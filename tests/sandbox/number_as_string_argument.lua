-- stop: script_error
return string.len(5)
