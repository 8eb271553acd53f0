-- stop: script_error
local function f(n, ...)
  if n == 0 then return end
  return f(n - 1, 1, ...)
end
f(1e6)
