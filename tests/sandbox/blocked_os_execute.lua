-- stop: blocked_function
os.execute('true')
