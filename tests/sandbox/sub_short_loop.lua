-- stop: out_of_fuel
local s = ('x'):rep(200000)
local i = 0
while true do i = i + 1 s:sub(i, i + 39) end
