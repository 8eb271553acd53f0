-- stop: script_error
string.len = nil
