-- stop: script_error
return
--%repeat 50000 -
1
