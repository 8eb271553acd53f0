-- stop: out_of_fuel
local t = {}
while true do t = { t } end
