-- stop: script_error
table.sort(_ENV)
