-- stop: script_error
return
--%repeat 20000 (
1
--%repeat 20000 )
