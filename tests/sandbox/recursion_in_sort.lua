-- stop: script_error
local function f()
  table.sort({ 2, 1, 3 }, function(a, b) f() return a < b end)
end
f()
