-- SPDX-License-Identifier: Apache-2.0
local only = pattern [[^(?:n/a\.?|na)$]]
local longest = 4

return rule {
  title      = "A Yes is not borne out by \"n/a\"",
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
    local evidence = row.evidence
    if row.claim == "yes" and #evidence <= longest and evidence:find(only) then
      return fail { "The answer is Yes, and its evidence \"n/a\"", at = evidence:all() }
    end
    return pass()
  end,
}
