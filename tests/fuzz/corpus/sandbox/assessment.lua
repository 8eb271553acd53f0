local p = phrases { "to be confirmed", "not yet", "log" }
local q = pattern([[(\d+) of (\d+)|(?P<u>https?://\S+)]])
return rule {
  title = "t", each = "assessment", strand = "scrutiny", severity = "minor", effect = "notes",
  kind = "placeholder", maturity = "trial", provisions = "*", rationale = "r", remedy = "m",
  check = function(a, ctx)
local n = 0 for _, r in ipairs(a.rows) do n = n + 1 end return fail { "rows " .. n }
  end,
}
