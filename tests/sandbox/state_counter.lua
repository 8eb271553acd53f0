-- stop: script_error
local function counter()
  local n = 0
  return function() n = n + 1 return n end
end
local count = counter()
return function() return count() end
