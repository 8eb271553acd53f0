-- SPDX-License-Identifier: Apache-2.0
-- A date is a target when something is to happen by it: its verb is in the future, or "due", "target",
-- "next review" stands before it. A date in a title, a start ("from April") and what was done are none.

local cue = phrases {
  "due", "due for review", "review due", "due date", "next review", "next review date", "date of next review", "next reviewed", "review date", "target date", "target", "deadline", "planned for", "scheduled for", "expected", "anticipated",
  "completion date", "for completion", "to complete", "go live", "going live", "launch date", "due for renewal", "renewal due", "renewal date", "completion", "no later than", "proposed date", "implementation date",
}
local by = phrases { "by", "by the", "by the end of", "by end of", "by end", "by early", "by mid", "by late" }
local start = phrases { "from", "from the", "a year of", "months of", "than in", "than the", "since", "since the", "effective from", "with effect from", "as of", "as at", "starting", "starting in", "starting from", "commencing", "commencing in", "beginning in", "beginning", "after", "before", "prior to", "between", "until", "till" }
-- What the date tells of then is a paper, a year's figures or something that was done.
local told_of = phrases {
  "for", "covering", "last", "previous", "dated", "approved", "published", "adopted", "held", "received", "made", "logged", "raised", "closed", "received in", "made in", "raised in", "logged in", "closed in", "closed during", "opened in", "settled in", "handled in", "decided in", "finished in", "answered in", "agreed in", "agreed on", "approved in", "approved on", "published in", "published on", "adopted in",
  "held in", "held on", "reviewed in", "last reviewed", "updated in", "completed in", "completed on", "implemented in", "introduced in", "launched in", "received during", "made during", "version", "edition", "issued in", "last review", "last review date",
  "last updated", "data from", "figures from",
}
local meant = phrases { "aimed to", "aim to", "planned to", "intended to", "hoped to", "hope to", "expected to", "aiming for", "working towards" }
local about = phrases { "on", "about" }  -- a year, as "report on 2025/26"
local during = phrases { "in", "during", "on", "over", "this" }
local done = phrases { "submitted", "completed", "trained", "achieved", "done", "delivered", "met", "attended", "sent", "reported", "presented", "agreed", "received", "considered", "finished", "complete", "reached", "cleared", "managed to", "rewrote", "wrote", "moved", "began", "started", "became", "took" }
local title = phrases {
  "report", "reports", "policy", "strategy", "plan", "programme", "self-assessment", "assessment", "survey", "budget", "update", "minutes", "annual", "review", "newsletter", "results", "figures", "financial", "tsm", "tsms", "tenant", "performance",
  "code", "act", "year", "standard", "guidance",
}
local outside = phrases { "ombudsman", "regulator", "government", "statutory", "the act", "regulations", "legislation", "consumer standards", "awaab's law", "the code" }
local met = phrases {
  "has now been", "have now been", "has since", "have since", "since been", "now complete", "now completed", "now in place", "now live", "now published", "was completed", "were completed", "has been completed", "have been completed", "completed in", "completed on",
  "was achieved", "was published", "this was done", "is now in place", "are now in place", "was approved", "was delivered", "was launched", "was met", "went live",
}
local waiting = { due = true, planned = true, scheduled = true, rescheduled = true, expected = true, anticipated = true, proposed = true, programmed = true, targeted = true, timetabled = true, booked = true, arranged = true }
local put_off = { postponed = true, deferred = true, delayed = true }
-- "Plan agreed with the panel; to reach it by June", "a commitment to publish by March".
local first_word = pattern "[a-z]+"
local purpose = pattern [[(?:^|[;:(–] ?| - |\b(?:plans?|aims?|programme|commitment|target|objective|intention) )to (?:be )?[a-z]+]]
-- "The target date for this was April": what is called so is on the other side of the verb.
local called = phrases { "target date", "target", "deadline", "completion date", "due date", "review date", "next review", "go live date", "launch date", "implementation date", "planned date" }
local was = phrases { "is", "was", "was in", "was set for", "was set as", "was originally" }
-- "97 of the remedies due in 2025/26": so many things, of a year or a quarter.
local things_due = pattern [[\b[a-z]*[a-rt-z]s (?:(?:that |which )?(?:are|were) )?due (?:in|during|over)\b]]
local of_others = phrases { "return", "returns", "submission", "submissions", "comments", "responses", "consultation", "feedback", "applications" }
local figure = pattern [[\d ?(?:%|per ?cent)]]  -- "target 2024/25: 95%"
local goes_on = pattern [[ ?(?::|[–-] |for |to )]]
local first_half, by_autumn = phrases { "early", "beginning of", "start of", "first half of" }, phrases { "mid", "middle of" }

local function next_in(list, from, to)
  for _, found in ipairs(list) do
    if found.start >= from then return found.stop <= to and found or nil end
  end
end

-- What a sentence holds of some phrases. They are looked for when first asked for, and shared out to
-- the sentences in which they begin: on a long cell no list is gone through more than once.
local nothing = {}
local function share_out(t, key, spans)
  local at = 1
  for _, span in ipairs(spans) do
    local found = { start = span.start, stop = span.stop, span = span }
    while t.sentences[at + 1] and t.sentences[at + 1].start <= found.start do at = at + 1 end
    local s = t.sentences[at]
    s[key] = s[key] or {}
    table.insert(s[key], found)
  end
  t.known[key] = true
end
local function hits(s, words)
  if not s.t.known[words] then share_out(s.t, words, s.t.text:find_all(words)) end
  return s[words] or nothing
end

-- The phrase that ends right before a byte, with no more than `gap` bytes between.
local function ending_at(s, words, at, gap)
  local last
  for _, found in ipairs(hits(s, words)) do
    if found.stop <= at and found.stop >= at - gap then last = found end
  end
  return last
end

-- The verb that a date belongs to: the last before it in its sentence, else the first after it.
local function verb_of(s, date)
  local last
  for _, v in ipairs(s.verbs) do
    if v.start > date.start then return last or v end
    last = v
  end
  return last
end

local function waits(v)
  local head, rest = string.lower(v.group.head.text), v.group.after
  local back = (head == "put" or head == "moved") and rest and string.sub(rest.folded, 1, 5) == "back "
  return waiting[head], put_off[head] or back
end

local function is_future(v)
  if v.group.negation or v.group.condition then return false end
  local opening = string.lower(string.sub(v.group.span.text, 1, 3))
  local is_waiting, is_put_off = waits(v)
  local still = v.group.tense == "present" or v.group.perfect and opening == "has" or opening == "hav"
  return v.group.tense == "future" or v.group.mood == "need" and v.group.tense ~= "past" or still and (is_waiting or is_put_off) or opening == "be "
end

-- What the sentence tells of it right behind the date: "due in May were finished", "by March: done".
local function is_told(s, date)
  for _, v in ipairs(s.verbs) do
    if v.start >= date.stop and v.start <= date.stop + 2 then return (v.group.tense == "past" or v.group.perfect) and not v.group.negation end
  end
  if next_in(hits(s, done), date.stop, date.stop + 14) then return true end
  return (date.precision == "year" or date.precision == "quarter") and (ending_at(s, things_due, date.start, 1) or next_in(hits(s, figure), date.stop, date.stop + 12)) ~= nil
end

local function has_object(s, name)
  local rest = s.t.text:find(goes_on, name.stop)
  return rest ~= nil and rest.start == name.stop
end

-- Whether something is to happen by the date: the span that says so.
local function promise(s, date)
  if is_told(s, date) then return nil end
  local v = verb_of(s, date)
  local told, hint = ending_at(s, told_of, date.start, 3), ending_at(s, cue, date.start, 3)
  if told and v and told.start < v.stop and told.start > v.start then told = nil end
  local is_waiting, is_put_off = nil, nil
  if v then is_waiting, is_put_off = waits(v) end
  if told and (is_waiting or is_put_off) and told.start >= v.stop and told.start - v.stop <= 2 then told = nil end  -- "is booked for"
  local begins = ending_at(s, start, date.start, 1)
  if begins and not is_put_off or told and not (hint and hint.start < told.start) then return nil end
  if (date.precision == "year" or date.precision == "quarter") and ending_at(s, about, date.start, 1) then return nil end
  local paper = ending_at(s, title, date.start, 2)
  if paper and (date.precision == "year" or string.lower(paper.span.text) ~= "review") or date.precision == "year" and next_in(hits(s, title), date.stop, date.stop + 14) then return nil end
  local lead = ending_at(s, by, date.start, 1)
  if v and v.start > date.start then
    -- "By June 2025 all letters will carry it."
    local opens = date.start - s.start <= 16
    if not opens and not (lead and lead.start - s.start <= 2) then v = nil end
    if v and is_future(v) and (lead or ending_at(s, during, date.start, 1)) then return date.span:to(v.group.span) end
    if v and lead then return nil end
    v = nil
  elseif v and is_future(v) and date.start - v.stop <= 100 then
    return v.group.span:to(date.span)
  end
  local linked = ending_at(s, was, date.start, 1)
  local by_itself = not linked and not v and (date.precision == "day" or date.precision == "month")  -- "Deadline for this: 1 June"
  local name = (linked or by_itself) and next_in(hits(s, called), s.start, linked and linked.start or date.start)
  if by_itself and name and (name.start - s.start > 4 or date.start - name.stop > 80 or not has_object(s, name)) then name = nil end
  if name and not ending_at(s, told_of, name.start, 1) and not next_in(hits(s, outside), s.start, date.start) and not next_in(hits(s, of_others), s.start, date.start) then return name.span:to(date.span) end
  local wish = lead and (next_in(hits(s, meant), s.start, lead.start) or not (v and (v.group.tense == "past" or v.group.perfect)) and next_in(hits(s, purpose), s.start, lead.start))
  if wish then return s.t.text:find(first_word, wish.start):to(date.span) end
  local happened = v and (v.group.tense == "past" or v.group.perfect) or next_in(hits(s, done), s.start, date.start)
  hint = ending_at(s, cue, date.start, 8) or lead
  if not hint or ending_at(s, told_of, hint.start, 1) or happened and string.lower(hint.span.text) ~= "due" or hint == lead and v then return nil end
  return hint.span:to(date.span)
end

-- Whether a date, or the part of a year, is over.
local function is_before(s, d, as_of)
  local last_month = d.precision == "year" and (ending_at(s, first_half, d.span.start, 1) and 6 or ending_at(s, by_autumn, d.span.start, 1) and 9)
  if last_month and as_of.year == d.last.year then return as_of.month > last_month end
  return d.last < as_of
end

-- The first passed target of a text.
local function passed_in(text, as_of)
  local dates = text:dates()
  if #dates == 0 then return nil end
  local t = { text = text, sentences = {}, known = {} }
  for _, s in ipairs(text:sentences()) do table.insert(t.sentences, { t = t, start = s.start, stop = s.stop, verbs = {} }) end
  local at = 1
  for _, v in ipairs(text:verbs()) do
    local span = v.span
    local verb = { start = span.start, stop = span.stop, group = v }
    while t.sentences[at + 1] and t.sentences[at + 1].start <= verb.start do at = at + 1 end
    table.insert(t.sentences[at].verbs, verb)
  end
  local found
  at = 1
  for _, d in ipairs(dates) do
    local date = { start = d.span.start, stop = d.span.stop, span = d.span, precision = d.precision }
    while t.sentences[at + 1] and t.sentences[at + 1].start <= date.start do at = at + 1 end
    local s = t.sentences[at]
    local said = promise(s, date)
    if said and next_in(hits(s, outside), text:clause_of(d.span).start, date.start) and not next_in(hits(s, cue), s.start, date.stop) then said = nil end
    if said and not is_before(s, d, as_of) then return nil end
    if said and not found and not text:find(met, date.start) and not text:quoted(said) then
      found = { span = said.stop - said.start <= 120 and said or d.span, date = d, sentence = s }
    end
  end
  return found
end

-- What a No says is missing until then.
local function missing(found)
  local last
  for _, v in ipairs(found.sentence.verbs) do
    if v.group.negation and v.start < found.span.start then last = v.group.span end
  end
  return last
end

return rule {
  title      = "No date by which something was to be done has passed",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "date-passed",
  maturity   = "stable",
  provisions = "*",
  edits      = { "say-done", "date-to-come" },
  rationale  = "The date has passed, and nothing in the answer says whether what was to be done by then was done.",
  remedy     = "Say that it was done and when, or give the reason for the delay and a new date.",
  check = function(row, ctx)
    local open = row.claim == "no" or row.claim == "partial"
    if open then
      local due
      for _, d in ipairs(row.target_date:dates()) do
        if not due or due.last < d.last then due = d end
      end
      if due and due.last < ctx.as_of then
        return fail { "To be met by \"{1}\", which is before {as_of}", at = due.span, as_of = ctx.as_of.iso, severity = due.ambiguous and "minor" or "major" }
      end
    end
    for _, answer in ipairs(row.answers) do
      local found = passed_in(answer, ctx.as_of)
      if found then
        local at = { found.span }
        local gap = open and missing(found)
        if gap then table.insert(at, gap) end
        return fail { "\"{1}\": that is before {as_of}, and nothing says that it was done", at = at, as_of = ctx.as_of.iso, severity = open and not found.date.ambiguous and "major" or "minor" }
      end
    end
    return pass()
  end,
}
