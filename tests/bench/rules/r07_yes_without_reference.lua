-- SPDX-License-Identifier: Apache-2.0
local reference = pattern [[https?://|www\.|(?:section|clause|paragraph|para|page|appendix)\s+\d]]

return rule {
  title      = "The evidence of a Yes can be looked up",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Name the section or the page, or give the address.",
  check = function(row)
    local evidence = row.evidence
    if row.claim == "yes" and not evidence.blank and not evidence:find(reference) then
      return fail { "The evidence names neither a place nor an address", at = evidence:opening() }
    end
    return pass()
  end,
}
