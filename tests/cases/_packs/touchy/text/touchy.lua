-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "Goes wrong where wood is touched",
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
    if row.evidence.text == "Touch wood" then return row.no_such_value end
    return pass()
  end,
}
