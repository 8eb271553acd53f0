local p = phrases { "to be confirmed", "not yet", "log" }
local q = pattern([[((\pL{100}){9}|z){9}|(\d+) of (\d+)|(?P<u>https?://\S+)]])
return rule {
  title = "t", each = "row", strand = "scrutiny", severity = "minor", effect = "notes",
  kind = "placeholder", maturity = "trial", provisions = "*", rationale = "r", remedy = "m",
  check = function(row, ctx)
return row.evidence:match(q) and pass() or pass()
  end,
}
