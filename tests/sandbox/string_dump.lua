-- stop: blocked_function
return string.dump(function() end)
