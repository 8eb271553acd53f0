-- stop: script_error
return table.concat({}, 'x', math.mininteger, math.maxinteger)
