-- stop: blocked_function
os.exit()
