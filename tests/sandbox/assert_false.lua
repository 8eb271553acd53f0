-- stop: script_error
assert(false)
