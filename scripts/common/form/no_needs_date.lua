-- SPDX-License-Identifier: Apache-2.0
-- The date by which it will be met: not that of the policy which does not meet it, nor one before the
-- Code applied. A date without its year is half a date.
local coming = phrases {
  "will", "to be", "due", "plan", "plans", "planned", "planning", "expect", "expects", "expected", "expecting", "target", "targets", "targeted", "targeting", "aim", "aims", "aimed", "aiming", "schedule", "scheduled", "propose", "proposes", "proposed",
  "proposing", "intend", "intends", "intended", "intending", "going to", "deadline", "no later than", "forthcoming", "upcoming", "next", "shall", "complete by", "completed by", "completion", "timescale", "implementation", "go live", "go to", "goes live",
  "goes to", "going live", "from",
}
local by = pattern [[\b(?:by|before|until) (?:the )?(?:(?:end|start|beginning|middle) of |early |mid[- ]|late )?$]]
local gone = pattern [[\b(?:was|were|been|dated|version|v\d[\d.]*|since|last|approved|adopted|published|updated|reviewed|reported|received|issued|took effect|introduced|current(?:ly)?|written|as (?:at|of))\b]]
-- When in a year, without the year; and what then stands before it.
local time_of_year = phrases {
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "spring", "summer", "autumn", "winter", "next spring", "next summer", "next autumn", "next winter", "next quarter",
  "next financial year", "next year", "next month", "q1", "q2", "q3", "q4", "quarter 1", "quarter 2", "quarter 3", "quarter 4", "christmas", "this year", "the year", "this calendar year", "this financial year", "the calendar year", "the financial year", "year end",
  "year-end", "end of year", "end of financial year",
}
local before_time = phrases { "by", "before", "in", "from", "during", "until" }
local joins = phrases { "the", "end", "start", "beginning", "middle", "of", "early", "mid", "late" }
local most_joins = 6
local may = phrases { "may" }
local in_time = phrases { "weeks", "months" }
local some_time = pattern [[\b(?:with)?in (?:the next )?(?:\d+|three|six|nine|twelve|two|four) (?:weeks|months)\b]]
-- A No to something that has not come up is no shortfall: nothing is to be dated.
local not_arisen = pattern [[\b(?:n/a|not (?:been )?(?:applicable|required|needed|asked|requested|necessary)|no (?:\w+ ){0,4}(?:restructure|merger|change|investigation|request|incident|circumstances|event)s?|none (?:to date|this year|in the (?:year|period))|not (?:had|experienced|merged|restructured|undergone|taken place|occurred|arisen|happened)|does(?: not|n['’]t) (?:apply|arise))\b]]

local leads = { pattern [[\S+ ]], pattern [[\S+ \S+ ]], pattern [[\S+ \S+ \S+ ]], pattern [[\S+ \S+ \S+ \S+ ]] }

-- Up to four words that stand before a span.
local function words_before(text, span)
  for count = #leads, 1, -1 do
    local lead = text:find(leads[count], span:widen(count).start)
    if lead and lead.stop == span.start then return lead end
  end
end

local function is_promise(text, date)
  local sentence = text:sentence_of(date.span)
  if sentence:matches(coming) then return true end
  local lead = words_before(text, date.span)
  if not sentence:matches(gone) then return true end
  return lead ~= nil and lead:matches(by) and not lead:matches(gone)
end

local function earlier(a, b)
  if not a then return b end
  if not b then return a end
  if b < a then return b end
  return a
end

local function dates_in(text, ctx, promised)
  local earliest
  for _, date in ipairs(text:dates()) do
    local applies = not ctx.code.applicable or date.last >= ctx.code.applicable
    if applies and (not promised or is_promise(text, date)) then earliest = earlier(earliest, date.last) end
  end
  return earliest
end

-- A date that was to be kept and lies before the Code applied: in its own column, or in a sentence that looks ahead.
local function date_before_code(text, ctx, promised)
  local applicable = ctx.code.applicable
  if not applicable then return nil end
  for _, date in ipairs(text:dates()) do
    local sentence = text:sentence_of(date.span)
    if date.last < applicable and (not promised or (sentence:matches(coming) and not sentence:matches(gone))) then
      return date
    end
  end
end

-- "By the end of March", "in early summer", "from 1 April".
local function with_lead(text, hit)
  for words = 1, most_joins do
    local lead = text:before(hit, words)
    if not lead then return nil end
    local first, join = text:find(before_time, lead.start), text:find(joins, lead.start)
    if first and first.start == lead.start then return lead:to(hit) end
    local byte = string.byte(lead.text, 1)
    if not (join and join.start == lead.start) and (byte < 48 or byte > 57) then return nil end
  end
end

local function half_dates(text)
  local out = {}
  for _, hit in ipairs(text:find_all(time_of_year)) do
    local whole = not (hit:matches(may) and string.byte(hit.text, 1) >= 97) and with_lead(text, hit)
    if whole then table.insert(out, whole) end
  end
  local soon = text:find(in_time) and text:find(some_time)
  if soon then table.insert(out, soon) end
  return out
end

local function half_date(text)
  for _, found in ipairs(half_dates(text)) do
    local sentence = text:sentence_of(found)
    local whole = sentence:matches(gone) and not sentence:matches(coming)
    for _, date in ipairs(text:dates()) do
      if date.span.start < found.stop and found.start < date.span.stop then whole = true end
    end
    if not whole then return found end
  end
end

local function planned(row, ctx)
  local earliest
  for _, action in ipairs(ctx.assessment.actions) do
    for _, provision in ipairs(action.provisions) do
      for _, own in ipairs(row.provisions) do
        if own == provision then earliest = earlier(earliest, dates_in(action.due, ctx, false)) end
      end
    end
  end
  return earliest
end

return rule {
  title      = "A No gives the date by which it will be Yes",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "no-needs-date",
  maturity   = "stable",
  provisions = "*",
  params     = {
    words = { type = "integer", default = 4, doc = "fewer words than this explain nothing" },
  },
  edits      = "target-date",
  rationale  = "A requirement that is not met needs the reason and the date by which it will be. An honest No without a date cannot be followed up.",
  remedy     = "Add the month and year by which the requirement will be met, and the reason if there is none.",
  check = function(row, ctx)
    if row.claim ~= "no" and row.claim ~= "partial" then return pass() end
    local date = earlier(earlier(dates_in(row.evidence, ctx, true), dates_in(row.commentary, ctx, true)),
                         earlier(dates_in(row.target_date, ctx, false), planned(row, ctx)))
    local explains = row.evidence.word_count + row.commentary.word_count >= ctx.params.words
    if date then return pass { explains = explains, dated = date } end
    if row:tagged("conditional") and row:find(not_arisen) then
      return not_applicable("the answer says that it has not come up")
    end
    local claim = row.claim == "no" and "No" or "partly"
    local past = date_before_code(row.target_date, ctx, false) or date_before_code(row.commentary, ctx, true)
                 or date_before_code(row.evidence, ctx, true)
    if past then
      return fail { "The answer is {claim}, and the date \"{1}\" by which it was to be Yes lies before the Code applied", claim = claim, at = past.span, explains = explains, dated = past.last }
    end
    local unfinished = half_date(row.target_date) or half_date(row.commentary) or half_date(row.evidence)
    if unfinished then
      return fail { "The answer is {claim}, and \"{1}\" is no date with its year", claim = claim, at = unfinished, severity = "minor", explains = explains }
    end
    local at = {}
    for _, span in ipairs { row.commentary:opening() or false, row.evidence:opening() or false } do
      if span then table.insert(at, span) end
    end
    if not explains then
      return fail { "The answer is {claim}, with neither a reason nor a date", claim = claim, at = at }
    end
    return fail { "The answer is {claim}, and no date is given by which it will be Yes", claim = claim, at = at, explains = true }
  end,
}
