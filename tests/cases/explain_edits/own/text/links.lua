-- SPDX-License-Identifier: Apache-2.0

local books = phrases { "the tree book", "the ladder book" }

return rule {
  title      = "A book that is spoken of can be read",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  edits      = "link-words",
  rationale  = "For a test of explain.",
  remedy     = "Say more.",
  check = function(row, ctx)
    local out = {}
    for _, at in ipairs(row:find_all(books)) do
      out[#out + 1] = fail { "\"{1}\" cannot be read", at = at }
    end
    if #out > 0 then return out end
    return pass()
  end,
}
