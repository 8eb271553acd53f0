-- stop: script_error
table.insert(math, 1)
