-- stop: blocked_function
return ('x'):unpack('b')
