local q = pattern("(a|b")
return 1