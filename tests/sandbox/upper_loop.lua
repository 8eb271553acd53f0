-- stop: out_of_fuel
local s = ('x'):rep(200000)
while true do s:upper() end
