-- stop: script_error
local seen = {}
return function()
  seen[1] = true
  return seen
end
