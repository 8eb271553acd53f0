-- SPDX-License-Identifier: Apache-2.0
-- What has to be done in every case, answered Yes, beside a rate below 100% or a case that was late. A
-- target is no result, and what was extended as the Code allows was not late.

local kept = phrases {
  "within", "on time", "in time", "timescale", "timescales", "time scale", "timeframe", "timeframes", "time frame", "timeline", "timelines", "deadline", "deadlines", "target", "working days", "SLA", "met", "response rate", "compliance",
  "compliant", "acknowledged", "late", "overdue",
}
local done = phrases {
  "acknowledged", "acknowledgement", "acknowledgements", "acknowledgment", "logged", "responded", "responses", "response", "answered", "issued", "closed", "sent", "completed", "dealt with", "resolved", "compliance", "compliant", "met", "replied",
  "letters", "complaints", "cases", "requests", "stage 1", "stage 2", "performance",
}
local late = phrases { "late", "overdue", "missed", "outside", "out of time", "out of timescale", "over", "exceeded", "beyond", "not", "failed" }
-- What a rate may be of instead.
local other = phrases {
  "satisfied", "satisfaction", "dissatisfied", "survey", "surveys", "respondents", "upheld", "not upheld", "escalated", "escalation", "staff", "colleagues", "employees", "training", "trained", "increase", "reduction", "decrease", "increased", "decreased",
  "reduced", "fewer", "more than last year", "tenants", "homes", "tenancies", "repairs", "TSM", "TSMs", "TP09", "CH01", "score", "scored", "median", "quartile", "sector average", "national", "compensation", "at first contact", "early resolution", "before due date",
  "positive", "aware", "agreed", "audit score",
}
local goal = phrases {
  "target of", "target is", "target was", "target", "targets of", "KPI", "KPI of", "goal of", "goal", "aim for", "aim of", "aiming for", "benchmark", "benchmark of", "standard of", "threshold of", "at least", "minimum of", "tolerance of", "against", "from", "up from",
  "down from", "compared to", "compared with", "versus", "previously", "falls below", "fall below", "fell below", "drops below", "below", "less than", "under",
  "within target", "within the target", "in target", "in the target",
}
local before_now = phrases { "previous", "previously", "last year", "prior year", "prior", "historically", "in the past", "formerly", "used to" }
local extended = phrases { "extension", "extensions", "extended", "extend", "extending" }
local none = phrases { "no", "none", "not one", "zero", "nil", "never", "not had", "without", "0" }
local supposed = phrases { "if", "should", "unless", "in case", "in the event", "any", "would", "will", "may", "can", "to avoid", "prevent", "ensure" }
local whichever = phrases { "where", "when", "whenever", "in cases" }

local counted = {}
for _, number in ipairs { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "a few", "several", "some", "a number of", "a small number of" } do
  for _, thing in ipairs { "complaint", "complaints", "case", "cases", "response", "responses", "acknowledgement", "acknowledgements", "stage 1", "stage 2", "was", "were", "of these", "of the", "stage one", "stage two", "letter", "letters" } do
    table.insert(counted, number .. " " .. thing)
  end
end
local some = phrases(counted)
local was_late = phrases {
  "out of timescale", "out of timescales", "out of time", "outside timescale", "outside timescales", "outside the timescale", "outside the timescales", "outside of the timescale", "outside of timescale", "outside of timescales", "outside target", "over timescale",
  "over timescales", "over the timescale", "over timeline", "over target", "over the target", "was late", "were late", "late by", "sent late", "issued late", "answered late", "responded late", "responded to late", "acknowledged late", "a day late", "days late", "day late", "day over",
  "days over", "missed the deadline", "missed the target", "missed the timescale", "missed its deadline", "missed their deadline", "exceeded the timescale", "exceeded the target", "exceeded timescales", "exceeded the deadline", "exceeded target", "not acknowledged within",
  "not responded to within", "not logged within", "not issued within", "not answered within", "not sent within", "was overdue", "were overdue", "a day over", "went over", "gone over", "ran over", "beyond the deadline", "after the deadline", "past the deadline",
}

local function any_in(list, from, to)
  for _, found in ipairs(list) do
    if found.start >= from and found.stop <= to then return found end
  end
end

local function share_out(sentences, spans)
  local lists, at = {}, 1
  for i = 1, #sentences do lists[i] = {} end
  for _, span in ipairs(spans) do
    while sentences[at + 1] and sentences[at + 1].start <= span.start do at = at + 1 end
    if lists[at] then table.insert(lists[at], { start = span.start, stop = span.stop, span = span }) end
  end
  return lists
end

local function share(ratio)
  if ratio.percent then return ratio.percent end
  if ratio.of and ratio.of > 0 then return 100.0 * ratio.count / ratio.of end
end

-- The first rate of a text that says that not every case was in time.
local function rate_in(text, sentences)
  local ratios = text:ratios()
  if #ratios == 0 then return nil end
  local spans = {}
  for _, r in ipairs(ratios) do table.insert(spans, r.percent and r.count and r.count > r.of and r.percent_span or r.span) end  -- "2024/25, 91%"
  local places = share_out(sentences, spans)
  local lanes = {}
  for name, words in pairs { kept = kept, done = done, late = late, other = other, goal = goal, before_now = before_now, extended = extended, none = none } do lanes[name] = share_out(sentences, text:find_all(words)) end
  local worst, value
  local index = 0
  for i, list in ipairs(places) do
    local s = sentences[i]
    for k, place in ipairs(list) do
      index = index + 1
      local percent = share(ratios[index])
      local from, to = k > 1 and list[k - 1].stop or s.start, list[k + 1] and list[k + 1].start or s.stop
      local aim
      for _, g in ipairs(lanes.goal[i]) do
        if g.stop <= place.start and place.start - g.stop <= 6 then aim = g end
      end
      local first = aim and string.lower(string.sub(aim.span.text, 1, 2))
      if first == "wi" or first == "in" then aim = nil end  -- "within target: 88%" is a result
      local fits = any_in(lanes.kept[i], s.start, s.stop) and any_in(lanes.done[i], s.start, s.stop) and not any_in(lanes.other[i], from, to) and not any_in(lanes.before_now[i], from, place.start)
      local excused = any_in(lanes.extended[i], s.start, s.stop) or lanes.extended[i + 1] and #lanes.extended[i + 1] > 0
      if percent and fits and not excused and not aim then
        local of_late = any_in(lanes.late[i], place.stop, to)
        if percent >= 100.0 then
          worst = nil
        elseif of_late and percent > 0.0 and percent < 50.0 then
          worst, value = worst or place.span, 100.0 - percent
        elseif not of_late and percent >= 40.0 then
          worst, value = worst or place.span, percent
        end
      end
    end
  end
  return worst, value
end

-- A case that was late.
local function late_case(text, sentences)
  if not text:find(was_late) then return nil end
  local lates, counts, nones, supposes, cases = share_out(sentences, text:find_all(was_late)), share_out(sentences, text:find_all(some)), share_out(sentences, text:find_all(none)), share_out(sentences, text:find_all(supposed)), share_out(sentences, text:find_all(whichever))
  for i, s in ipairs(sentences) do
    for _, found in ipairs(lates[i]) do
      local count = any_in(counts[i], s.start, found.start)
      if count and found.start - count.stop <= 80 and not any_in(nones[i], s.start, count.start) and not any_in(cases[i], s.start, count.start) and not any_in(supposes[i], s.start, found.start) then return count.span:to(found.span) end
    end
  end
end

return rule {
  title      = "What has to be done in every case was done in every case",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "below-100-yes",
  maturity   = "stable",
  provisions = { "tag:deadline", "tag:every-case" },
  params     = {
    grave = { type = "integer", default = 75, doc = "a rate below this weighs more" },
  },
  rationale  = "The requirement holds for every case, and the answer's own figures say that it was not kept in each.",
  remedy     = "Say how the late cases came about and what was done, and whether they were extended; or answer No.",
  check = function(row, ctx)
    if row.claim ~= "yes" then return pass() end
    if row:tagged("deadline") and row:tagged("extension") then return not_applicable("it speaks of what may take longer") end
    for _, answer in ipairs(row.answers) do
      if not answer.blank then
        local sentences = {}
        for _, s in ipairs(answer:sentences()) do table.insert(sentences, { start = s.start, stop = s.stop }) end
        local rate, value = rate_in(answer, sentences)
        local case = late_case(answer, sentences)
        local at = {}
        if rate then table.insert(at, rate) end
        if case then table.insert(at, case) end
        if rate and value < ctx.params.grave then
          return fail { "The answer is Yes, and the {field} says \"{1}\"", at = at, severity = "major", effect = "contradicts" }
        elseif #at > 0 then
          return fail { "The answer is Yes for every case, and the {field} says \"{1}\"", at = at }
        end
      end
    end
    return pass()
  end,
}
