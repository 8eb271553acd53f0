-- stop: none
local t = {}
t.self = t
return function() return #t end
