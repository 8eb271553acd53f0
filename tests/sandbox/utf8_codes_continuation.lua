-- stop: script_error
local s = 'a' .. ('\x80'):rep(200000)
local step = utf8.codes(s)
while true do step(s, 1) end
