-- stop: script_error
return string.format('%c', 0)
