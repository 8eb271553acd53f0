-- stop: script_error
return string.char(0)
