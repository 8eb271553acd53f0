-- stop: script_error
local step = pairs({ 1, 2, 3 })
return function() return step() end
