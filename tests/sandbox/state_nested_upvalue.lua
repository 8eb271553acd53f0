-- stop: script_error
local calls = 0
return function()
  local function count() calls = calls + 1 end
  count()
  return calls
end
