-- stop: script_error
return ('xx'):rep(math.maxinteger, 'yyy')
