-- stop: blocked_function
return string.format('%q', 1 / 3)
