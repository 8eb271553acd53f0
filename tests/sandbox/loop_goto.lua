-- stop: out_of_fuel
::again:: goto again
