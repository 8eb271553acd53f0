-- SPDX-License-Identifier: Apache-2.0

local books = phrases { "the tree book", "the ladder book" }

return rule {
  title      = "All books can be read",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = { "1.1" },
  edits      = "link-words",
  rationale  = "For a test of explain.",
  remedy     = "Say more.",
  check = function(assessment)
    local out = { fail { "There is no list of books" } }
    for _, row in ipairs(assessment.rows) do
      for _, at in ipairs(row:find_all(books)) do
        out[#out + 1] = fail { "\"{1}\" cannot be read", at = at }
      end
    end
    if #out > 0 then return out end
    return pass()
  end,
}
