-- stop: script_error
local seen = {}
return function() table.insert(seen, 1) end
