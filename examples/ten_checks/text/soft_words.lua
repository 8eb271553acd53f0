-- SPDX-License-Identifier: Apache-2.0
-- Rows whose requirement says so itself are left out, and what a resident tries.
local soft = phrases {
  "where possible", "wherever possible", "when possible", "whenever possible", "if possible", "as far as possible", "where practicable", "as far as practicable", "where feasible", "where we can", "when we can", "if we can",
  "endeavour", "endeavours", "endeavour to", "endeavours to", "best endeavours", "strive", "strives", "try to", "tries to", "hope to", "hopes to",
}
local tried = phrases { "try to", "tries to", "hope to", "hopes to", "strive", "strives" }
local others = phrases { "resident", "residents", "tenant", "tenants", "customer", "customers", "complainant", "complainants", "you", "who", "they" }

return rule {
  title      = "A Yes says what is done, not what is tried",
  each       = "row",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "not-committed",
  maturity   = "stable",
  provisions = "*",
  rationale  = "\"Where possible\" leaves open how often it is not, and whoever reads it will ask.",
  remedy     = "Say what is done, and in which cases it is not.",
  applies = function(row)
    if row.claim ~= "yes" then return false, "it is not answered with Yes" end
    if row.requirement:find(soft) then return false, "the requirement leaves it open itself" end
    return true
  end,
  check = function(row)
    local at = {}
    for _, answer in ipairs(row.answers) do
      for _, found in ipairs(answer:find_all(soft)) do
        local before = answer:before(found, 2)
        local is_others = found:matches(tried) and before and before:matches(others)
        if not is_others and not answer:quoted(found) then table.insert(at, found) end
      end
    end
    if #at == 0 then return pass() end
    return fail { "The answer is Yes, but the {field} says \"{1}\"", at = at }
  end,
}
