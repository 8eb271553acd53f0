-- stop: script_error
table.sort({ 3, 1, 2 }, function() error('in between') end)
