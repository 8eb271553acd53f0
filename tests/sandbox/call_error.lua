-- stop: script_error
return function() error({}) end
