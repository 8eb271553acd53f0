-- stop: script_error
local function f(...)
  local t = { ... }
  return f(t, ...)
end
f()
