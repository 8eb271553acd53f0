-- stop: script_error
return ('x'):rep('5')
