-- stop: script_error
assert(nil, {})
