-- stop: script_error
return select(math.maxinteger)
  + select('x')
