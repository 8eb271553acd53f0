-- SPDX-License-Identifier: Apache-2.0
local policy = phrases { "policy", "policies", "procedure" }
local year_of_policy = pattern [[polic(?:y|ies)[ _-]+(20\d\d)\b]]

local function is_old(year, month, ctx)
  return (ctx.as_of.year - year) * 12 + ctx.as_of.month - month > ctx.params.years * 12
end

return rule {
  title      = "No policy cited is older than two years",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "evidence-out-of-date",
  maturity   = "stable",
  provisions = "*",
  params     = {
    years = { type = "integer", default = 2, min = 1, max = 10, doc = "how old a policy may be" },
  },
  rationale  = "A policy that nobody has looked at for years may not say what is done today.",
  remedy     = "Cite the policy that is in force, with its date.",
  check = function(row, ctx)
    for _, answer in ipairs(row.answers) do
      for _, date in ipairs(answer:dates()) do
        local words = answer:before(date.span, 4)
        if words and words:matches(policy) and is_old(date.last.year, date.last.month, ctx) then
          return fail { "The {field} cites a policy of {1}", at = date.span }
        end
      end
      local found = answer:match(year_of_policy)
      if found and is_old(tonumber(found[2].text), 12, ctx) then
        return fail { "The {field} cites a policy of {1}", at = found[2] }
      end
    end
    return pass()
  end,
}
