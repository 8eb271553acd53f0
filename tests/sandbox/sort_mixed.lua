-- stop: script_error
table.sort({ 1, 'x' })
