-- stop: blocked_function
os.time = 1
