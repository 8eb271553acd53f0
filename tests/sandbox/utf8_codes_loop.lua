-- stop: out_of_fuel
local s = ('\u{20AC}'):rep(50000)
while true do for p, c in utf8.codes(s) do end end
