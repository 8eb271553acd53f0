-- stop: bad_result
return function()
  local t = {}
  t.self = t
  return t
end
