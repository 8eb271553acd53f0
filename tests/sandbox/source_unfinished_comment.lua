-- stop: script_error
return --[[ x
