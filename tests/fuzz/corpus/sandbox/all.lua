local p = phrases { "to be confirmed", "not yet", "log" }
local q = pattern([[(\d+) of (\d+)|(?P<u>https?://\S+)]])
return rule {
  title = "t", each = "row", strand = "scrutiny", severity = "minor", effect = "notes",
  kind = "placeholder", maturity = "trial", provisions = "*", rationale = "r", remedy = "m",
  check = function(row, ctx)
local out = {}
for _, s in ipairs(row.commentary:find_all(p)) do out[#out + 1] = fail { "x", at = s } end
if #out > 0 then return out end
return pass()
  end,
}
