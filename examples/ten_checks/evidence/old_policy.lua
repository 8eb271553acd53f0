-- SPDX-License-Identifier: Apache-2.0
-- The check of examples/first_check, told once for the form. A later date in the same sentence counts:
-- "Complaints Policy 2019, reviewed in May 2025" is no old policy.
local papers = require "lib/papers"
local year_of_policy = pattern [[polic(?:y|ies)[\w.%-]*?[ _.-](20\d\d)\b]]
-- "Meets the Equality Act 2010", "to be reviewed by May 2023": dates of something else.
local others = phrases { "act", "regulations", "code", "guidance", "due", "due by", "next review", "review date", "will be", "to be", "until" }
local most_shown = 6

local function is_old(year, month, ctx)
  return (ctx.as_of.year - year) * 12 + ctx.as_of.month - month > ctx.params.years * 12
end

-- The date of "Complaints Policy, version 3 (May 2021)"; nil where it is not old.
local function dated(answer, ctx)
  for _, date in ipairs(answer:dates()) do
    local words = answer:before(date.span, 6)
    if words and words:matches(papers.policy) and not words:matches(others) then
      local latest = papers.latest_date_in(answer, answer:sentence_of(date.span)).last
      if is_old(latest.year, latest.month, ctx) then return date.span end
    end
  end
  return nil
end

-- "Equality Policy 2019.pdf": a year in a name is no date.
local function named(answer, ctx)
  local found = answer:match(year_of_policy)
  if not found or papers.latest_date_in(answer, answer:sentence_of(found[1])) then return nil end
  return is_old(tonumber(found[2].text), 12, ctx) and found[2] or nil
end

return rule {
  title      = "No policy cited is older than two years",
  each       = "assessment",
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
  remedy     = "Cite the policy that is in force, with the date of its last review.",
  check = function(assessment, ctx)
    local at, rows, last = {}, 0, nil
    papers.each_answer(assessment, function(answer, row)
      local found = dated(answer, ctx) or named(answer, ctx)
      if not found or answer:sentence_of(found):matches(papers.gone) then return end
      if last ~= row.id then rows = rows + 1 end
      last = row.id
      if #at < most_shown then table.insert(at, found) end
    end)
    if rows == 0 then return pass() end
    return fail { "{rows} a policy that is older than {years} years: \"{1}\"", at = at, years = ctx.params.years,
                  rows = rows == 1 and "One row cites" or rows .. " rows cite" }
  end,
}
