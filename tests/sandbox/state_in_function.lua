-- stop: script_error
local seen = {}
local function remember(x) seen[x] = true end
return function() remember(1) end
