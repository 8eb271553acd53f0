-- stop: script_error
local t = { 1, nil, 3 }
table.sort(t)
