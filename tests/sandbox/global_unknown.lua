-- stop: script_error
return strng.len('x')
