-- stop: script_error
local _ENV = {}
return type(1)
