-- stop: script_error
local seen = { deep = { {} } }
return function()
  seen.deep[1].x = true
end
