-- SPDX-License-Identifier: Apache-2.0
-- "Within 10 days" where the Code counts working days: over two weekends that is not the same. Only
-- the Code's own numbers count; a shorter time in days is kept in any case.
local amounts = {}
local function times(unit)
  local out = {}
  local function add(number, amount)
    for _, form in ipairs { " " .. unit .. "s", " " .. unit, "-" .. unit .. "s", "-" .. unit } do
      table.insert(out, number .. form)
      amounts[number .. form] = amount
    end
  end
  for amount = 1, 30 do add(string.format("%d", amount), amount) end
  for word, amount in pairs { one = 1, two = 2, three = 3, four = 4, five = 5, six = 6, seven = 7, eight = 8, nine = 9, ten = 10, twelve = 12, fifteen = 15, twenty = 20, thirty = 30 } do add(word, amount) end
  return out
end
local in_days = phrases(times("day"))
local working_days = times("working day")
for _, words in ipairs(times("business day")) do table.insert(working_days, words) end
local in_working_days = phrases(working_days)
-- "Ten days (working)", "10 days (excluding weekends)", "5 calendar days" have their unit.
local unit_after = phrases { "working", "excluding weekends", "excluding bank holidays", "calendar", "business", "monday to friday" }
-- A time for the resident, or how long something took.
local other = phrases {
  "to escalate", "to request", "to appeal", "to ask for", "to go to", "request escalation", "every", "on average", "average of", "average", "old", "ago", "within the last", "in the last", "days late", "days over", "day late", "day over", "taken", "took", "retained", "weeks",
  "notice", "of the response", "of our response", "of receiving our", "of the decision", "of the stage 1", "of the outcome", "ombudsman",
}

-- The amounts that the row gives in working days: said once in full, a number is clear.
local function clear_in(row)
  local clear = {}
  for _, span in ipairs(row:find_all(in_working_days)) do clear[amounts[string.lower(span.text)] or 0] = true end
  return clear
end

local function allowed(provision, amount)
  for _, deadline in ipairs(provision.deadlines) do
    if deadline.working_days == amount then return true end
  end
  return false
end

return rule {
  title      = "A time limit is given in the unit of the Code",
  each       = "provision",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "unit-not-working-days",
  maturity   = "stable",
  provisions = "tag:deadline",
  edits      = { "say-working", "answer-no" },
  rationale  = "The Code counts working days. \"Days\" alone can be read as calendar days, in the form and then in the letters.",
  remedy     = "Write \"working days\".",
  check = function(row, ctx)
    if not row:find(in_days) then return pass() end
    local clear = clear_in(row)
    for _, answer in ipairs(row.answers) do
      for _, span in ipairs(answer:find_all(in_days)) do
        local amount = amounts[string.lower(span.text)]
        if amount and allowed(ctx.provision, amount) and not clear[amount] then
          local unit = answer:find(unit_after, span.stop)
          local has_unit = unit and unit.start - span.stop <= 3
          if not has_unit and not answer:sentence_of(span):matches(other) and not answer:quoted(span) then
            return fail { "\"{1}\": the Code counts working days", at = span }
          end
        end
      end
    end
    return pass()
  end,
}
