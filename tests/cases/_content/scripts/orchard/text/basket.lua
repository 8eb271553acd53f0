-- SPDX-License-Identifier: Apache-2.0
local basket = pattern [[\bbasket \d+]]

return rule {
  title      = "No basket is named by its number",
  each       = "row",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "case-reference",
  maturity   = "stable",
  provisions = "*",
  rationale  = "A basket's number tells who picked.",
  remedy     = "Leave the number out.",
  check = function(row)
    local found = row:find(basket)
    if found then return fail { "\"{1}\" tells who picked", at = found } end
    return pass()
  end,
}
