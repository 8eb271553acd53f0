-- stop: none
local t = {
--%repeat 50000 1,
}
return #t
