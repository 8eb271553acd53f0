-- stop: blocked_function
return string.pack('i4', 1)
