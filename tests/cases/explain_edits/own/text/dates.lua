-- SPDX-License-Identifier: Apache-2.0

return rule {
  title      = "No date has passed",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  edits      = "date-to-come",
  rationale  = "For a test of explain.",
  remedy     = "Say more.",
  check = function(row, ctx)
    for _, date in ipairs(row.evidence:dates()) do
      if date.last < ctx.as_of then return fail { "A date has passed", at = date.span } end
    end
    return pass()
  end,
}
