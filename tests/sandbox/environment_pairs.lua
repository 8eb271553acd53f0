-- stop: script_error
for k, v in pairs(_ENV) do end
