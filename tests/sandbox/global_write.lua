-- stop: script_error
x = 1
