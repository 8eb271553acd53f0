-- stop: none
return function()
  local n = 0
  local function count() n = n + 1 end
  count()
  count()
  return n
end
