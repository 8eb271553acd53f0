-- stop: script_error
local list = { 2, 1 }
return function() table.sort(list) end
