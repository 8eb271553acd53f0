-- stop: blocked_function
loadstring('return 1')
