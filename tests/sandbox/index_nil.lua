-- stop: script_error
local t
return t.x.y
