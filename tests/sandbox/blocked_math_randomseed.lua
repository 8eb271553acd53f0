-- stop: blocked_function
math.randomseed(1)
