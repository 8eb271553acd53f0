-- SPDX-License-Identifier: Apache-2.0
-- Statements at two places of one form that cannot both hold. Each pair is data: where the first is
-- looked for and how it is said, and the same for the second. What is quoted, denied, asked, or said
-- of a case that may arise is no statement; habits ("once approved it is published") are none either.
--
-- A statement is a chain: phrases, the bytes within which the next must begin, phrases, and so on, all
-- in one sentence. `free` may not lie between its links, `unless` not in its sentence; `counted` wants a
-- number before or within it, `named` a name before it, `dated` a day to come after it; `opens` nothing
-- before it in its sentence, `lately` a day in it within the last year and a half, `closed` nothing after it in
-- its clause, `whole` nothing else in the cell.

-- Every word of the first list with every word of the next.
local function each_of(...)
  local out = { "" }
  for _, list in ipairs { ... } do
    local longer = {}
    for _, head in ipairs(out) do
      for _, tail in ipairs(list) do table.insert(longer, head .. tail) end
    end
    out = longer
  end
  return out
end
local function joined(...)
  local out = {}
  for _, list in ipairs { ... } do
    for _, word in ipairs(list) do table.insert(out, word) end
  end
  return out
end
local function any(...) return phrases(each_of(...)) end

local number = pattern [[\b(?:[1-9]\d{0,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b]]
local be = phrases { "is", "are", "was", "were", "has been", "have been" }
local relative = phrases { "who", "which", "that", "to", "must", "whether", "not", "never" }
local other_work = phrases { "who", "which", "that", "to", "must", "and", "report", "pass" }
local supposed = phrases { "if", "where", "when", "whenever", "should", "would", "no", "none" }
local denials = phrases { "no", "not", "none", "never", "cannot", "don't", "doesn't", "nobody", "if", "would", "used to", "until", "previously", "formerly" }

local report, reports = phrases { "report", "reports" }, each_of({ "", "annual ", "complaints ", "annual complaints ", "performance ", "service improvement ", "performance and service improvement ",
  "complaints performance and service improvement ", "annual complaints performance and service improvement " }, { "report" })
local annual_report = any({ "", "the ", "our " }, { "annual report", "annual complaints report", "annual complaint report", "annual performance report", "performance and service improvement report", "annual complaints performance report", "annual complaints performance and service improvement report", "service improvement report" })
local seen_by = any({ "board ", "cabinet ", "committee ", "governing body ", "trustees ", "council " }, { "scrutinised", "considered", "approved", "received", "has received", "has considered", "has approved", "agreed", "discussed", "noted", "endorsed", "adopted", "signed off" })
local published_at = any({ "published " }, { "on ", "with ", "alongside ", "at " }, { "our", "the" })
local no_report = phrases { "policy", "minutes", "agenda", "leaflet", "plan", "not", "cannot", "never", "newsletter", "survey", "figures" }
local unsaid = phrases { "not", "never", "will be", "to be", "being", "once", "when", "if", "until", "policy", "minutes" }
local handed_on = phrases { "is", "are", "was", "were", "be", "has", "goes", "go", "sent", "shared", "circulated", "reviewed", "considered", "read", "seen", "see", "discussed", "presented", "each", "every" }
local habit = phrases { "each", "every", "annually", "yearly", "always", "usually", "normally", "next" }
local finished = phrases { "published", "available", "complete", "completed", "finalised", "approved", "on", "written", "produced", "signed off" }

local complaint = phrases { "complaint", "complaints" }
local nobody = any({ "no ", "no external ", "no other " }, { "third", "3rd" }, { " party", " parties", "-party", "-parties" })
local do_not = { "do not ", "don't ", "does not ", "doesn't ", "do not currently ", "does not currently " }
local handles = phrases { "handle", "handles", "respond to", "responds to", "responded to", "investigate", "investigates", "deal with", "deals with", "process", "processes", "answer", "answers" }
local done_by = any({ "handled", "managed", "investigated", "answered", "responded to", "dealt with" }, { " by" })
local third = phrases { "third party", "third parties", "3rd party", "3rd parties", "contractor", "contractors", "subcontractor", "subcontractors", "managing agent", "managing agents", "external organisation",
  "external organisations", "external provider", "external providers", "external adjudicator", "outside organisation", "outside organisations", "outside body", "outside bodies" }
local contractor = phrases { "contractor", "contractors", "subcontractor", "subcontractors", "sub-contractor", "sub-contractors", "managing agent", "managing agents", "ALMO", "TMO", "TMOs" }
local company = phrases { "ltd", "limited", "llp", "plc", "agency", "housing association", "homes", "housing", "housing services", "housing group", "lettings", "partnership" }
local inside, wholly = phrases { "internally", "in house", "in-house" }, phrases { "all", "only", "solely", "every" }
local each_one = phrases { "all", "every", "each", "both stages", "we", "always" }
local a_reply = phrases { "complaint", "complaints", "reply", "replies", "response", "responses", "letter", "letters", "answer", "answers" }
local ourselves = phrases { "ourselves", "by our own staff", "by our own officers", "by our own team", "by our staff", "by our own people", "by us", "in house", "in-house" }
local restructure = { "restructure", "restructured", "restructuring", "restructures", "merger", "reorganisation", "re-organisation" }
-- A part of the organisation that came about, or came together.
local formed = phrases { "creation of", "formation of", "merger of", "merging", "bringing together", "establishment of", "setting up of", "splitting of", "break-up of", "combining", "combination of", "amalgamation of", "transfer of", "dissolution of" }
local part = phrases { "directorate", "directorates", "department", "departments", "division", "divisions", "complaints team", "complaint team", "complaints service", "complaints function", "resolution team", "resolutions team", "customer team", "hub", "unit", "teams", "the two services", "the two teams" }
local came_about = any({ "was ", "were ", "has been ", "have been " }, { "formed", "created", "combined", "merged", "set up", "brought together", "established", "split", "transferred to", "moved into", "moved to", "taken over by", "reorganised", "restructured", "dissolved", "abolished", "amalgamated", "folded into", "absorbed" })
local fresh = phrases { "new", "newly created", "newly formed", "newly established", "newly set up", "newly introduced", "newly-created" }
local refused = { "refused", "declined", "rejected", "excluded", "not accepted" }
local late_words = joined({ "late", "overdue" }, each_of({ "over ", "out of ", "outside ", "outside of ", "beyond " }, { "", "the ", "our ", "its " },
  { "target", "timescale", "timescales", "timeline", "time line", "timeframe", "time frame", "deadline", "time" }))
local late = phrases(late_words)
local answer = phrases { "complaint", "complaints", "response", "responses", "case", "cases" }
local linked = phrases { "related", "unrelated", "linked" }
local policy, member = phrases { "policy" }, phrases { "MRC", "member responsible" }
local filled = { "appointed", "confirmed", "identified", "nominated", "recruited", "in post", "in place" }
local complaints_policy = any({ "our ", "the " }, { "", "housing ", "corporate " }, { "complaints policy", "complaint policy", "policy" })
local another = phrases { "different", "another", "separate", "not the same", "not be the same", "senior", "independent", "alternative" }

local pairs_of = {
  {
    what = "the report is said to be published",
    but  = "it is a draft or not out yet",
    rows = { "8.1", "8.2", "9.7" },
    of_a_year = true,
    said = {
      { phrases { "report", "it", "which", "this" }, 15, be, 45, published_at, unless = no_report, free = unsaid, on = true },
      { be, 45, published_at, unless = no_report, free = unsaid, on = true },
      { published_at, unless = no_report, opens = true, on = true },
      { phrases { "published" }, 1, phrases(reports) },
      { report, 60, be, 45, phrases { "published" }, free = unsaid },
      { phrases { "response" }, 15, be, 10, phrases { "published" }, free = unsaid },
      { any({ "we ", "we have " }, { "publish", "published" }), 45, report },
      { report, 45, any({ "can be found ", "available ", "is live ", "are live ", "is ", "are " }, { "on ", "at " }, { "our", "the" }) },
    },
    against = { "8.1", "8.2" },
    denied = {
      -- A fragment that points to a draft, or a link that waits for its target.
      { phrases { "see draft", "see attached draft" } },
      { phrases { "draft" }, 60, phrases { "submitted", "presented", "attached", "with the board", "with board", "with committee", "with the committee", "with members" }, free = handed_on },
      { phrases { "draft report", "draft annual report", "draft complaints report", "draft annual complaints report", "draft attached" }, whole = true },
      { any({ "is ", "are ", "still ", "currently " }, { "in draft", "being drafted", "being written", "in preparation" }), unless = habit },
      { report, 20, phrases { "in draft", "at draft stage", "in preparation" }, free = handed_on, unless = habit, closed = true },
      { phrases { "link" }, 30, phrases { "when", "once" }, 20, phrases { "published", "available", "live", "approved" } },
      { report, 12, phrases { "not yet", "not currently", "yet to be", "still to be" }, 8, finished },
      { phrases { "awaiting" }, 20, phrases { "publication", "approval", "sign off", "sign-off" } },
      { report, 25, any({ "will ", "is to ", "is due to " }, { "be presented", "be considered", "be approved", "be taken", "go" }), 60, dated = true },
      { report, 20, phrases { "goes to", "is due at", "is due in" }, 60, dated = true },
    },
  },
  {
    what = "the report is said to be with the governing body, or out",
    but  = "it has still to go there",
    rows = { "8.1", "8.2" },
    said = {
      { seen_by, 70, annual_report, free = unsaid },
      { annual_report, 40, any({ "was ", "were ", "has been ", "have been " }, { "considered", "scrutinised", "approved", "received", "agreed", "endorsed", "discussed", "published", "presented", "signed off", "noted", "adopted" }), free = unsaid },
    },
    against = { "9.6", "9.7", "8.1", "8.2" },
    denied = {
      { annual_report, 40, phrases { "has its first reading", "has its first board reading", "has its first", "is scheduled for", "is planned for", "is tabled for", "is on the agenda for", "is listed for", "is down for", "comes to", "comes before", "goes before", "goes to", "is due before", "is due at",
                                     "is due in", "is to come", "is to go", "is to be", "will come", "will go", "will be", "will first", "awaits" }, 60, dated = true },
    },
  },
  {
    what = "a report is said to be made",
    but  = "the report that is asked for is not in place",
    rows = { "8.1" },
    said = { { any({ "we ", "we also " }, { "produce", "publish", "present", "prepare", "provide", "compile" }), 60, report } },
    against = { "8.2" },
    denied = {
      { phrases { "once" }, 75, any({ "report is " }, { "in place", "produced", "written", "developed", "ready", "set up", "introduced" }) },
      { any({ "do not ", "does not " }, { "", "currently ", "yet " }, { "have", "produce", "publish" }), 40, phrases { "annual", "service improvement" }, 45, report },
      { any({ "report is not " }, { "", "yet ", "currently " }, { "in place" }) },
    },
  },
  {
    what = "nobody outside is said to handle complaints",
    but  = "a service is had from somebody outside",
    rows = { "5.4", "5.5" },
    said = {
      { nobody },
      { any(do_not, { "use", "have", "employ", "engage", "outsource", "contract" }), 40, phrases { "third", "3rd", "contractor", "contractors", "external", "outside", "complaint", "complaints" } },
      { wholly, 50, inside },
      { phrases { "handled", "managed", "investigated", "dealt with", "responded to" }, 10, inside },
      { any({ "is not ", "are not " }, { "handled", "managed", "investigated", "answered" }, { " by" }), 10, third },
    },
    against = { "4.1", "4.2" },
    denied = {
      { any({ "obtain", "buy", "purchase", "receive", "commission", "procure" }, { "", "s", " in", "s in" }), 35, phrases { "service from", "services from" } },
      { phrases { "outsource", "outsources", "outsourced" }, 30, complaint },
      { complaint, 45, phrases { "outsourced" } },
      { phrases { "service level agreement with", "management agreement with", "shared service agreement with" }, 60, complaint },
    },
  },
  {
    what = "nobody outside is said to handle complaints",
    but  = "somebody outside handles them",
    rows = { "5.4", "5.5" },
    said = {
      { nobody, 25, handles },
      { any({ "no ", "none of our " }, { "external organisation", "external organisations", "external contractor", "external contractors", "contractor", "contractors", "managing agent", "managing agents", "agent", "agents" }), 5, handles, 10, complaint },
      { wholly, 50, inside },
      { each_one, 25, a_reply, 40, ourselves, unless = denials },
      { contractor, 12, phrases { "only", "just", "merely" }, 25, phrases { "information", "info", "facts", "evidence", "input", "details", "photos", "reports" }, unless = denials },
      { any(do_not, { "use", "have", "outsource" }), 30, phrases { "third", "3rd", "contractor", "contractors", "external" }, 40, complaint },
    },
    against = { "3.2", "4.1", "4.2", "4.3", "5.4", "5.5", "6.1", "6.2", "6.3", "6.13", "6.14", "6.20", "9.8" },
    denied = {
      { contractor, 11, handles, 30, complaint, free = other_work, unless = denials },
      { complaint, 45, done_by, 25, contractor, unless = denials },
      { complaint, 45, done_by, 40, company, unless = denials },
      { handles, 20, complaint, 25, phrases { "for us", "on our behalf" }, named = true, unless = denials },
    },
  },
  {
    what = "nothing is said to have changed",
    but  = "something new is told of",
    severity = "minor",
    rows = { "8.3" },
    said = {
      { phrases { "no" }, 25, phrases(joined(restructure, { "significant change", "significant changes" })) },
      { phrases { "no" }, 25, any({ "change ", "changes " }, { "in", "to", "of" }), 15, phrases { "procedure", "procedures", "structure", "process", "processes", "policy", "policies" } },
      { any({ "has not ", "have not " }, { "been", "had", "undergone", "undertaken", "carried out", "experienced" }, { " a", " an", " any" }), 20, phrases(joined(restructure, { "change", "changes" })) },
      { phrases { "not restructured", "not been restructured", "not merged", "not been merged" } },
    },
    against = { "1.2", "3.4", "4.1", "4.2", "4.3", "5.1", "6.1", "8.1", "8.2", "9.1", "9.2", "9.3", "9.4", "9.5", "9.6", "9.7" },
    denied = {
      { fresh, 28, phrases { "committee", "directorate", "department", "structure", "sub-committee", "subcommittee", "complaints team", "complaint team", "resolution team", "resolutions team" },
        free = phrases { "to", "for", "at", "on", "in", "by", "from", "of the" } },
      { phrases { "following", "after", "since", "as part of", "as a result of", "due to" }, 1, phrases { "our", "the", "its", "a recent", "recent" }, 20, phrases(restructure) },
      { formed, 70, part, lately = true },
      { part, 40, came_about, lately = true, free = relative, unless = phrases { "complaint was", "complaints were", "not", "training", "review", "reviewed", "would", "if", "will" } },
      { any({ "has ", "have ", "was ", "were ", "we ", "recently ", "has been ", "have been " }, { "restructured", "reorganised", "re-organised" }), unless = denials },
      { any({ "new ", "rewritten " }, { "complaints ", "complaint " }, { "policy", "procedure", "process" }), 1, phrases { "has been", "was", "is now", "came" } },
    },
  },
  {
    what = "no complaint is said to have been refused",
    but  = "refusals are told of",
    rows = { "2.1", "2.4", "2.5", "8.1" },
    said = {
      { any({ "have ", "has ", "did " }, { "not" }), 12, phrases { "refuse", "refused", "decline", "declined", "reject", "rejected" }, 20, complaint },
      { any({ "haven't", "hasn't", "didn't" }), 12, phrases { "refuse", "refused", "decline", "declined", "reject", "rejected" }, 20, complaint },
      { phrases { "no complaint", "no complaints" }, 35, phrases(refused) },
    },
    against = { "2.1", "2.2", "2.3", "2.4", "2.5", "8.1", "9.7" },
    denied = {
      { complaint, 30, any({ "has been ", "have been ", "were ", "was ", "had been " }, refused), counted = "before" },
      { any({ "we ", "we have " }, { "refused", "declined", "rejected" }), 35, complaint, counted = "within" },
    },
  },
  {
    what = "no answer is said to have been late",
    but  = "a late one is told of",
    rows = { "5.9", "6.3", "6.4", "6.14", "6.15" },
    said = {
      { phrases { "no", "none of the", "none of our" }, 35, answer, 30, late },
      { phrases { "all" }, 30, phrases { "complaints", "responses" }, 5, any({ "have been ", "were " }, { "responded to", "answered", "issued", "sent" }), 1, phrases { "on time", "in time", "within target", "within the target",
        "within time", "within the deadline" } },
    },
    against = { "5.9", "6.3", "6.14" },
    denied = { { answer, 60, late, counted = "before", unless = supposed } },
    same_stage = true,
  },
  {
    what = "extensions are said to be made for one reason alone",
    but  = "an answer was late for another, with no extension",
    severity = "minor",
    rows = { "6.4", "6.15" },
    said = {
      { phrases { "only" }, 10, phrases { "extend", "extended", "extends", "apply", "applied", "applies", "use", "used" }, 50, phrases { "if", "where", "when", "in" } },
      { any({ "extension ", "extensions " }, { "are ", "is ", "will be ", "would be " }, { "only", "given only", "used only", "made only", "agreed only", "granted only" }) },
    },
    against = { "6.3", "6.14" },
    denied = {
      { late, 40, phrases { "due to", "because of", "owing to", "caused by" }, 25, phrases { "staff", "staffing", "absence", "absences", "annual leave", "sickness", "resource", "resources", "resourcing", "capacity",
        "workload", "workloads", "administrative", "vacancy", "vacancies" } },
    },
    same_stage = true,
  },
  {
    what = "the policy is said to speak of new points",
    but  = "the policy is said not to",
    severity = "minor",
    rows = { "5.7" },
    said = {
      { linked, 40, any({ "in ", "within ", "of " }, { "our", "the" }), 25, policy },
      { policy, 30, phrases { "section", "part", "paragraph" }, 30, linked },
    },
    against = { "6.8" },
    denied = { { phrases { "not" }, 15, phrases { "outlined", "stated", "set out", "contained", "included", "covered", "specified", "reflected", "mentioned", "documented" }, 20, phrases { "in", "within" }, 40, policy } },
  },
  {
    what = "the Member is said to be appointed",
    but  = "there is none yet",
    rows = { "9.5" },
    said = {
      { any({ "has ", "have ", "has been ", "have been " }, { "appointed", "nominated" }) },
      { any({ "is the ", "is our " }, { "", "designated ", "named ", "nominated " }, { "MRC", "member responsible" }) },
    },
    against = { "9.6", "9.7" },
    denied = {
      { phrases { "once", "when", "until" }, 12, member, 18, any({ "is ", "has been ", "are " }, filled) },
      { member, 30, any({ "to be " }, filled) },
      { phrases { "no", "not yet have", "not currently have", "do not have", "does not have", "not yet appointed", "not appointed" }, 5, member },
    },
  },
  {
    what = "the policy is said to be published",
    but  = "it is said not to be",
    rows = { "3.4", "5.1" },
    said = {
      { policy, 25, any({ "published ", "available " }, { "on", "at" }) },
      { phrases { "is published on", "has been published on" }, 25, phrases { "website" } },
    },
    against = { "1.2", "1.4", "2.2", "3.5", "3.7", "5.1", "8.1", "8.2" },
    denied = {
      { complaints_policy, 20, phrases { "in draft", "being drafted" } },
      { complaints_policy, 20, phrases { "awaiting" }, 15, phrases { "approval" } },
      { complaints_policy, 10, phrases { "not yet", "not currently", "not yet been", "not currently been" }, 1, phrases { "published", "approved", "adopted" } },
    },
  },
  {
    what = "somebody else is said to look at stage 2",
    but  = "one post answers both stages",
    rows = { "6.13" },
    said = { { another } },
    against = { "4.1", "4.2", "6.20", "9.4" },
    denied = {
      { phrases { "manager", "officer", "director", "coordinator", "co-ordinator", "head of housing", "head of service" }, 20, phrases { "investigate", "investigates", "respond to", "responds to", "answer", "answers" }, 25,
        phrases(joined({ "both stages", "both stage 1 and", "both stage one and" }, each_of({ "stage ", "stages " }, { "1 and ", "one and " }, { "", "stage " }, { "2", "two" }))), free = relative },
    },
  },
}

-- A name for a stage beside the two, or a way round stage 1.
local extra = phrases {
  "early resolution process", "early resolution procedure", "early resolution stage", "informal resolution process", "informal resolution stage", "informal process", "informal procedure", "informal complaint process",
  "informal complaints process", "informal stage", "stage 0", "stage zero", "pre-complaint stage", "quick fix stage", "quick resolution stage", "quick fix process", "informal complaints are", "informal complaints will",
  "logged as an informal", "treated as an informal", "as informal complaints", "as an informal complaint", "informally at first", "resolved at the informal", "first at an informal",
}
-- Talked over first, and a complaint only when that did not help.
local before_formal = {
  phrases { "informal", "informally" }, 80, phrases { "before", "become", "becomes", "becoming", "only", "then", "failing which", "otherwise", "escalate to", "escalated to", "progresses to", "progressed to", "move to", "moves to", "moved to" },
  40, phrases { "formal", "formally", "formal complaint", "formal complaints", "formal process", "formal procedure" },
}
local no_extra = phrases {
  "not", "no", "never", "without", "don't", "doesn't", "isn't", "removed", "remove", "abolished", "ended", "stopped", "avoid", "avoids", "instead of", "rather than", "such as", "like", "no longer", "previous", "previously", "former",
  "only two", "replaced", "stage 1", "stage one", "stage-1", "first stage", "nor", "withdrawn", "does away", "part of the two", "service request", "service requests",
}
local extra_rows = { ["5.2"] = true, ["1.4"] = true, ["1.3"] = true, ["1.5"] = true, ["3.2"] = true, ["6.1"] = true, ["6.2"] = true, ["6.3"] = true, ["2.1"] = true, ["4.2"] = true, ["5.13"] = true }

local may_arise = phrases { "if", "where", "when", "whenever", "unless", "should", "would", "could", "may", "must", "might", "in the event", "ensure", "ensures", "required to", "expected to", "will be" }
local new_one = phrases { "new policy", "revised policy", "updated policy", "amended policy", "next" }

local articles = phrases { "the", "our", "your", "its", "this" }
local website = phrases { "website", "web site", "site", "web page", "page", "pages" }

local function listed(list, id)
  for _, one in ipairs(list) do
    if one == id then return true end
  end
  return false
end

-- "Southdown Housing Services answers": a company with a name of its own; Housing Services may be ourselves.
local function is_capital(span)
  local byte = span and string.byte(span.text)
  return byte and byte >= 65 and byte <= 90 and not span:matches(articles)
end
local function follows_a_name(text, span)
  local lead = text:before(span, 2)
  local what = lead and text:find(company, lead.start)
  return what and span.start - what.stop <= 1 and is_capital(what) and is_capital(text:before(what, 1))
end

-- A day to come, near enough to be that of the report that is spoken of.
local near_days, semicolon = 190, 59
local function day_number(d) return d.year * 365 + d.month * 30 + d.day end
local function dated(text, span, reach, as_of)
  for _, d in ipairs(text:dates()) do
    if d.span.start >= span.stop and d.span.start - span.stop <= reach then
      return as_of < d.last and day_number(d.last) - day_number(as_of) <= near_days and d.span
    end
  end
  return false
end

-- Whether a sentence holds a day of the last year and a half.
local recent_days = 540
local function is_recent(text, sentence, as_of)
  for _, d in ipairs(text:dates()) do
    local age = d.span.start >= sentence.start and d.span.stop <= sentence.stop and day_number(as_of) - day_number(d.last)
    if age and age <= recent_days and d.first < as_of then return true end
  end
  return false
end

-- Whether what a chain asks of its surroundings is so.
local function fits(text, chain, span, sentence, as_of)
  if chain.lately and not is_recent(text, sentence, as_of) then return false end
  if chain.unless and sentence:matches(chain.unless) then return false end
  if chain.opens and span.start > sentence.start then return false end
  if chain.whole and (span.start > 4 or span.stop < #text - 1) then return false end
  if chain.closed then
    local after = string.byte(text.text, span.stop + 1)
    if after == 32 then return false end
  end
  if chain.named and not follows_a_name(text, span) then return false end
  if chain.counted == "within" then return span:matches(number) end
  local before = chain.counted and text:before(span, 4)
  return not chain.counted or before and before:matches(number)
end

-- The chain from where its first phrases are next found: the span, or nil and where to go on.
local function link_up(text, chain, first, as_of)
  local last = first
  for i = 2, #chain - 1, 2 do
    local found = text:find(chain[i + 1], last.stop)
    if not found or found.start - last.stop > chain[i] then return nil end
    if chain.free then
      local between = text:find(chain.free, last.stop)
      if between and between.start < found.start then return nil end
    end
    last = found
  end
  local sentence = text:sentence_of(first)
  if last.stop > sentence.stop then return nil end
  local span = first:to(last)
  for i = 1, last.stop - first.start do
    if string.byte(span.text, i) == semicolon then return nil end
  end
  if chain.dated then
    local day = not sentence:matches(habit) and dated(text, last, chain[#chain], as_of)
    return day and day.stop <= sentence.stop and span:to(day) or nil
  end
  if chain.on then
    local on = text:find(website, last.stop)
    if on and on.start - last.stop <= 25 and on.stop <= sentence.stop then span = span:to(on) end
  end
  return fits(text, chain, span, sentence, as_of) and span or nil
end

-- The first statement of one of the chains that is not quoted, and is not said of a case that may arise.
local function stated(row, chains, as_of, arises, skip)
  if not row or row.claim == "absent" then return nil end
  for _, text in ipairs(row.answers) do
    for _, chain in ipairs(chains) do
      local first = text:find(chain[1])
      while first do
        local span = link_up(text, chain, first, as_of)
        local taken = span and skip and skip.field == span.field and skip.row == span.row and span.start < skip.stop and skip.start < span.stop
        if span and not taken and not text:quoted(span) then
          local lead = not arises and text:find(may_arise, text:clause_of(span).start)
          if not lead or lead.start >= span.start then return span, text end
        end
        first = text:find(chain[1], first.stop)
      end
    end
  end
  return nil
end

-- The year that a sentence speaks of, "2025/26": its last day.
local function year_of(text, span)
  local sentence = text:sentence_of(span)
  for _, d in ipairs(text:dates()) do
    if d.precision == "year" and d.span.start >= sentence.start and d.span.stop <= sentence.stop then return d.last end
  end
  return nil
end

-- What was so in an earlier year is not denied by this one. And last year's report is published while
-- this year's is written; half a year after the end of its year it is late.
local function other_year(mine_in, mine, theirs_in, theirs, as_of, report_of_it)
  local one, other = year_of(mine_in, mine), year_of(theirs_in, theirs)
  if one and other then return one ~= other end
  local age = other and day_number(as_of) - day_number(other)
  if report_of_it then return age and age < near_days end
  return age and age > 2 * near_days
end

local function contradiction(row, pair, ctx)
  local mine, mine_in = stated(row, pair.said, ctx.as_of)
  if not mine then return nil end
  for _, id in ipairs(pair.against) do
    local other = ctx.assessment:row(id)
    if other and not (pair.same_stage and other.stage ~= 0 and row.stage ~= 0 and other.stage ~= row.stage) then
      local theirs, theirs_in = stated(other, pair.denied, ctx.as_of, true, mine)
      if theirs and not theirs:matches(new_one) and not other_year(mine_in, mine, theirs_in, theirs, ctx.as_of, pair.of_a_year) then
        return fail { "\"{1}\": {what}, but {other} says \"{theirs}\": {but}", at = { mine, theirs }, what = pair.what, but = pair.but, other = id == row.id and "the same row" or id, theirs = theirs.text,
                      severity = pair.severity or "major" }
      end
    end
  end
  return nil
end

local longest = 120  -- bytes that are shown

-- The name and what is said of it.
local function shown(text, span)
  local sentence, whole = text:sentence_of(span), span
  for words = 2, 16, 2 do
    local wide = span:to(span:widen(words))
    if wide.stop > sentence.stop or wide.stop - span.start > longest then return whole end
    whole = wide
  end
  return whole
end

local function extra_stage(row, ctx)
  local two = ctx.assessment:row("5.2")
  if not extra_rows[row.id] or not two or two.claim ~= "yes" then return nil end
  for _, text in ipairs(row.answers) do
    local first = text:find(before_formal[1])
    first = first and link_up(text, before_formal, first, ctx.as_of)
    if first and not text:sentence_of(first):matches(no_extra) and not text:quoted(first) then
      return fail { "\"{1}\" reads like a stage before stage 1, but 5.2 is answered Yes: no extra stage", at = first, severity = "minor", effect = "unsupports" }
    end
    local span = row.id ~= "5.2" and text:find(extra)
    while span do
      if not text:sentence_of(span):matches(no_extra) and not text:quoted(span) then
        return fail { "\"{words}\" reads like a stage before stage 1, but 5.2 is answered Yes: no extra stage", words = span.text, at = shown(text, span), severity = "minor", effect = "unsupports" }
      end
      span = text:find(extra, span.stop)
    end
  end
  return nil
end

return rule {
  title      = "What is said at one provision is not denied at another",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "contradicts",
  kind       = "cross-contradiction",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The two statements cannot both hold, so one of the two answers does not stand.",
  remedy     = "Find out which of the two is so, and put the other right.",
  check = function(row, ctx)
    if row.claim == "no" then return not_applicable("the answer is No") end
    for _, pair in ipairs(pairs_of) do
      if listed(pair.rows, row.id) then
        local found = contradiction(row, pair, ctx)
        if found then return found end
      end
    end
    return extra_stage(row, ctx) or pass()
  end,
}
