-- stop: script_error
return _VERSION
