-- stop: blocked_function
return string.format('%p', {})
