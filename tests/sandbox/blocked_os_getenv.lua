-- stop: blocked_function
return os.getenv('HOME')
