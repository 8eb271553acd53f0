-- stop: script_error
_ENV.x = 1
