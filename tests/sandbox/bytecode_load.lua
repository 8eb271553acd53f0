-- stop: blocked_function
return load('\27Lua')
