-- stop: none
return 1 << 1000, 1 >> -1000
