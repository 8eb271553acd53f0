-- stop: blocked_function
return coroutine.create(function() end)
