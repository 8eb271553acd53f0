-- stop: blocked_function
return string.packsize('i4')
