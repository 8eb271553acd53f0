-- stop: out_of_fuel
while true do (''):rep(1e15) end
