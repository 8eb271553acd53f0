-- stop: script_error
for k, v in pairs(string) do end
