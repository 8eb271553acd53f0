-- stop: script_error
return
--%repeat 30000 not
1
