-- SPDX-License-Identifier: Apache-2.0
-- A reviewer's question asks about the form or of a colleague: where this is stated, whether we do it.
-- Headings ("What is a complaint?"), survey questions and check lists end in a question mark too.
local auxiliary = phrases { "is", "are", "was", "were", "does", "do", "did", "don't", "has", "have", "will", "would", "should", "could", "can" }
local asks_where = phrases { "where is", "where are", "where does", "where do", "where has", "where did" }
local this, we = phrases { "this", "these", "that", "it" }, phrases { "we" }
local this_or_we = phrases { "this", "these", "that", "it", "we", "the policy" }
local ours = phrases { "this", "our", "the policy", "the procedure", "the process", "the website", "the letter", "the template", "the team", "the board", "the code" }
-- Kinds of questions: how they open, the word after that, the words without which it is none of ours, and
-- how far off they may be. Those about the form itself nobody else asks; those of a colleague a check list
-- or a survey may ask too.
local form = {
  { asks_where, this_or_we },
  { auxiliary, this, phrases {
    "still", "stated", "covered", "correct", "right", "true", "done", "happening", "accurate", "current", "evidenced", "written", "recorded", "published", "in the", "in our", "what", "yes", "no", "enough", "sufficient", "needed", "ok",
    "apply", "happen", "include", "cover", "mean", "exist", "need" }, 25 },
  { auxiliary, we, phrases { "evidence", "evidenced", "prove", "demonstrate", "show" } },
  { phrases { "needs checking", "needs to be checked", "need checking", "needs updating", "needs confirming", "needs confirmation", "in the policy", "in the procedure", "in the process", "in the letter", "in the template" }, false, false, 0 },
}
local colleague = {
  { auxiliary, we, phrases {
    "this", "these", "policy", "policies", "procedure", "procedures", "process", "letter", "letters", "template", "templates", "record", "records", "train", "training", "monitor", "monitoring", "log", "publish", "report", "reports",
    "evidence", "link", "code", "website", "add", "include", "currently", "need to", "have a", "have an" } },
  { auxiliary, ours },
  { phrases { "what", "which", "any" }, phrases { "evidence", "policy", "section", "procedure", "document", "example", "examples", "page", "version" } },
  { phrases { "is", "are", "was", "were", "does", "do", "did", "has", "have", "will", "would", "should", "could", "can", "how", "when" }, false, phrases { "this" } },
  { phrases {
    "is there a", "is there an", "is there any", "is there somewhere", "is it in", "is it on", "is it part of", "is it still", "is it covered", "is it stated", "does it include", "does it say", "does it cover", "does it mention", "what about the",
    "what about our", "who does", "who will", "who would", "who has" } },
}
local question, doubled = pattern [[\?]], pattern [[\?\?]]
local unsure = phrases { "not sure if", "not sure whether", "not sure where", "not sure how", "unsure if", "unsure whether", "unsure where" }
-- What nobody writes but to a colleague, with or without a mark.
local wonders = phrases {
  "do they mean", "do they want", "does this mean the", "what do they mean", "what do they want", "what they want here", "what they mean here", "what is wanted here", "what is meant here", "what is needed here", "what goes here", "what this is asking", "what is this asking",
  "what they are asking for here", "not sure what this means", "not sure what they mean", "not sure what they want", "not sure what this is", "not sure what is meant", "not sure what to put", "unsure what this means", "unsure what is meant", "unsure what to put",
  "don't know if we", "don't know whether we", "don't know what to put", "don't think we do this", "don't think we have this", "do not think we do this", "can't find this", "can't find where", "cannot find this in", "cannot find where this", "couldn't find this", "not sure we do this", "not sure we have this",
}
local of_residents = phrases { "resident", "residents", "tenant", "tenants", "customer", "customers", "complainant", "complainants", "caller", "callers", "leaseholder", "leaseholders", "people", "anyone", "who", "where they", "if they" }
local set_down = phrases { "stated", "written", "evidenced", "documented", "set out", "covered", "recorded", "shown", "held", "published" }
-- "Is this" straight before the capital of a sentence pasted in from elsewhere.
local before_paste = phrases { "is this", "is it", "are these", "where is" }
local pasted = {}
for _, word in ipairs {
  "All", "The", "Our", "We", "Where", "When", "If", "Any", "Each", "Every", "Complaint", "Complaints", "Customer", "Customers", "Resident", "Residents", "Tenant", "Tenants", "Landlord", "Landlords", "Staff", "Officers", "Policy", "Section", "A",
  "An", "In", "At", "Once", "Following",
} do pasted[word] = true end
-- A label with a question mark, and nothing else.
local label = phrases { "policy", "procedure", "evidence", "section", "link", "template", "process", "yes", "no", "minutes", "report", "screenshot", "compliant", "sure", "page", "date", "name", "number" }
local bracket = pattern [=[[(\[]]=]
-- Between single quotation marks somebody else asks: "the log asks 'could this happen again?'".
local opens_quote, single_quote = pattern [=[(?:^|[\s(:;,–-])['‘]]=], pattern "['’]"
-- "Jo, can you confirm?", "Could someone check this?": of a colleague, while "your" is said to a resident.
local request = pattern [[(?:^|[.;?!(–-] ?)((?:(?:please|(?-i:[A-Z]\w+(?: [A-Z]\w+)?))[,:]? )?(?:can|could|would) (?:you|someone|somebody|anyone|we)(?: please)? (?:confirm|check|add|send|get|clarify|advise|provide|supply|amend|update|look (?:at|into)|find|forward|insert)\b[^?]*\?)]]

-- Somebody else is asked: a survey, a check list, the reader of a leaflet.
local asking = phrases {
  "ask", "asks", "asked", "asking", "question", "questions", "questionnaire", "survey", "surveys", "surveyed", "poll", "checklist", "check list", "consider", "considers", "considering", "prompt", "prompts", "reflect", "reflects", "reflecting",
  "quality check", "quality assurance", "lessons learned", "lessons learnt",
}
local showing = phrases { "leaflet", "leaflets", "poster", "posters", "FAQ", "FAQs", "headed", "heading", "headings", "title", "titled", "called", "entitled", "campaign", "newsletter", "webpage", "web page", "page" }
local heading = phrases {
  "what", "how", "who", "when", "why", "where", "can", "could", "may", "not happy", "unhappy", "got", "have you", "do you", "are you", "need", "want", "did you", "did we", "something wrong", "dissatisfied", "still",
}
local reader = phrases { "you", "your", "yours", "I", "my", "get it right", "got it wrong", "do better" }

local resident = phrases { "your", "yours", "I", "my", "me" }

local longest = 120 -- bytes of a question

local function before(text, words, span)
  local found = text:find(words)
  return found ~= nil and found.start < span.start
end

local function within(text, words, from, to)
  local found = text:find(words, from)
  return found and found.stop <= to and found
end

-- The next single quotation mark after the question closes: it stands right behind a question mark.
local function is_quoted(text, span, mark)
  if text:quoted(span) then return true end
  local closing = text:find(single_quote, mark.stop)
  if not closing or string.sub(text.text, closing.start, closing.start) ~= "?" or closing.start - mark.stop > 2 * longest then return false end
  local opening = text:find(opens_quote, math.max(0, mark.start - 2 * longest))
  return opening ~= nil and opening.stop < mark.start
end

-- What a colleague is asked to do.
local function requested(text)
  local groups = text:match(request)
  local whole = groups and groups[2]
  return whole and #whole.text <= longest and not whole:matches(resident) and not text:quoted(whole) and not before(text, showing, whole) and whole
end

local function asked_of_others(text, span, mark)
  return is_quoted(text, span, mark) or span:matches(reader) or before(text, asking, mark)
end

-- The first of the words that has one of the others right after it, and where they end.
local function with_next(text, words, next_words, from, to)
  local found = within(text, words, from, to)
  while found and next_words do
    local next_one = within(text, next_words, found.stop, math.min(to, found.stop + 12))
    if next_one and next_one.start - found.stop <= 1 then return found, next_one.stop end
    found = within(text, words, found.stop, to)
  end
  return found, found and found.stop
end

-- The question that ends with a mark, from its opening on, when it is one of a kind.
local function asked(text, sentence, mark, kinds)
  local from = math.max(sentence.start, mark.start - longest)
  for _, kind in ipairs(kinds) do
    local opening, stop = with_next(text, kind[1], kind[2], from, mark.start)
    local reach = kind[4] or longest
    local asks = opening and (not kind[3] and mark.start - stop <= reach or kind[3] and within(text, kind[3], stop, math.min(mark.start, stop + reach)))
    if asks then return opening:to(mark) end
  end
end

-- A short question in brackets at the end, or a label and nothing else.
local function labelled(text, mark)
  if mark.stop < #text - 1 then return nil end
  if #text <= 40 and mark.stop == #text and #text:verbs() == 0 and (#text == 1 or text:find(label)) then return text:all() end
  local opened = mark.stop < #text and within(text, bracket, math.max(0, mark.start - 45), mark.start)
  return opened and opened:to(mark)
end

-- What asks without a mark: "Where is this stated".
local function asked_plainly(text)
  local found, stop = with_next(text, asks_where, this_or_we, 0, #text)
  local stated = found and string.sub(found.text, 1, 1) == "W" and within(text, set_down, stop, stop + 12)
  return stated and not text:quoted(found) and found:to(stated)
end

-- "Is this" with the policy's own words pasted after it.
local function left_before_paste(text)
  local found = text:find(before_paste)
  while found do
    local words = found:widen(1).text
    local at = #words
    while at > 1 and string.sub(words, at, at) ~= " " do at = at - 1 end
    if text:sentence_of(found).start == found.start and pasted[string.sub(words, at + 1, #words)] then return found end
    found = text:find(before_paste, found.stop)
  end
end

-- A reviewer's question in a text, and else the first question that nobody else is asked.
local function questions(text)
  local open
  local wondering = text:find(wonders)
  if wondering and not text:sentence_of(wondering):matches(of_residents) and not before(text, asking, wondering) and not asked_of_others(text, wondering, wondering) then return wondering:widen(6) end
  local found = with_next(text, unsure, this_or_we, 0, #text) or left_before_paste(text) or text:find(doubled) or requested(text)
  if found and not text:quoted(found) then return found end
  for i, mark in ipairs(text:find_all(question)) do
    if i > 12 then break end -- a list of questions, as they are asked
    local sentence = text:sentence_of(mark)
    local about = asked(text, sentence, mark, form)
    if about and not is_quoted(text, about, mark) then return about end
    about = labelled(text, mark) or asked(text, sentence, mark, colleague)
    if about and not asked_of_others(text, about, mark) then return about end
    local words = sentence.text
    local letter = string.lower(string.sub(words, mark.start - sentence.start, mark.start - sentence.start))
    local headed = within(text, heading, sentence.start, sentence.start + 20)
    if not open and letter >= "a" and letter <= "z" and sentence.stop - mark.stop <= 3 and not (headed and headed.start - sentence.start <= 3) and not before(text, showing, mark) and not asked_of_others(text, text:clause_of(mark), mark) then
      open = text:clause_of(mark)
    end
  end
  return asked_plainly(text), open
end

return rule {
  title      = "No reviewer's question is left in a published answer",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "drafting-question",
  maturity   = "stable",
  provisions = "*",
  edits      = "drop-words",
  rationale  = "A question to the author of the answer was not settled before the form was published.",
  remedy     = "Settle the question and state the answer, or answer No with a date.",
  check = function(row)
    if not row:find(question) and not row:find(wonders) and not row:find(unsure) and not row:find(asks_where) and not row:find(before_paste) then return pass() end
    local found, first_open = {}, nil
    for _, answer in ipairs(row.answers) do
      local asked_here, open = questions(answer)
      if asked_here then table.insert(found, fail { "A reviewer's question is left in the {field}: \"{1}\"", at = asked_here }) end
      first_open = first_open or open
    end
    if #found > 0 then return found end
    if first_open then return fail { "A question mark stands in the {field}: is something still open?", at = first_open, severity = "advice", effect = "notes" } end
    return pass()
  end,
}
