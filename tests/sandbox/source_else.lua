-- stop: script_error
if false then
--%repeat 9000 else if false then
