-- stop: none
local function fresh() return {} end
return function()
  local t = fresh()
  t.x = 1
  return t
end
