-- stop: script_error
return
--%repeat 30000 'x' ..
'x'
