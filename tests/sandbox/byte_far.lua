-- stop: none
return ('x'):byte(math.mininteger, math.maxinteger)
