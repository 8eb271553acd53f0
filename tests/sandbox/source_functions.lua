-- stop: script_error
return
--%repeat 5000 function() return
1
--%repeat 5000 end
