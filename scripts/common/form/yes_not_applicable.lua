-- SPDX-License-Identifier: Apache-2.0
local opens = pattern [[^[\s("'-]*(n ?/ ?a|n\.a\.?|na|not applicable)(?:\b|$|[\s.,;:)-])]]
local later = pattern [[\b(not applicable|n/a|if applicable)\b]]

return rule {
  title      = "A Yes is not answered with N/A",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "yes-not-applicable",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The form offers Yes or No. Yes beside N/A says neither that the requirement is met nor why it does not arise.",
  remedy     = "Say what the position is: what would happen if it arose, and where that is written down.",
  check = function(row)
    if row.claim ~= "yes" then return pass() end
    local at = {}
    for _, answer in ipairs(row.answers) do
      local found = answer:match(opens)
      if found then table.insert(at, found[2]) end
    end
    if #at == 0 then return pass() end
    -- The same said once more in the commentary belongs to the same finding.
    local again = row.commentary:find(later)
    if again and again.start > 0 then table.insert(at, again) end
    return fail { "The answer is Yes, but the {field} says \"{1}\"", at = at }
  end,
}
