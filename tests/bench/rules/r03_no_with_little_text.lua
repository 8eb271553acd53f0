-- SPDX-License-Identifier: Apache-2.0
local enough = 40

return rule {
  title      = "A No is explained",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Say why the answer is No.",
  check = function(row)
    if row.claim == "no" and #row.commentary < enough then
      return fail { "The answer is No, and hardly anything is said", at = row.commentary:all() }
    end
    return pass()
  end,
}
