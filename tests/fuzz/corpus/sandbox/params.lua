local p = phrases { "to be confirmed", "not yet", "log" }
local q = pattern([[(\d+) of (\d+)|(?P<u>https?://\S+)]])
return rule {
  title = "t", each = "row", strand = "scrutiny", severity = "minor", effect = "notes",
  kind = "placeholder", maturity = "trial", provisions = "*", rationale = "r", remedy = "m",
  params = { extra = { type = "phrases", default = { "caf" }, doc = "d" }, n = { type = "integer", default = 3, doc = "d" } },
  check = function(row, ctx)
return row.evidence:find(ctx.params.extra) and fail { "x" } or pass()
  end,
}
