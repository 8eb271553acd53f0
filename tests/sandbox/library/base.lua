-- stop: none
local order = {}
for k, v in pairs({ z = 1, a = 2, [10] = 3, [2.5] = 4, [-1] = 5, [true] = 6, [false] = 7, 8, 9 }) do
  order[#order + 1] = tostring(k) .. "=" .. tostring(v)
end
local listed = {}
for i, v in ipairs({ "x", "y", nil, "z" }) do listed[i] = v end
local gone = { a = 1, b = 2, c = 3 }
local seen = {}
for k in pairs(gone) do
  seen[#seen + 1] = k
  gone.b = nil
end
return {
  order = order,
  listed = listed,
  seen = seen,
  texts = { tostring(nil), tostring(true), tostring(5), tostring(5.0), tostring(1 / 3), tostring({}),
    tostring(error), tostring("s") },
  types = { type(nil), type(1), type("x"), type({}), type(type) },
  numbers = { tonumber("10"), tonumber("0x10"), tonumber("1e3"), tonumber("z", 36), tonumber(" 5 "),
    tostring(tonumber("5x")), tostring(tonumber("")) },
  selected = { select("#", 1, nil, 3), select(2, "a", "b", "c") },
  last = { select(-1, "a", "b", "c") },
  asserted = { assert(1, "not seen") },
}
