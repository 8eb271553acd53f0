-- stop: script_error
local t = {}
t.x()
