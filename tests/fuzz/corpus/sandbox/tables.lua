local p = phrases { "to be confirmed", "not yet", "log" }
local q = pattern([[(\d+) of (\d+)|(?P<u>https?://\S+)]])
return rule {
  title = "t", each = "row", strand = "scrutiny", severity = "minor", effect = "notes",
  kind = "placeholder", maturity = "trial", provisions = "*", rationale = "r", remedy = "m",
  check = function(row, ctx)
local t = {} for i = 1, 1e6 do t[i] = { i } end return pass()
  end,
}
