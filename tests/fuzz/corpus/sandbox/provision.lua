local p = phrases { "to be confirmed", "not yet", "log" }
local q = pattern([[(\d+) of (\d+)|(?P<u>https?://\S+)]])
return rule {
  title = "t", each = "provision", strand = "scrutiny", severity = "minor", effect = "notes",
  kind = "placeholder", maturity = "trial", provisions = "*", rationale = "r", remedy = "m",
  check = function(row, ctx)
return ctx.provision:deadline("response") and pass() or not_evaluable("no deadline")
  end,
}
