-- stop: script_error
table.insert(_ENV, 1)
