-- stop: blocked_function
return os.time()
