-- stop: script_error
local f
return
--%repeat 20000 f(
1
--%repeat 20000 )
