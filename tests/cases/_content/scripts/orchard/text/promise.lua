-- SPDX-License-Identifier: Apache-2.0
local promises = phrases { "will be", "is to be", "from next year" }

return rule {
  title      = "A Yes rests on what is there today",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "yes-future",
  maturity   = "stable",
  provisions = "*",
  tags       = { "tense" },
  rationale  = "Yes says that something is so, not that it will be.",
  remedy     = "Say what there is today, or answer No with a date.",
  check = function(row)
    if row.claim ~= "yes" then return not_applicable("the answer is not Yes") end
    local found = row:find(promises)
    if found then
      return fail { "Yes rests on something that is still to come: \"{1}\"", at = found:widen(2) }
    end
    return pass()
  end,
}
