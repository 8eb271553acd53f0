-- stop: out_of_fuel
local function f() return f() end
f()
