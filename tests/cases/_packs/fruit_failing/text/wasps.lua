-- SPDX-License-Identifier: Apache-2.0
local sting = phrases { "wasp", "hornet" }
local gone = phrases { "gone", "removed" }

local function is_over(row, found)
  return row.evidence:find(gone, found.stop) ~= nil
end

return rule {
  title      = "No answer tells of wasps",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "placeholder",
  maturity   = "stable",
  provisions = "*",
  rationale  = "Whoever picks should know.",
  remedy     = "Say what was done.",
  check = function(row)
    if row.claim ~= "yes" then return not_applicable("the answer is not Yes") end
    local found = row.evidence:find(sting)
    if found and #row.evidence < 200 and not is_over(row, found) then
      return fail { "The {field} tells of \"{1}\"", at = found }
    end
    return pass()
  end,
}
