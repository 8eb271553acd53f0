-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "Goes wrong at the first row",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "notes",
  kind       = "placeholder",
  maturity   = "stable",
  provisions = "1.1",
  rationale  = "A rule that goes wrong is told, and never reads as a pass.",
  remedy     = "Mend the rule.",
  check = function(row)
    return row.no_such_value
  end,
}
