-- stop: script_error
function x() end
