-- stop: script_error
return (5):rep(3)
