-- stop: script_error
return utf8.len('x', math.maxinteger)
