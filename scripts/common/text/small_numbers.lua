-- SPDX-License-Identifier: Apache-2.0
-- A count says nothing about anybody. A handful of cases with what those people said, wanted or lived
-- through, or the one colleague who did not do something, is another matter in a form that is published.
-- What is told is looked for first, as it is rare; the count is then looked for before it.

local few = phrases { "1", "2", "3", "4", "5", "one", "two", "three", "four", "five" }
local of_these = phrases { "of our", "of the", "of these", "of those", "of them" }
local persons = {
  "resident", "residents", "tenant", "tenants", "customer", "customers", "complainant", "complainants", "leaseholder", "leaseholders", "household", "households", "family", "families", "individual", "individuals", "applicant", "applicants",
}
local people = phrases(persons)
local things = { "complaint", "complaints", "case", "cases", "escalation", "escalations", "request", "requests", "stage 1", "stage 1s", "stage 2", "stage 2s", "stage one", "stage two", "restriction", "restrictions", "agreement", "agreements" }
for _, word in ipairs(persons) do table.insert(things, word) end
local people_or_cases = phrases(things)
local restriction = phrases { "restriction", "restrictions", "restricted", "restrict", "barred", "banned" }
local full_stop = pattern "[.;]"

-- What people do and what befalls them, told of the past.
local told = phrases {
  "did not", "didn't", "asked for", "asked us", "asked to", "asked if", "asked whether", "requested", "wanted", "said", "told us", "felt", "complained that", "complained about", "refused to", "disagreed", "was upset", "was ill", "was in hospital",
  "was vulnerable", "was disabled", "was elderly", "was evicted", "was bereaved", "moved out", "moved home", "moved away", "moved to", "passed away", "died", "live alone", "live with", "lives alone", "lives with", "lived", "suffers from", "suffered from",
  "withdrew", "threatened",
}
local condition = phrases {
  "disability", "disabilities", "mental health", "learning disability", "learning disabilities", "learning difficulty", "learning difficulties", "autism", "dementia", "cancer", "illness", "health condition", "health conditions", "vulnerability", "vulnerabilities",
}
local have = phrases { "has", "had", "have" }

-- What led to it, told with whom or where: "one after an assault on a plumber". "Two restrictions for abuse"
-- tells of nobody.
local incident = phrases {
  "threat", "threats", "threatening", "abuse", "abusive", "assault", "assaults", "assaulted", "assaulting", "violence", "violent", "harassment", "harassing", "dispute", "disputes", "racist", "racism", "sexual", "homophobic", "intimidation", "intimidating",
  "aggression", "aggressive", "hoarding", "injunction", "police", "arrest", "arrested", "weapon", "knife", "drugs", "stalking",
  "quarrel", "quarrels", "quarrelled", "falling-out", "falling out", "fallen out", "a row with", "rows with", "argument", "arguments", "argued", "altercation", "confrontation", "confronted", "shouting", "shouted", "swearing", "sworn", "spitting", "complaint about the same", "fight", "fights",
}
local causes = phrases { "following", "after", "because of", "owing to", "due to", "over", "for", "since" }
-- Where those who are restricted live: an address with a name.
local address = phrases { "court", "house", "close", "lane", "road", "street", "avenue", "gardens", "drive", "terrace", "crescent", "tower", "lodge", "mews", "square", "rise", "grove", "place", "row", "yard", "flats", "estate" }
local limits = phrases {
  "restriction", "restrictions", "restricted", "barred", "banned", "contact agreement", "contact agreements", "contact plan", "contact plans", "limited to", "may write only", "may only write", "may not ring", "single point of contact", "behaviour agreement", "behaviour agreements", "acceptable behaviour contract",
}
local in_or_at = phrases { "in", "at", "of", "on" }
local place = pattern [[(?:in|at|on) (?:the )?(?-i:[A-Z])]]
local whom = pattern [[ (?:to|of|on|against|towards|with|at|in|over|between) (?:an?|the|our|their|his|her|(?-i:[A-Z])\w+)\b]]

-- "Two have restrictions: a tenant at the Court and Mr Smith."
local introduces = pattern ":|[–-] "
local addressed, article = phrases { "Mr", "Mrs", "Ms", "Miss", "Dr" }, phrases { "a", "an", "one", "the" }

-- Of so few cases one is singled out, and why.
local very_few = 5
local was_late = phrases { "took", "was late", "was not", "went over", "overran", "ran over", "came late", "missed", "needed" }
local singled = phrases { "one", "1", "the other", "the second", "the third", "the fourth", "the fifth", "the last", "the remaining" }
local reasons = phrases { "as", "because", "since", "when", "while", "owing to", "due to", "after" }
local of_the_work = phrases { "complex", "complexity", "extended", "extension", "withdrawn", "upheld" }

local the_only = phrases { "the only", "our only", "the sole", "our sole", "the single", "our single", "the one", "our one" }
local staff = phrases {
  "manager", "managers", "officer", "officers", "member of staff", "members of staff", "member of our staff", "members of our staff", "staff member", "staff members", "employee", "employees", "colleague", "colleagues", "team member", "team members",
  "team leader", "team leaders", "operative", "operatives", "handler", "handlers", "supervisor", "supervisors", "apprentice", "apprentices",
}
local is_or_has = phrases { "has", "have", "had", "did", "is", "are", "was", "were", "yet", "still", "not", "without", "outstanding" }
local lacking = phrases { "not", "yet", "new starter", "newly", "sick", "sickness", "leave", "absent", "absence", "maternity", "left", "recently joined", "outstanding", "without" }
local few_staff = phrases { "1", "2", "3", "one", "two", "three", "a single" }
local befallen = phrases {
  "dismissed", "disciplined", "suspended", "on sick", "on sickness", "on long-term sick", "on long term sick", "on long-term sickness", "on long term sickness", "on maternity", "on leave", "on long-term leave", "off sick", "absent", "under investigation", "failed",
  "not yet completed", "not completed", "not attended", "not yet attended", "not passed", "not yet passed", "not been trained", "not yet been trained", "not done", "not yet done",
}

-- "Stage 1 complaints", "point 4 customers", "within 5 cases" count nothing.
local no_count = phrases {
  "stage", "section", "point", "part", "level", "phase", "appendix", "within", "of", "paragraph", "principle", "policy", "step", "type", "item", "category", "band", "question", "code", "no", "number", "schedule", "clause", "page", "version",
}
local bound = phrases { "up to", "at most", "maximum of", "more than", "fewer than", "less than" }
local may_arise = phrases { "if", "when", "whenever", "should", "would", "may", "might", "for example where", "where", "unless", "could" }
local longest = 120  -- bytes that are shown

local function is_cut(text, from, to)
  local stop = text:find(full_stop, from)
  return stop ~= nil and stop.start < to
end

-- The first of the counts among some words that counts something.
local function count_in(text, lead, counts)
  local number = lead and text:find(counts, lead.start)
  while number and number.stop <= lead.stop do
    local one, two = text:before(number, 1), text:before(number, 2)
    if not (one and one:matches(no_count)) and not (two and two:matches(bound)) then return number end
    number = text:find(counts, number.stop)
  end
end

-- The count right before a span: "two tenants", "one of our very old tenants".
local function count_of(text, span, counts, words)
  local lead = text:before(span, 5)
  if lead and not lead:matches(of_these) then lead = text:before(span, words) end
  return count_in(text, lead, counts)
end

-- The small count of people or cases that stands at most so many bytes before a span.
local function counted(text, span, far)
  local thing = text:find(people_or_cases, math.max(0, span.start - far - 12))
  while thing and thing.stop <= span.start do
    local number = span.start - thing.stop <= far and not is_cut(text, thing.stop, span.start) and count_of(text, thing, few, thing:matches(restriction) and 2 or 3)
    if number then return number end
    thing = text:find(people_or_cases, thing.stop)
  end
end

-- From the count to what is told, unless that is said of what may come or in somebody's words.
local function told_of(text, number, last)
  local whole = number and number:to(last)
  local lead = whole and text:find(may_arise, text:clause_of(whole).start)
  return whole and not (lead and lead.start < whole.start) and not text:quoted(whole) and whole
end

local function of_cases(text)
  for _, hit in ipairs(text:find_all(told)) do
    local found = told_of(text, counted(text, hit, 45), hit)
    if found then return found end
  end
  for _, hit in ipairs(text:find_all(condition)) do
    local lead = text:before(hit, 2)
    local found = lead and lead:matches(have) and told_of(text, counted(text, lead, 45), hit)
    if found then return found end
  end
end

-- "One after", "2 in Thornby following".
local function alone(text, cause)
  local lead = text:before(cause, 6)
  local number = count_in(text, lead, few)
  local where = number and text:find(place, number.stop)
  return number and (cause.start == number.stop + 1 or where and where.start == number.stop + 1 and where.stop < cause.start) and number
end

local function of_incident(text)
  for _, hit in ipairs(text:find_all(incident)) do
    local lead = text:before(hit, 6)
    local cause = lead and text:find(causes, lead.start)
    while cause and cause.stop <= hit.start do
      local number = counted(text, cause, 60) or alone(text, cause)
      local where, other = number and text:find(place, number.stop), number and text:find(whom, hit.stop)
      if other and (other.start - hit.stop > 20 or is_cut(text, hit.stop, other.start)) then other = nil end
      local found = (other or where and where.stop < cause.start) and told_of(text, number, other or hit)
      if found then return found end
      cause = text:find(causes, cause.stop)
    end
  end
end

local function is_capital(span)
  local byte = span and string.byte(span.text)
  return byte and byte >= 65 and byte <= 90
end

-- "Two tenants have contact agreements, both at Elm House".
local function of_address(text)
  for _, hit in ipairs(text:find_all(address)) do
    local name, lead = text:before(hit, 1), text:before(hit, 4)
    if is_capital(hit) and is_capital(name) and lead:matches(in_or_at) and text:sentence_of(hit):matches(limits) then
      local found = told_of(text, counted(text, name, 90), hit)
      if found then return found end
    end
  end
end

local function of_list(text)
  for _, mark in ipairs(text:find_all(introduces)) do
    local first, name = text:after(mark, 1), text:after(mark, 4)
    local somebody = first and (first:matches(addressed) and first or first:matches(article) and name:matches(people) and text:find(people, mark.stop))
    local found = somebody and told_of(text, counted(text, mark, 50), somebody)
    if found then return found end
  end
end

local function one_of_few(text)
  local ratio
  for _, each in ipairs(text:ratios()) do
    if not ratio and each.of and each.of <= very_few then ratio = each end
  end
  for _, late in ipairs(ratio and text:find_all(was_late) or {}) do
    local number = late.start > ratio.span.stop and count_in(text, text:before(late, 3), singled)
    local reason = number and text:find(reasons, late.stop)
    if reason and reason.start - late.stop <= 60 and not is_cut(text, late.stop, reason.start) then
      local why = text:after(reason, 8)
      if why and not number:to(why):matches(of_the_work) and not text:quoted(number) then return number:to(reason) end
    end
  end
end

local function of_staff(text)
  for _, hit in ipairs(text:find_all(the_only)) do
    local member = text:find(staff, hit.stop)
    local verb = member and member.start - hit.stop <= 13 and text:find(is_or_has, member.stop)
    local lack = verb and verb.start - member.stop <= 7 and text:find(lacking, verb.stop)
    local found = lack and lack.start - verb.stop <= 60 and not is_cut(text, hit.stop, lack.start) and told_of(text, hit, lack)
    if found then return found end
  end
  for _, hit in ipairs(text:find_all(befallen)) do
    local lead = text:before(hit, 5)
    local member = lead and text:find(staff, lead.start)
    local verb = member and member.stop < hit.start and text:find(is_or_has, member.stop)
    local found = verb and verb.start - member.stop <= 6 and verb.stop < hit.start and told_of(text, count_of(text, member, few_staff, 2), hit)
    if found then return found end
  end
end

local behind = pattern [=[(?:\s*[^\s.;]+){1,8}]=]

local function shown(text, span)
  local rest = text:find(behind, span.stop)
  if rest and rest.start == span.stop and rest.stop - span.start <= longest then return span:to(rest) end
  return span
end

return rule {
  title      = "Nobody can be known by a small count and what is told beside it",
  each       = "row",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "small-numbers",
  maturity   = "stable",
  provisions = "*",
  edits      = "drop-words",
  rationale  = "The form is published. Of a handful of cases each may be known to neighbours, carers or colleagues by what is told of it.",
  remedy     = "Give the figure without the story, or the story without the figure.",
  check = function(row)
    for _, text in ipairs(row.answers) do
      local found = of_cases(text) or of_incident(text) or text:find(restriction) and of_list(text) or text:find(limits) and of_address(text) or text:find(was_late) and one_of_few(text) or of_staff(text)
      if found then
        return fail { "So few that somebody may be known by it: \"{1}\"", at = shown(text, found) }
      end
    end
    return pass()
  end,
}
