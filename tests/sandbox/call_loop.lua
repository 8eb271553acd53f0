-- stop: out_of_fuel
return function() while true do end end
