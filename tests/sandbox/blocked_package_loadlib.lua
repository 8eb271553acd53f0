-- stop: blocked_function
return package.loadlib('x', 'y')
