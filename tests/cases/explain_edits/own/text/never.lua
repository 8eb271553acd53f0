-- SPDX-License-Identifier: Apache-2.0

local given = phrases { "given away" }

return rule {
  title      = "Nothing is good enough",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  rationale  = "For a test of explain.",
  remedy     = "Say more.",
  check = function(row, ctx)
    return fail { "Not good enough", at = row:find(given) or {} }
  end,
}
