-- SPDX-License-Identifier: Apache-2.0
-- The date by which it will be met: not that of the policy which does not meet it, nor one before the
-- Code applied. A date without its year is half a date.
local coming = pattern [[\b(?:will|to be|due|plan(?:s|ned|ning)?|expect\w*|target\w*|aim(?:s|ed|ing)?|schedul\w+|propos\w+|intend\w*|going to|deadline|no later than|forthcoming|upcoming|next|shall|complete(?:d)? by|completion|timescale|implementation|go(?:es|ing)? (?:live|to)|from)\b]]
local by = pattern [[\b(?:by|before|until) (?:the )?(?:(?:end|start|beginning|middle) of |early |mid[- ]|late )?$]]
local gone = pattern [[\b(?:was|were|been|dated|version|v\d[\d.]*|since|last|approved|adopted|published|updated|reviewed|reported|received|issued|took effect|introduced|current(?:ly)?|written|as (?:at|of))\b]]
local half = pattern [[\b(?:by|before|in|from|during|until) (?:the )?(?:(?:end|start|beginning|middle) of |early |mid[- ]|late )?(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:(?-i:January|February|March|April|May|June|July|August|September|October|November|December)|next (?:spring|summer|autumn|winter|quarter|financial year|year|month)|(?:spring|summer|autumn|winter)|q(?:uarter )?[1-4]|christmas|(?:this|the) (?:calendar |financial )?year|year[- ]end|end of (?:the )?(?:financial )?year)\b|\b(?:with)?in (?:the next )?(?:\d+|three|six|nine|twelve|two|four) (?:weeks|months)\b]]
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

local function half_date(text)
  local found = text:find(half)
  while found do
    local sentence = text:sentence_of(found)
    local whole = sentence:matches(gone) and not sentence:matches(coming)
    for _, date in ipairs(text:dates()) do
      if date.span.start < found.stop and found.start < date.span.stop then whole = true end
    end
    if not whole then return found end
    found = text:find(half, found.stop)
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
    return fail { "The answer is {claim}, with a reason but no date by which it will be Yes", claim = claim, at = at, explains = true }
  end,
}
