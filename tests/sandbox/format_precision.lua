-- stop: script_error
return string.format('%.99999f', 1)
