-- stop: blocked_function
print('x')
