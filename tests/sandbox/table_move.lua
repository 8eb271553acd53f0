-- stop: blocked_function
table.move({}, 1, 1e9, 2, {})
