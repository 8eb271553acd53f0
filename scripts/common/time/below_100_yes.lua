-- SPDX-License-Identifier: Apache-2.0
-- What has to be done in every case, answered Yes, beside a rate below 100%, a case that was late or an
-- average that is past the limit. A target is no result, a rate for a shorter time than the Code's is a
-- landlord's own, and what was extended as the Code allows was not late.

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
  "positive", "aware", "agree", "agreed that", "agreed with", "audit score",
  "went to stage", "reached stage", "went on to", "progressed", "by phone", "by telephone", "by email", "by e-mail", "by letter", "online", "in person", "in writing", "same day", "next day", "sample", "calls", "appointments", "improvement plan",
}
local goal = phrases {
  "target of", "target is", "target was", "target", "targets of", "KPI", "KPI of", "goal of", "goal", "aim for", "aim of", "aiming for", "benchmark", "benchmark of", "standard of", "threshold of", "at least", "minimum of", "tolerance of", "against", "from", "up from",
  "down from", "compared to", "compared with", "versus", "previously", "falls below", "fall below", "fell below", "drops below", "below", "less than", "under",
  "within target", "within the target", "in target", "in the target",
}
local before_now = phrases { "previous", "previously", "last year", "prior year", "prior", "historically", "in the past", "formerly", "used to" }
local extended = phrases { "extension", "extensions", "extended", "extend", "extending", "new date", "revised date", "later date", "more time was agreed" }
-- "In ten days or within an agreed extension" counts the extended ones as in time: the rest was late.
local counted_in = phrases { "or", "including", "inclusive of", "incl", "allowing for", "counting", "taking account of", "taking into account" }
local no_extension = phrases { "no", "not", "n't", "without", "none", "never", "nobody" }
local none = phrases { "no", "none", "not one", "zero", "nil", "never", "not had", "without", "0", "no more than", "at most" }
local supposed = phrases { "if", "should", "unless", "in case", "in the event", "any", "would", "will", "may", "can", "to avoid", "prevent", "ensure", "before", "about", "concerned", "concerning", "regarding", "relating to", "related to" }
local whichever = phrases { "where", "when", "whenever", "in cases" }
local mended = phrases { "since then", "now all", "now every", "all are now" }
local or_more, semicolon = phrases { "or more", "or above", "or over", "or higher", "or less", "or below", "and above" }, pattern ";"
local rest_in_time = phrases { "all within", "all in time", "all on time", "to all within" }  -- "90% within five, and all within ten"
-- "62% were late" and not "88%, six were late".
local are_late = pattern [[^\s*(?:of (?:\w+ )?\w+ )?(?:was|were|are|is) (?:late|overdue|not|outside|out of)\b]]
-- "Complaints answered late: 3%".
local late_ones = phrases { "late", "overdue", "missed", "out of time", "out of timescale", "outside" }
-- "Performance: Q1 97%" at a time limit: nothing but the rate and what it is called.
local neutral = {}
for _, word in ipairs {
  "a", "achieved", "acknowledgement", "acknowledgements", "actual", "and", "annual", "at", "by", "case", "cases", "complaint", "complaints", "currently", "dashboard", "data", "figure", "figures", "for", "ch", "in", "is", "kpi", "kpis", "last", "letters", "month", "now",
  "of", "one", "our", "out", "outturn", "overall", "performance", "quarter", "rate", "report", "response", "responses", "result", "results", "s", "stage", "stands", "the", "this", "to", "total", "two", "was", "we", "year", "ytd",
  "q", "april", "may", "june", "july", "august", "september", "october", "november", "december", "january", "february", "march", "per", "cent", "percent",
} do neutral[word] = true end
local word = pattern "[a-z]+"
local most_words = 12

local number = [[(?:[1-9][\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|(?:only )?a (?:few|handful of|number of|small number of|couple of))]]
local thing = [[(?:complaint|case|response|acknowledge?ment|stage (?:1|2|one|two)|letter|repl(?:y|ie)|answer|request|escalation|decision)(?:['’]?s)?]]
local some = pattern([[\b]] .. number .. [[ (?:of (?:the|these|those|them|our|which)\b|(?:[a-z-]+ ){0,2}]] .. thing .. [[\b|was\b|were\b|had\b|missed\b|went\b|out\b|outside\b|late\b|over\b|of \d)]])
local some_remedies = pattern([[\b]] .. number .. [[ (?:[a-z-]+ ){0,2}(?:remed(?:y|ies)|repairs?|actions?|works)\b]])
local colleagues = phrases { "officer", "officers", "handler", "handlers", "manager", "managers", "team", "teams", "staff", "policies", "procedures" }
local no_count = pattern [[^(?:stage|section|within|in|point|part|paragraph|policy|least|every)\b]]
-- What says that a case was late: by itself, behind the word that says of what, or before the limit that it passed.
local plainly_late = phrases {
  "target missed", "target was missed", "was missed", "were missed", "out of time", "out of timescale", "out of timescales", "out of time scale", "out of time scales", "overdue", "late by", "day over", "days over", "went over", "gone over", "ran over",
}
local is_late, of_what = phrases { "late" }, phrases {
  "was", "were", "is", "are", "been", "sent", "issued", "answered", "responded", "acknowledged", "completed", "finished", "out", "day", "days", "them", "which",
}
local was_not = phrases { "was not", "were not" }
local why = phrases { "because", "owing", "due" }
local ends_there = { [""] = true, ["."] = true, [","] = true, [";"] = true, [")"] = true }
local beyond = phrases {
  "outside", "beyond", "past", "over", "after", "exceeded", "exceeding", "missed", "missing", "failed", "breached", "did not meet", "did not keep", "didn't meet", "didn't keep", "failed to meet", "failed to keep", "not met", "not kept",
}
local limit_words = phrases {
  "timescale", "timescales", "time scale", "time scales", "timeframe", "timeframes", "time frame", "time frames", "timeline", "timelines", "time line", "time limit", "time limits", "timelimit", "deadline", "deadlines", "target", "targets", "SLA",
  "agreed date", "agreed dates", "agreed time", "agreed times", "promised date", "promised dates", "promised time", "due date", "due dates", "due time", "required date", "required dates", "required time",
}
local gap = pattern [[(?: of)?(?: (?:the|our|its|their|this))?(?: \w+)? ]]
local not_done = phrases {
  "not acknowledged", "not responded to", "not answered", "not logged", "not issued", "not sent", "not completed", "not finished", "not closed", "not done", "not yet acknowledged", "not yet responded to", "not yet answered", "not yet logged",
  "not yet issued", "not yet sent", "not yet completed", "not yet finished", "not yet closed", "not yet done",
}
local by_then = phrases { "within", "on time", "in time", "by the", "by its", "by their" }
local on_occasion = pattern([[^ ?(?:on|in|for) (?:just |only )?]] .. number .. [[ (?:occasions?|times?|of (?:the|these|our|\d)|(?:[a-z-]+ )?]] .. thing .. [[)]])
local took = pattern([[\b]] .. number .. [[\b[^.;,]{0,40}? took (\d{1,3})\b]])
-- What leaves some out: "all but two", "not every", "most".
local left = [[(?: (?:of (?:the|our|these|them)|were|was|are|went|all|every|[a-z-]* ?]] .. thing .. [[)\b| ?[.;,:)]| ?$)]]
local all_but = pattern([[\b(?:all|every|each)\b[^.;]{0,40}? (?:but|bar|except(?: for)?|apart from|other than) (?:for )?(?:just |only )?]] .. number .. left .. [[|\b(?:with the exception of|apart from|except for) (?:just |only )?]] .. number .. left .. [[[^.;]{0,60}?\b(?:all|every|each)\b]])
local not_all = pattern [[\bnot (?:quite )?(?:all|every\w*|each)\b|\b(?:nearly|almost) (?:all|every)\b|\bmost (?:of (?:our|the|these|them) )?(?:complaint|response|case|letter|repl|acknowledge?ment|are |were )|\b(?:vast |great |large )?majority (?:of|are|were)\b]]
local in_time = pattern [[\b(?:within|on time|in time|timescales?|in \w+ working days)\b]]
local all = phrases { "all", "every", "the rest", "the remainder", "the remaining", "the others", "none" }
local other_unit = phrases { "hour", "hours", "minutes", "weeks", "months", "calls", "complaints", "letters", "cases" }
local average = phrases { "average", "averaged", "averages", "mean" }

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

-- An answer cut into sentences; what they hold is looked for when first asked for.
local function read(text, limit, things)
  local t = { text = text, limit = limit, some = things, sentences = {}, lanes = {} }
  for _, s in ipairs(text:sentences()) do table.insert(t.sentences, { start = s.start, stop = s.stop, span = s }) end
  return t
end

local function lane(t, words, i)
  if not t.lanes[words] then t.lanes[words] = share_out(t.sentences, t.text:find_all(words)) end
  return t.lanes[words][i] or {}
end

-- Whether the sentence says that what was not in time had been extended.
local function is_extended(t, i)
  for _, found in ipairs(lane(t, extended, i)) do
    local lead, near = t.text:before(found.span, 10), t.text:before(found.span, 4)
    if not (lead and lead:matches(counted_in) or near and near:matches(no_extension)) then return true end
  end
  return false
end

local function durations(t, i)
  if not t.durations then
    t.durations = {}
    local at = 1
    for k = 1, #t.sentences do t.durations[k] = {} end
    for _, d in ipairs(t.text:durations()) do
      local from = d.span.start
      while t.sentences[at + 1] and t.sentences[at + 1].start <= from do at = at + 1 end
      if t.durations[at] then table.insert(t.durations[at], d) end
    end
  end
  return t.durations[i]
end

-- Whether the sentence is of a time that is shorter than the Code's.
local function is_shorter(t, i)
  local shorter = false
  for _, d in ipairs(durations(t, i)) do
    local rest = t.text:after(d.span, 1)
    local limits = (d.working or d.bound ~= "none") and not (rest and rest:matches(late))
    if limits and (d.unit == "hour" or d.unit == "day" and d.most < t.limit) then shorter = true elseif limits then return false end
  end
  return shorter
end

local function is_bare(t, from, to)
  local found = t.text:find(word, from)
  for _ = 1, most_words do
    if not found or found.start >= to then return true end
    if not neutral[string.lower(found.text)] then return false end
    found = t.text:find(word, found.stop)
  end
  return false
end

-- "Nine in ten", "97 in every 100".
local words_of = { "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty" }
local percent_of, fraction_words = {}, {}
local function fraction(count, of, percent)
  for _, joint in ipairs { " in ", " out of ", " in every ", " out of every " } do
    percent_of[count .. joint .. of] = percent
    table.insert(fraction_words, count .. joint .. of)
  end
end
for _, of in ipairs { 5, 10, 20, 100 } do
  for count = 1, of - 1 do
    if of < 100 then fraction(words_of[count], words_of[of], 100.0 * count / of) end
    if of < 100 or count >= 50 then fraction(count, of, 100.0 * count / of) end
  end
end
for words, percent in pairs { ["three quarters"] = 75.0, ["three-quarters"] = 75.0, ["two thirds"] = 67.0, ["two-thirds"] = 67.0, ["four fifths"] = 80.0, ["nine tenths"] = 90.0 } do
  percent_of[words] = percent
  table.insert(fraction_words, words)
end
local fractions = phrases(fraction_words)

-- The ratios of a text, with those that are told in words.
local function rates(text)
  local list = text:ratios()
  for _, hit in ipairs(text:find_all(fractions)) do
    local taken = false
    for _, r in ipairs(list) do taken = taken or r.span.start < hit.stop and hit.start < r.span.stop end
    if not taken and percent_of[hit.folded] then table.insert(list, { percent = percent_of[hit.folded], span = hit, percent_span = hit }) end
  end
  table.sort(list, function(a, b) return a.span.start < b.span.start end)
  return list
end

-- The first rate of a text that says that not every case was in time.
local function rate_in(t)
  local ratios = rates(t.text)
  if #ratios == 0 then return nil end
  local spans = {}
  for _, r in ipairs(ratios) do table.insert(spans, r.percent and r.count and r.count > r.of and r.percent_span or r.span) end  -- "2024/25, 91%"
  local worst, value
  local index = 0
  for i, list in ipairs(share_out(t.sentences, spans)) do
    local s = t.sentences[i]
    for k, place in ipairs(list) do
      index = index + 1
      local percent = share(ratios[index])
      local from, to = k > 1 and list[k - 1].stop or s.start, list[k + 1] and list[k + 1].start or s.stop
      local aim
      for _, g in ipairs(lane(t, goal, i)) do
        if g.stop <= place.start and place.start - g.stop <= 6 then aim = g end
      end
      local first = aim and string.lower(string.sub(aim.span.text, 1, 2))
      if first == "wi" or first == "in" then aim = nil end  -- "within target: 88%" is a result
      local part_from, part_to = s.start, s.stop  -- "acknowledged on the day; 68% come by e-mail"
      for _, stop in ipairs(lane(t, semicolon, i)) do
        if stop.start < place.start then part_from = stop.stop elseif stop.start < part_to then part_to = stop.start end
      end
      local rest = t.text:after(place.span, 2)
      local is_kept = any_in(lane(t, kept, i), part_from, part_to)
      local fits = percent and not aim and not (rest and rest:matches(or_more)) and not any_in(lane(t, other, i), from, to) and not any_in(lane(t, before_now, i), from, place.start)
        and not any_in(lane(t, mended, i), place.stop, s.stop) and not lane(t, rest_in_time, i)[1]
      if t.limit then
        fits = fits and (is_kept or is_bare(t, part_from, part_to)) and not is_shorter(t, i)
      else
        fits = fits and is_kept and any_in(lane(t, done, i), part_from, part_to)
      end
      if fits and not is_extended(t, i) and not is_extended(t, i + 1) then
        local of_late = any_in(lane(t, late, i), place.stop, to) or percent < 50.0 and any_in(lane(t, late_ones, i), from, place.start)
        if percent >= 50.0 then of_late = of_late and t.text:after(place.span, 5):matches(are_late) end
        if percent >= 100.0 then
          worst = nil
        elseif of_late and percent > 0.0 then
          worst, value = worst or place.span, 100.0 - percent
        elseif not of_late and percent >= 40.0 then
          worst, value = worst or place.span, percent
        end
      end
    end
  end
  return worst, value
end

local function is_count(t, count)
  local wide, rest = count.span:widen(1), t.text:after(count.span, 1)
  if count.span:matches(colleagues) or rest and rest:matches(colleagues) then return false end
  return wide.start == count.start or not wide:matches(no_count)
end

-- The limit that stands right behind a word such as "outside", or a few words after it.
local function limit_behind(t, i, span)
  local between = t.text:find(gap, span.stop)
  if not between or between.start ~= span.stop then return nil end
  local found = any_in(lane(t, limit_words, i), span.stop, between.stop + 40)
  if found and found.start <= between.stop then return found.span end
  for _, d in ipairs(durations(t, i)) do
    if d.unit == "day" and d.number_span.start >= span.stop and d.number_span.start <= between.stop then return d.number_span end
  end
end

-- What says in a sentence that a case was late, in order.
local function late_in(t, i)
  local text, found = t.text, {}
  local function add(span) table.insert(found, { start = span.start, stop = span.stop, span = span }) end
  local function ends_at(span) return ends_there[string.sub(text.text, span.stop + 1, span.stop + 1)] end
  for _, hit in ipairs(lane(t, plainly_late, i)) do add(hit.span) end
  for _, hit in ipairs(lane(t, beyond, i)) do
    local limit = limit_behind(t, i, hit.span)
    if limit then add(hit.span:to(limit)) end
  end
  for _, hit in ipairs(lane(t, is_late, i)) do
    local lead, rest = text:before(hit.span, 2), text:after(hit.span, 1)
    local of_those = lead and lead:matches(of_what)
    if of_those or any_in(lane(t, t.some, i), hit.start - 40, hit.stop) and (ends_at(hit.span) or rest and rest:matches(why)) then add(hit.span) end
  end
  for _, hit in ipairs(lane(t, was_not, i)) do
    if ends_at(hit.span) then add(hit.span) end
  end
  for _, hit in ipairs(lane(t, not_done, i)) do
    local rest = text:after(hit.span, 4)
    if rest and rest:matches(by_then) then add(hit.span) end
  end
  table.sort(found, function(a, b) return a.start < b.start end)
  return found
end

-- A case that was late: "three were over ten days", "we missed it in two cases".
local function late_case(t, i)
  local s = t.sentences[i]
  for _, found in ipairs(late_in(t, i)) do
    if any_in(lane(t, supposed, i), s.start, found.start) or any_in(lane(t, whichever, i), s.start, found.start) or any_in(lane(t, mended, i), found.stop, s.stop) then return nil end
    local nearest
    for _, count in ipairs(lane(t, t.some, i)) do
      if count.start <= found.start and found.start - count.stop <= 80 and is_count(t, count) and not any_in(lane(t, none, i), s.start, count.stop) then nearest = count end
    end
    -- "All 90 were answered, and none was late."
    local lead = t.text:before(found.span, 3)
    local denied = nearest and (any_in(lane(t, none, i), nearest.stop, found.start) or lead and lead:matches(no_extension))
    if nearest and not denied then return nearest.span:to(found.span) end
    if denied then return nil end
    local rest = t.text:after(found.span, 5)
    if rest and rest:matches(on_occasion) and not any_in(lane(t, none, i), s.start, found.start) then return found.span:to(rest) end
  end
end

-- What leaves some out: "all but two were in time", "not every letter went out within ten days".
local function some_left_out(t, i)
  local s = t.sentences[i]
  local found = lane(t, all_but, i)[1]
  local left_out = found and any_in(lane(t, in_time, i), s.start, s.stop)
  if not left_out then
    found = lane(t, not_all, i)[1]
    local kept_here = found and any_in(lane(t, in_time, i), found.stop, s.stop)
    left_out = kept_here and kept_here.start < t.text:clause_of(found.span).stop and not any_in(lane(t, all, i), kept_here.start, s.stop)
  end
  local of_another = left_out and (any_in(lane(t, other, i), s.start, s.stop) or any_in(lane(t, supposed, i), s.start, s.stop) or any_in(lane(t, goal, i), s.start, found.start))
  return left_out and not of_another and found.span
end

-- How long one took, or all of them on average, where that is past the limit.
local function too_long(t, i)
  local s = t.sentences[i]
  for _, found in ipairs(lane(t, took, i)) do
    local days, rest = t.text:match(took, found.start)[2], t.text:after(found.span, 1)
    if tonumber(days.text) > t.limit and not (rest and rest:matches(other_unit)) and not any_in(lane(t, supposed, i), s.start, found.start) then return found.span end
  end
  local mean = lane(t, average, i)[1]
  if mean and not any_in(lane(t, other, i), s.start, s.stop) then
    local over
    for _, d in ipairs(durations(t, i)) do
      if d.unit == "day" and d.working then
        if d.least <= t.limit then return nil end
        over = over or d.span
      end
    end
    return over and (mean.start < over.start and mean.span:to(over) or over:to(mean.span))
  end
end

local function exception_in(t)
  for i = 1, #t.sentences do
    local found = late_case(t, i)
    if not found and t.limit then
      found = some_left_out(t, i)
      found = found and not is_shorter(t, i) and found or too_long(t, i)
    end
    if found and not is_extended(t, i) and not (t.limit and is_extended(t, i + 1)) then return found end
  end
end

local function limit_of(provision)
  for _, deadline in ipairs(provision.deadlines) do
    if deadline.working_days then return deadline.working_days end
  end
end

return rule {
  title      = "What has to be done in every case was done in every case",
  each       = "provision",
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
    local limit = row:tagged("deadline") and limit_of(ctx.provision)
    for _, answer in ipairs(row.answers) do
      if not answer.blank then
        local t = read(answer, limit, row:tagged("remedy") and some_remedies or some)
        local rate, value = rate_in(t)
        local at = {}
        if rate then table.insert(at, rate) end
        local case = exception_in(t)
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
