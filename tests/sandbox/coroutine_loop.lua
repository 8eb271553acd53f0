-- stop: blocked_function
while true do
  local c = coroutine.wrap(function() for i = 1, 200 do end end)
  c()
end
