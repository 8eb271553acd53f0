-- stop: script_error
return table.unpack({}, math.mininteger, math.maxinteger)
