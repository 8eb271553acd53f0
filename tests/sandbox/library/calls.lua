-- stop: none
-- Called as well as loaded: what a function sees of its script is read-only, and may be read any way.
local limits = { response = 5, stages = { "one", "two", "three" }, tags = { b = 1, a = 2 } }
local function describe(name, value) return name .. "=" .. tostring(value) end
return function()
  local out = {}
  for name, value in pairs(limits) do out[#out + 1] = describe(name, value) end
  for i, stage in ipairs(limits.stages) do out[#out + 1] = i .. stage end
  for tag in pairs(limits.tags) do out[#out + 1] = tag end
  out[#out + 1] = #limits.stages .. table.concat(limits.stages, ",") .. select("#", table.unpack(limits.stages))
  out[#out + 1] = tostring(limits.absent)
  return out
end
