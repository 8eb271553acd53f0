-- SPDX-License-Identifier: Apache-2.0
-- "April 25" beside "March 26" can only be years, and so can two that run on from one to the other.
local range = phrases { "to", "until", "-", "–", "and", "/" }

local function beside_another(text, dates, i)
  for _, other in ipairs { dates[i - 1] or false, dates[i + 1] or false } do
    if other and other.ambiguous then
      local first, second = dates[i].span, other.span
      if second.start < first.start then first, second = second, first end
      local joint = second.start - first.stop
      local join = text:find(range, first.stop)
      if joint >= 0 and joint <= 7 and join and join.start < second.start then return true end
    end
  end
  return false
end

return rule {
  title      = "A date says which year it means",
  each       = "row",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "ambiguous-date",
  maturity   = "stable",
  provisions = "*",
  edits      = "whole-year",
  rationale  = "\"May 24\" is a day or a year. Once the form has been on the website for some time nobody can tell.",
  remedy     = "Write the month with its year in four figures.",
  check = function(row)
    local at = {}
    for _, answer in ipairs { row.evidence, row.commentary, row.target_date } do
      local dates = answer:dates()
      for i, date in ipairs(dates) do
        if date.ambiguous and not beside_another(answer, dates, i) and not answer:quoted(date.span) then table.insert(at, date.span) end
      end
    end
    if #at == 0 then return pass() end
    return fail { "\"{1}\" may be a day or a year", at = at }
  end,
}
