-- stop: out_of_fuel
local s = ('\u{20AC}'):rep(50000)
while true do utf8.len(s) end
