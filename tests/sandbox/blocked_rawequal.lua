-- stop: blocked_function
return rawequal(1, 1)
