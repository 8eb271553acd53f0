-- SPDX-License-Identifier: Apache-2.0

return rule {
  title      = "A Yes says something",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Say what bears the Yes out.",
  check = function(row)
    if row.claim == "yes" and row.evidence.blank and row.commentary.blank then
      return fail { "The answer is Yes, and nothing is said" }
    end
    return pass()
  end,
}
