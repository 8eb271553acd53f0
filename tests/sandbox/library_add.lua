-- stop: script_error
string.shout = string.upper
