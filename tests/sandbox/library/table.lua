-- stop: none
local t = { 1, 2, 3 }
table.insert(t, 4)
table.insert(t, 1, 0)
local removed = { table.remove(t), table.remove(t, 1), table.remove({}) or "none" }
local packed = table.pack(1, nil, 3)
local words = { "pear", "apple", "fig", "Apple" }
table.sort(words)
local numbers = { 3, 1.5, -2, 1e300, 0 }
table.sort(numbers)
-- Stable: equal keys keep their order.
local pairs_of = {}
for i = 1, 200 do pairs_of[i] = { key = i * 7 % 5, place = i } end
table.sort(pairs_of, function(a, b) return a.key < b.key end)
local stable = true
for i = 2, 200 do
  local a, b = pairs_of[i - 1], pairs_of[i]
  if a.key > b.key or (a.key == b.key and a.place > b.place) then stable = false end
end
local many = {}
for i = 1, 1000 do many[i] = (i * 7919) % 1009 end
table.sort(many, function(a, b) return a > b end)
local falling = true
for i = 2, 1000 do falling = falling and many[i - 1] >= many[i] end
local small = {}
for n = 0, 20 do
  local list = {}
  for i = 1, n do list[i] = (i * 5) % 7 end
  table.sort(list)
  small[#small + 1] = table.concat(list)
end
return {
  t = t,
  removed = removed,
  packed = { packed.n, packed[1], packed[3] },
  unpacked = { table.unpack({ 1, 2, 3 }) },
  middle = { table.unpack({ 1, 2, 3, 4 }, 2, 3) },
  concat = { table.concat({}), table.concat({ "a", 1, 2.5 }), table.concat({ 1, 2, 3 }, ", "),
    table.concat({ 1, 2, 3, 4 }, "-", 2, 3), table.concat({ 1 }, "-", 2) },
  words = words,
  numbers = numbers,
  stable = stable,
  falling = falling,
  small = small,
  length = #t,
}
