-- SPDX-License-Identifier: Apache-2.0

local who = phrases { "Gardener Quince", "basket 1042" }

return rule {
  title      = "No picker is named",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  edits      = "drop-words",
  rationale  = "For a test of explain.",
  remedy     = "Say more.",
  check = function(row, ctx)
    local found = row:find_all(who)
    if #found > 0 then return fail { "A picker is named", at = found[1] } end
    return pass()
  end,
}
