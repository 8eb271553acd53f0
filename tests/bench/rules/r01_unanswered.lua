-- SPDX-License-Identifier: Apache-2.0

return rule {
  title      = "Every row is answered Yes or No",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Answer Yes or No.",
  check = function(row)
    if row.claim ~= "yes" and row.claim ~= "no" then return fail { "The row is not answered" } end
    return pass()
  end,
}
