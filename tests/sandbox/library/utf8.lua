-- stop: none
local codes = {}
for place, code in utf8.codes("a\u{E9}\u{20AC}\u{1F600}z") do codes[#codes + 1] = place .. ":" .. code end
local bad, at = utf8.len("a\xFF")
return {
  char = { utf8.char(), utf8.char(65, 233, 8364, 128512) },
  codes = codes,
  codepoint = { utf8.codepoint("h\u{E9}llo", 1, 3) },
  len = { utf8.len("h\u{E9}llo"), utf8.len(""), utf8.len("h\u{E9}llo", 2), utf8.len("abc", -2) },
  bad = { bad or "none", at },
}
