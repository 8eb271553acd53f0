-- stop: script_error
return
--%repeat 20000 {
--%repeat 20000 }
