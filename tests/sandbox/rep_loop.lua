-- stop: out_of_fuel
while true do local s = ('x'):rep(200000) end
