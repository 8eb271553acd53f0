-- stop: script_error
return utf8.char(0)
