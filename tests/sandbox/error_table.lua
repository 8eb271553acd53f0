-- stop: script_error
error({ code = 1 })
