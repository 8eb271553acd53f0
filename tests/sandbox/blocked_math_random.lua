-- stop: blocked_function
return math.random()
