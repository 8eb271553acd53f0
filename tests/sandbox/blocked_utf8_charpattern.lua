-- stop: blocked_function
return utf8.charpattern()
