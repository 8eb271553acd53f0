-- SPDX-License-Identifier: Apache-2.0
local words = require "lib/words"

return rule {
  title      = "No fruit is named",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "fruit",
  maturity   = "stable",
  provisions = "*",
  params     = { most = { type = "integer", default = 0, min = 0, max = 9, doc = "how many may be named" } },
  rationale  = "Fruit changes.",
  remedy     = "Say crop.",
  applies = function(row)
    if row.evidence.blank then return false, "There is no evidence" end
    return true
  end,
  check = function(row, ctx)
    local found = row:find_all(words.fruit)
    if #found <= ctx.params.most then return pass() end
    return fail { "{1} is named", at = found,
                  details = { fruit = #found, first = found[1], early = found[1].start < 10 } }
  end,
}
