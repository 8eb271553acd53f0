-- SPDX-License-Identifier: Apache-2.0
-- "Not" alone says nothing: it is as often good news ("we have not refused any"). What counts is a
-- document that does not say something, a thing that is not done, a time that was not kept; and then
-- only where it is said of the organisation, as a fact, of today. So each verb that is denied is read
-- with its subject before it and with its object after it.

-- Classes of words are bits: those of `kind_of` are looked for all over a text in one pass, those of
-- `role_of` are what a verb group has for its head or its adverb. Without a sign nothing is admitted.
local kind_of, role_of, marked, signs, bit = {}, {}, {}, {}, 1
local function put(class_of, words)
  bit = bit << 1
  for i = 1, #words do class_of[words[i]] = (class_of[words[i]] or 0) | bit end
  return bit
end
local function join(list, words)
  local count = #list
  for i = 1, #words do list[count + i] = words[i] end
  return words
end
-- `countable` words have a plural.
local function kind(words, countable)
  for i = 1, countable and #countable or 0 do
    words[#words + 1] = countable[i]
    words[#words + 1] = countable[i] .. "s"
  end
  return put(kind_of, join(marked, words))
end
local function role(words) return put(role_of, words) end
local function sign_of(words) return put(role_of, join(signs, words)) end

-- Who and what is spoken of.
local texts = kind({ "website", "web site", "correspondence", "documentation" }, { "letter", "leaflet", "handbook", "version", "case note", "case file", "toolkit", "form", "survey", "script", "contract", "job description", "appraisal", "guide", "chart", "newsletter" })
local papers = kind({ "policy", "policies", "process", "processes", "guidance" }, { "procedure", "webpage", "web page", "template", "report" })
-- What ought to be going on, and enough of it.
local efforts = kind({ "feedback", "reporting back", "analysis", "communication", "engagement", "follow up", "follow-up", "follow through", "follow-through", "scrutiny", "progress", "sharing", "record keeping", "capacity", "consistency" })
-- It is a gap to be without these. A stage, a limit, an exclusion are not among them: better without.
local things = kind({ "provision", "training", "monitoring", "tracking", "reporting", "audit trail", "oversight", "sight", "access", "confirmation" }, {
  "mechanism", "system", "log", "register", "record", "objective", "section", "clause", "page", "protocol", "method", "flow chart", "tracker", "lead", "officer", "explanation", "interval", "target",
  "kpi", "performance indicator", "successor", "checklist", "action plan", "list", "number", "reference", "mention",
})
local wording = kind { "definition", "wording", "text" }
local bodies = kind { "board", "committee", "governing body", "members", "mrc", "member responsible", "lead member", "cabinet" }
local organisation = kind { "we", "council", "association", "landlord", "organisation", "company", "trust" }
local staff = kind({ "staff" }, { "agent", "manager", "handler", "operative", "employee", "colleague", "contractor", "team", "officer", "partner", "supplier" })
local it, there = kind { "it", "this" }, kind { "there" }
local theirs = kind({
  "people", "someone", "anyone", "names", "identities", "personal details", "personal information", "calls", "determination", "the ombudsman", "restrictions",
}, { "resident", "tenant", "customer", "complainant", "leaseholder", "individual", "household", "representative" })
-- What is still being built, mended or settled is not the form's matter; a part of it may be.
local in_hand = kind({ "works", "work", "remedies" }, { "repair", "job", "investigation", "complaint", "case", "matter", "issue", "request" })
local parts = kind({}, { "point", "response", "action", "adjustment", "acknowledgement" })
local documents = texts | papers
local needed = papers | things | wording | bodies
local nouns = documents | needed | efforts | organisation | staff | it | there | theirs | in_hand | parts

-- What stands before, between and after them.
local preposition = kind { "to", "from", "of", "for", "by", "with", "about", "in", "on", "within", "between" }
local particle, aside = kind { "out", "down", "into" }, kind { "up", "off", "away" }
local unwanted = kind {
  "stage 0", "stage zero", "stage three", "stage 3", "third stage", "informal", "informally", "pre-complaint", "extra", "additional stages", "further stage", "other stages", "other than", "blanket",
  "refusing", "to refuse", "reduce", "fewer", "discourage", "barriers", "time limits", "limit on", "limits on", "exclusions", "excluded", "any other", "anything that", "asks", "requires", "expects",
  "jargon", "technical", "personal", "sensitive", "stops", "prevents", "that adds", "that limits", "that allows", "that requires", "that asks", "to stop", "to prevent", "will not", "separate process", "separate policy", "separate procedure", "separate complaints process",
  "separate complaints policy", "their own",
}
local events = kind({ "any", "such", "cause", "occasion", "restructure", "merger" }, { "restriction", "order", "finding", "extension", "refusal", "complaint", "request", "case" })
local rightly = kind {
  "by the same", "until", "unless", "without", "with anyone", "outside", "again", "twice", "instead of", "alone", "against a", "against their", "as a", "as an", "as any", "as complaints",
  "as service requests",
}
local compels = kind { "must", "have to", "need to", "are required to", "should", "to use", "to give", "to explain", "to complain", "to provide" }
local turn = kind { "but", "however", "although", "though", "whilst", "while", "yet" }
local asking = kind { "how", "what", "why", "whether", "whose" }
local conditional = asking | kind { "if", "when", "where", "whenever", "unless", "once", "until", "in cases", "in the event", "as long as", "even though", "regardless" }
local some_of = kind { "any", "anything", "those", "aspects", "points", "matters", "issues", "elements", "parts" }
local relative = kind { "who", "that", "which" }
-- Of no class, and no part of another.
for _, words in ipairs(join(marked, {
  "how to", "what to", "the ombudsman's", "shows that", "show that", "found that", "identified that", "accept that", "acknowledge that", "recognise that", "aware that", "noted that", "know that", "means that",
  "and that", "but that", "so that", "is that",
})) do kind_of[words] = 0 end
local earlier = kind { "previous", "previously", "in the past", "historically", "formerly", "prior", "used to", "at the time", "old", "earlier", "before the", "before this", "until recently" }
local since = kind { "now", "since", "new one" }
local no, nothing_of = kind { "no" }, kind { "none of", "neither", "nothing in", "nothing within", "nothing on" }
local none = no | nothing_of | kind { "none", "never", "nil", "zero", "nobody", "nothing", "without" }

-- Said without a verb group.
local standing = kind { "in place", "exists", "exist", "agreed", "currently", "at present", "available" }
local mention = kind { "mention of", "reference to", "mention in", "reference in", "reference is made", "mention is made" }
local gives = kind { "gives", "give", "provides", "contains", "offers", "includes", "makes" }
local falls_short = kind {
  "lacks", "lack", "omits", "omit", "fails to", "fail to", "leaves out", "leave out", "still says", "still refers", "still states", "still quotes", "still reflects", "still uses", "still contains",
  "is out of date", "are out of date", "leave points unanswered", "leave issues unanswered", "leave questions unanswered",
}
local persists = kind { "continue to use", "continues to use", "continue to follow", "continues to follow", "still use", "still follow", "still follows", "still work to", "still works to", "still apply", "still applies" }
local differs, needs = kind { "differs", "deviates", "departs", "slightly differs", "slightly deviates" }, kind { "needs", "requires", "need", "require" }
local amending = kind {
  "updating", "amending", "amendment", "revising", "revision", "changing", "strengthening", "formalising", "documenting", "clarifying", "clarification", "rewriting", "improvement", "improving",
  "reviewing",
}
local outright_words = {
  "partially met", "partly met", "partially compliant", "partly compliant", "partially in place", "partly in place", "partially implemented", "only partially", "only partly", "only in part",
  "non-compliant", "in practice but", "in practice, but", "in practice however", "in practice, however", "in practice although", "in practice, although", "in practice though", "out of step with",
  "not allow us", "doesn't allow us", "unable to evidence", "unable to report", "unable to monitor", "unable to track", "unable to demonstrate", "difficult to evidence", "difficult to monitor",
}
for _, who in ipairs { "nobody ", "no one ", "no-one " } do
  join(outright_words, { who .. "reviews", who .. "monitors", who .. "tracks", who .. "follows up", who .. "owns" })
end
local outright = kind(outright_words)
local strains = kind {
  "struggled to", "struggle to", "struggled with", "found it hard to", "find it hard to", "found it difficult to", "find it difficult to", "found this hard", "find this hard", "found this difficult",
  "find this difficult", "under resourced", "under staffed", "short staffed", "short of staff",
}
local elsewhere_with = kind { "not with", "rather than with" }
local owned_up = kind {
  "more to do", "more work to do", "further to do", "further work to do", "still work to do", "room for improvement", "only a brief", "only a short", "only a basic", "slight wording",
  "slight variation", "minor wording", "minor variation", "slightly different", "sometimes forget", "often forget", "often later than", "went out late", "sent out late",
}
local brief = kind { "short overview", "brief overview", "basic overview", "short summary", "brief summary", "basic summary", "brief outline", "brief reference" }
local more, better = kind { "more work", "further work", "more training", "further training", "additional training", "more improvement", "further improvement" }, kind { "more", "better" }
local weak_point = kind { "gap", "gaps", "area", "weakness", "shortfall" }
local posts = papers | things | bodies | kind({ "post", "role" }, { "appointment", "review", "approval" })
local deadline = kind({}, { "timescale", "time scale", "timeline", "timeframe", "time frame", "target", "deadline", "due date" })
local missed = kind { "exceeded", "exceeding", "exceeds", "missed", "misses", "overran", "fell short of" }
local beyond, ran = kind { "out of", "over", "outside", "beyond", "past", "after", "below" }, kind { "went", "gone", "fell", "sent", "issued", "responded", "answered", "was", "were", "remain", "remains", "remained" }
local late, because = kind { "late" }, kind { "due to", "because of", "owing to" }
local shortage = kind({ "lack of staff", "lack of resource", "lack of resources", "lack of capacity", "staff turnover", "vacancies" }, { "backlog", "staff shortage", "staffing shortage" })
local most, in_most = kind { "most", "the majority of", "the vast majority of" }, kind { "in most", "for most", "in the majority of", "in the vast majority of", "in many" }
local throughout = kind { "consistently", "routinely", "systematically", "regularly", "in all cases", "in every case", "across all", "across teams", "to all", "for all", "on every" }
local in_time, occasions = kind { "on time", "within" }, kind { "occasions where", "occasions when", "occasion where", "instances where", "instances when", "instance where", "cases where", "times when" }
local some, not_all = kind { "some", "some of our", "some of the" }, kind { "not all", "not every" }

-- Words that a verb group has for its head or its adverb, in classes too.
bit = 1
-- What a text does, and where "it" does it; what is done in one.
local says = role {
  "include", "contain", "cover", "detail", "tell", "inform", "advise", "make", "describe", "address", "reflect", "provide", "name", "list", "give", "match", "mirror", "use", "align", "comply",
  "signpost", "clarify", "confirm", "capture", "record", "show", "take",
}
local specifies = role { "specify", "state", "mention", "reference", "refer", "set", "say", "define", "explain", "outline", "stipulate" }
local stated = role { "outlined", "stated", "contained", "specified", "set", "mentioned", "referenced", "referred", "documented", "spelled", "spelt", "written", "evidenced", "stipulated" }
local said_in = role { "reflected", "detailed", "included", "covered", "captured", "addressed", "defined", "explained", "part", "in", "within", "on" }
-- What is done with a thing that is in order, at any time; and what should be so always, or in full.
local done = role {
  "recorded", "logged", "monitored", "tracked", "published", "reviewed", "captured", "collated", "analysed", "embedded", "established", "adopted", "appointed", "shared", "developed", "introduced",
  "updated", "trained", "implemented", "finalised", "formalised", "aligned", "compliant", "identical", "happening", "produced", "communicated", "publicised", "nominated", "reported", "checked",
  "scrutinised", "audited", "consistent",
}
local kept = role {
  "able", "picked", "followed", "completed", "adhered", "consistently", "responded", "provided", "sent", "kept", "timely", "happened", "issued", "offered", "carried", "passed", "saved", "stored",
  "attached", "applied", "rolled", "available", "done", "given", "answered", "shown", "aware",
}
local arranged, noticed = role { "agreed", "assigned", "delivered", "named", "included", "set", "added", "rolled", "incorporated", "put" }, role { "identified", "recognised", "noted", "highlighted", "acknowledged" }
local fit = role { "clear", "accessible", "consistent", "robust", "adequate", "sufficient", "mandatory", "explicit", "effective", "complete", "accurate", "enough", "something" }
local holds, sees = role { "have", "hold", "keep", "maintain", "operate", "had", "got", "held", "maintained" }, role { "receive", "see", "get", "review", "meet", "seen", "received" }
local reaches, shows = role { "meet", "met", "achieve", "achieved", "hit", "reach", "reached" }, role { "evidence", "demonstrate", "demonstrated", "flag", "monitor", "track", "report", "located", "locate", "found" }
local does = role { "publish", "record", "log", "monitor", "track", "report", "analyse", "measure", "collate", "train" }
local manages, parts_them = role { "managed", "worked", "able", "possible" }, role { "distinguish", "differentiate" }
local amends = role { "amended", "revised", "changed", "strengthened", "clarified", "rewritten", "improved", "document", "formalise", "embed", "record", "support", "underpin" }
local improves = sign_of { "improve", "improved", "strengthen", "work", "better", "stronger", "clearer", "do" }
local lacks, unfilled = sign_of { "missing", "absent", "omitted", "incomplete", "silent", "lacking", "outdated", "unclear" }, sign_of { "outstanding", "vacant", "overdue" }
local fails, slips = sign_of { "late", "missed", "overlooked", "delayed", "below", "missing" }, sign_of {
  "struggled", "slipped", "lapsed", "stalled", "inconsistent", "patchy", "under-resourced", "understaffed", "under-staffed", "short-staffed", "overstretched", "overwhelmed",
}
local stuck = sign_of { "unable" }
local scant = sign_of { "limited", "minimal", "sporadic", "infrequent", "ad hoc" }
-- Without "off", "out" or "away" they mean something else.
local dropped, informed, pays = role { "left", "missed", "turned", "sent" }, role { "updated", "contacted", "informed", "notified", "kept", "advised", "consulted", "told" }, role { "agree", "offer", "award", "pay", "approve", "settle" }
local phrasal = dropped | role { "set", "written", "rolled", "picked", "carried", "spelled", "spelt", "laid", "put", "followed", "signed", "drawn", "taken", "filled", "handed", "built", "brought", "worked" }
-- Who is to be told, and of what; what is answered in time; what is lived by.
local duties = { told = role { "told", "informed", "advised", "notified" }, replied = role { "acknowledged", "answered", "responded", "replied" }, lived = role { "followed", "applied" } }
local weakness, wants = role { "gap", "area", "weakness", "shortfall" }, role { "needed", "required" }
local telling = lacks | unfilled | fails | slips | improves | weakness | wants | scant | stuck
local good = done | kept | said_in | noticed | arranged | fit | reaches
-- Of a case these wait for its end; the others are better not done, or nobody's fault.
local ends = role {
  "completed", "complete", "finished", "done", "closed", "resolved", "carried", "concluded", "ready", "outstanding", "gone", "issued", "sent", "upheld", "accepted", "related", "delayed", "late",
  "given",
}
local benign = role {
  "refuse", "refused", "reject", "rejected", "decline", "declined", "exclude", "excluded", "restrict", "restricted", "limit", "limited", "charge", "charged", "need", "expect", "expected", "ask",
  "asked", "extend", "extended", "exceed", "exceeded", "delay", "prevent", "prevented", "discourage", "discouraged", "escalate", "escalated", "close", "closed", "penalise", "penalised",
  "disadvantaged", "treat", "treated", "consider", "considered", "involve", "involved", "affect", "affected", "permit", "permitted", "allowed", "insist", "mean", "outsource", "outsourced",
  "occurred", "arisen", "experienced", "merged", "restructured", "invoked", "imposed", "exercised", "apply", "applicable", "forgotten", "used", "obliged", "handled", "subject", "due", "employ",
  "commission", "engage", "call", "capped", "needed", "required",
}
local so_far = role {
  "currently", "yet", "always", "presently", "routinely", "consistently", "formally", "systematically", "explicitly", "specifically", "expressly", "regularly", "at present", "as yet", "clearly",
}
local in_full = role { "fully", "wholly", "entirely", "adequately", "sufficiently", "often", "sometimes", "occasionally" }
local mere, seldom = role { "only", "just", "merely", "simply", "automatically", "necessarily" }, sign_of { "rarely", "seldom", "hardly" }

join(signs, {
  "not", "no", "never", "cannot", "can't", "couldn't", "don't", "doesn't", "didn't", "isn't", "aren't", "hasn't", "haven't", "wasn't", "weren't", "yet", "still", "sometimes", "occasionally", "left off",
  "left out", "missed off", "turned away", "sent away",
})
local starts, in_a_row = {}, outright | no | nothing_of | falls_short | persists | differs | needs | owned_up | strains | because | not_all | deadline | elsewhere_with
for i = 1, #marked do
  if kind_of[marked[i]] & in_a_row ~= 0 then starts[#starts + 1] = marked[i] end
  if kind_of[marked[i]] & (needs | most | in_most | some | more | brief | weak_point) ~= 0 then signs[#signs + 1] = marked[i] end
end
local landmarks, sign, starters = phrases(marked), phrases(signs), phrases(starts)
local permission, large = phrases { "sign-off", "sign off", "approval", "agreement", "authorisation", "permission", "consent" }, phrases { "above", "over", "more than", "larger", "higher", "exceeding", "beyond", "third", "except" }
local purpose, abreast = phrases { "to change", "to improve", "to inform", "to drive", "to shape" }, phrases { "informed", "updated", "up to date", "in the loop" }
duties.persons = phrases { "residents", "resident", "tenants", "tenant", "customers", "customer", "complainants", "complainant", "leaseholders", "leaseholder", "they" }
duties.private = phrases { "who", "name", "names", "identity", "identities", "disciplinary", "personal", "staff", "neighbour", "neighbours", "other", "another", "any", "every", "each", "only", "until", "unless" }
duties.of_what = phrases { "of", "about", "when", "why", "how", "what", "the", "in writing" }
local handlers = phrases { "complaints officer", "complaint officer", "complaints lead", "complaints team", "complaints manager", "complaints staff", "complaint handler", "complaint handlers", "handler", "handlers" }
local powers = phrases { "authority", "authorisation", "autonomy", "discretion", "decision", "decisions", "power", "powers", "approval", "sign-off" }
local overdue = pattern [[\b(?:[1-9][\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|a number of) (?:[\w-]+ ){0,3}(?:remedies|actions|repairs|recommendations|reviews) (?:are|remain) (?:(?:still|currently|now) )?overdue\b]]

-- Reading: the marked words of a text in order, and a place among them that moves along with its verbs.

local function read(text, row)
  return { text = text, row = row, groups = text:verbs(), spans = text:find_all(landmarks), marks = {}, at = 1, patience = 20 }
end

local function mark_at(r, i)
  local mark, span = r.marks[i], r.spans[i]
  if not mark and span then
    local word = span.text
    mark = { span = span, kind = kind_of[word] or kind_of[string.lower(word)] or 0, start = span.start, stop = span.stop }
    r.marks[i] = mark
  end
  return mark
end

-- The number of the first mark at or after a byte.
local function seek(r, byte)
  local spans, i = r.spans, r.at
  while i > 1 and spans[i - 1].start >= byte do i = i - 1 end
  while spans[i] and spans[i].start < byte do i = i + 1 end
  r.at = i
  return i
end

-- The first mark of a class from number `i` on that begins at a byte or before; the last one up to `i`
-- that begins at a byte or after.
local function forth(r, i, of_kind, to)
  local mark = mark_at(r, i)
  while mark and mark.start <= to do
    if mark.kind & of_kind ~= 0 then return mark end
    i = i + 1
    mark = mark_at(r, i)
  end
end

local function back(r, i, of_kind, from)
  local mark = mark_at(r, i)
  while mark and mark.start >= from do
    if mark.kind & of_kind ~= 0 then return mark end
    i = i - 1
    mark = mark_at(r, i)
  end
end

-- The same from a byte.
local function ahead(r, of_kind, from, to) return forth(r, seek(r, from), of_kind, to) end
local function behind(r, of_kind, from, to) return back(r, seek(r, to) - 1, of_kind, from) end

local near, close, beside = 60, 25, 1 -- bytes

-- What a verb is said of: the last noun before it that does not belong to another.
local function subject_of(r, v)
  local i = v.first - 1
  local mark = mark_at(r, i)
  while mark and mark.start >= v.from and v.start - mark.stop <= near do
    local lead = mark_at(r, i - 1)
    local led = lead and lead.kind & preposition ~= 0 and mark.start - lead.stop <= 7
    if not led and mark.kind & nouns ~= 0 then return mark end
    i, mark = i - 1, lead
  end
  return { kind = 0, span = v.span, stop = v.start }
end

local function lower(span) return span and string.lower(span.text) or "" end

local auxiliary = { ["'s"] = "be", ["’s"] = "be", ["not"] = "bare", cannot = "can", ["can't"] = "can", ["can’t"] = "can" }
for aux, list in pairs { be = { "is", "are", "was", "were" }, have = { "has", "have", "had" }, ["do"] = { "do", "does", "did" }, can = { "could" } } do
  for _, word in ipairs(list) do auxiliary[word], auxiliary[word .. "n't"], auxiliary[word .. "n’t"] = aux, aux, aux end
end

local function first_word(words)
  local stop = 1
  while stop < #words and string.byte(words, stop + 1) ~= 32 do stop = stop + 1 end
  return string.sub(words, 1, stop)
end

local function begins(span, with) return span and first_word(lower(span)) == with end

-- The mark right before a byte.
local function mark_before(r, byte)
  local mark = mark_at(r, seek(r, byte) - 1)
  return mark and byte - mark.stop <= beside and mark
end

-- "There have been occasions where" is no condition.
local function on_condition(r, group)
  local condition = group.condition
  if not condition then return false end
  local mark = mark_at(r, seek(r, condition.start) - 1)
  return not (mark and mark.stop == condition.stop and mark.kind & occasions ~= 0)
end

-- Whether a verb group is worth a closer look; most are not.
local function may_tell(r, group, head)
  local what, negation, adverb = role_of[head] or 0, group.negation, group.adverb
  local manner = adverb and role_of[lower(adverb)] or 0
  if what & dropped ~= 0 then
    local mark = r.spans[seek(r, group.head.stop)]
    if mark and mark.start - group.head.stop <= beside then return true end
  end
  if negation then
    if head == "used" and manner & so_far ~= 0 then return true end
    if what & benign ~= 0 or group.mood == "need" or group.tense == "future" then return false end
    if what | manner ~= 0 or negation.text == "no" or group.condition or head == "require" then return true end
    local subject = mark_before(r, group.span.start)
    return subject and subject.kind & there ~= 0
  end
  if what & telling ~= 0 or manner & (seldom | in_full) ~= 0 or adverb and adverb.text == "still" then return true end
  if what & (good | stated | amends) == 0 then return false end
  local start = group.span.start
  local i = seek(r, start)
  return group.mood == "need" or back(r, i - 1, no | most | brief | weak_point, start - near) or forth(r, i, in_most | late | weak_point, start + near + close)
end

-- A verb group with what is asked of it again and again.
local function open(r, group, head)
  local before, after = group.before, group.after
  local v = { group = group, span = group.span, head = head, adverb = lower(group.adverb), denial = group.negation and lower(group.negation), tense = group.tense, mood = group.mood, stop = group.head.stop }
  v.role, v.manner = role_of[head] or 0, role_of[v.adverb] or 0
  v.start, v.to = v.span.start, after and after.stop or v.stop
  v.from = before and before.start or v.start
  v.first, v.next = seek(r, v.start), seek(r, v.stop)
  -- "Set out" is one verb.
  local tail = v.role & phrasal ~= 0 and forth(r, v.next, particle | aside | standing, v.stop + beside)
  v.last = tail and tail.span.text ~= "into" and (tail.kind & standing == 0 or head == "put") and tail.span or group.head
  v.span = v.span:to(v.last)
  v.word = first_word(lower(v.span))
  v.aux = auxiliary[v.word]
  v.subject = subject_of(r, v)
  v.noun = v.subject.kind
  return v
end

-- Of a verb: whether it, its adverb, its subject is of a class; what follows it, soon or at once; what
-- leads up to it in its clause.
local function is(v, class_of) return v.role & class_of ~= 0 end
local function said(v, class_of) return v.manner & class_of ~= 0 end
local function of(v, class_of) return v.noun & class_of ~= 0 end
local function object(r, v, of_kind, reach)
  local to = v.stop + reach
  return forth(r, v.next, of_kind, to < v.to and to or v.to)
end
local function within(r, v, of_kind) return forth(r, v.first, of_kind, v.stop) end
local function follows(r, v, of_kind) return object(r, v, of_kind, beside) end
local function led_by(r, v, of_kind, reach)
  local from = v.start - reach
  return back(r, v.first - 1, of_kind, from > v.from and from or v.from)
end
local function whole(v) return v.subject.span:to(v.span) end
local function up_to(v, mark) return mark and v.span:to(mark.span) end
local function on_from(mark, v) return mark and mark.span:to(v.span) end

-- Denials: each gives the words that show a gap, or nothing.

local is_of_record = { record = true, records = true, mention = true }

-- "There is no central record", "the Board has had no report"; "is no longer reviewed".
local function is_without(r, v)
  if v.adverb == "longer" then return is(v, done) and v.span end
  if not within(r, v, papers | things | efforts) or object(r, v, events, 10) and is_of_record[v.head] then return nil end
  if of(v, there) or v.aux == "have" and of(v, organisation | needed) then return whole(v) end
end

local function does_not(r, v)
  local head = v.head
  if head == "do" and begins(v.group.after, "enough") then return v.span end
  if head == "set" and not follows(r, v, particle) or head == "name" and follows(r, v, theirs) then return nil end
  if object(r, v, throughout, near) then return up_to(v, object(r, v, throughout, near)) end
  if said(v, so_far) and head ~= "use" and not (is(v, holds) and object(r, v, events, close)) then return v.span end
  if is(v, holds) then return up_to(v, object(r, v, things | papers | wording, 45)) end
  local of_text = of(v, documents | things) or of(v, in_hand) and led_by(r, v, documents, near)
  if of_text and is(v, says | specifies | reaches) or of(v, it) and is(v, specifies) or of(v, bodies) and is(v, sees) then return whole(v) end
  if is(v, does) and of(v, organisation) and not object(r, v, events | rightly, near) or is(v, parts_them) or head == "comply" and of(v, organisation) then return v.span end
end

-- "Is not set out", "has not been trained", "not in the policy", "is not accessible".
local function is_not(r, v)
  local bare = v.aux == "bare"
  if is(v, stated) and (v.head ~= "set" and v.head ~= "written" or follows(r, v, particle)) then
    return said(v, so_far) and not bare and v.span or v.group.negation:to(v.last)
  end
  local place = is(v, said_in) and (kind_of[v.head] or follows(r, v, preposition)) and object(r, v, documents, near)
  if place then return up_to(v, place) end
  if v.tense ~= "present" then return nil end
  -- "The procedure is not followed", and no more than that.
  if is(v, duties.lived) and v.group.passive and of(v, papers) and v.to - v.stop <= 2 and not led_by(r, v, unwanted | some_of, near) then return whole(v) end
  local part = is(v, good) and object(r, v, throughout, near)
  if part then return up_to(v, part) end
  if v.head == "something" and object(r, v, standing, near) then return v.span end
  -- Of a refusal, a breach, a further stage it is good news that there is none.
  if of(v, there) then
    local there_is_none = is(v, fit) or within(r, v, papers | things | wording | efforts) and not (object(r, v, events, 10) and is_of_record[v.head])
    return there_is_none and whole(v)
  end
  if v.head == "used" then return said(v, so_far) and (r.row:tagged("learning") or v.group.after and v.group.after:matches(purpose)) and v.span end
  if v.word == "is" and of(v, things | papers) and (v.head == "held" or v.head == "kept" or v.head == "maintained") and v.to - v.stop <= 2 then return whole(v) end
  local stands = v.head == "in" and ahead(r, standing, v.stop - 2, v.stop)
  if stands then return up_to(v, stands) end
  local firm = said(v, so_far | in_full) and not bare and (v.group.passive or v.aux == "have")
  if firm or is(v, reaches) and v.group.passive or v.manner ~= 0 and is(v, good) or is(v, fit) and of(v, needed | texts | organisation) then return v.span end
  local turned = bare and back(r, v.first - 1, turn, v.start - close)
  if turned and v.start - turned.stop <= beside and is(v, good) then return v.span end
  local alone = not bare or turned or v.from == v.start or of(v, documents | things | staff) and v.start - v.subject.stop <= beside
  if alone and (is(v, done) or v.head == "available" and follows(r, v, preposition | standing)) then return v.span end
end

local function has_not(r, v)
  if of(v, bodies) and is(v, sees) then return up_to(v, object(r, v, papers, 20)) end
  if is(v, holds) then return not object(r, v, events, 45) and (up_to(v, object(r, v, things | papers | wording, 45)) or said(v, so_far) and v.span) end
  if is(v, manages) or v.group.passive and is(v, arranged) then return v.span end
  return is_not(r, v)
end

-- Nobody who must ask for leave to settle a complaint can settle it.
local function needs_leave(r, v)
  local without = r.row:tagged("staff") and object(r, v, none, 80)
  local leave = without and r.text:find(permission, without.stop)
  return leave and leave.stop <= v.to and not r.text:sentence_of(v.span):matches(large) and v.span:to(leave)
end

local denied = { ["do"] = does_not, be = is_not, bare = is_not, have = has_not, can = function(_, v) return is(v, shows) and v.span end }

-- Whether what is denied is wanted at all.
local function is_wanted(r, v)
  if is(v, benign) and v.head ~= "used" or said(v, mere) or within(r, v, unwanted) or object(r, v, unwanted, near) or object(r, v, rightly, 16) then return false end
  local whom = object(r, v, theirs, near)
  return not (whom and (v.head == "require" or ahead(r, compels, whom.stop, whom.stop + beside)))
end

-- "Residents are not told the reason": who should have told them is us. What they are not told to do, or
-- of somebody else, is another matter.
function duties.untold(r, v)
  if not (v.denial and v.denial ~= "no" and is(v, duties.told) and v.group.passive and v.tense == "present" and v.mood == "fact") then return false end
  local after, subject = v.group.after, v.subject.span
  if v.start - v.subject.stop > beside or not subject:matches(duties.persons) or led_by(r, v, none, near) then return false end
  if not after then return true end
  local first = r.text:find(duties.of_what, after.start)
  return first and first.start - after.start <= beside and not after:matches(duties.private)
end

local function is_ours(r, v)
  if duties.untold(r, v) then return true end
  if is(v, informed) and v.group.passive and said(v, so_far) and (v.head ~= "kept" or v.group.after and v.group.after:matches(abreast)) then return not object(r, v, rightly, near) end
  if not v.denial or v.start - v.subject.stop > close then return true end
  return not of(v, theirs) and not (is(v, ends) and of(v, in_hand | parts | texts))
end

local function denial(r, v)
  if v.tense == "future" or v.mood == "need" or v.mood == "intention" or not v.aux then return nil end
  if v.aux == "can" and is(v, pays) then return needs_leave(r, v) end
  if not is_wanted(r, v) then return nil end
  if r.row:tagged("exclusion") and (is(v, said_in) or v.head == "cover" or v.head == "include") then return nil end -- what a policy leaves out is the answer there
  if v.denial == "no" then return is_without(r, v) end
  return v.denial == "yet" and v.span or denied[v.aux](r, v)
end

-- Admissions without a denial: grave ones, slight ones.

local function is_post(r, v)
  local post = led_by(r, v, posts, near)
  return post and not ahead(r, in_hand | relative, post.stop, v.start - 1)
end

local function lack(r, v)
  if (v.aux == "be" or v.aux == "have") and (is(v, lacks) and not of(v, in_hand) or is(v, unfilled) and is_post(r, v)) then return v.span end
  if v.mood == "need" and of(v, documents | it | wording) and is(v, amends | stated | good) and v.word ~= "must" and v.word ~= "should" then return whole(v) end
  if is(v, stuck) then return needs_leave(r, v) end
  if is(v, dropped) and v.group.passive and not r.row:tagged("exclusion") then
    local nobody = led_by(r, v, none, near)
    if nobody and nobody.span.text ~= "without" then return nil end
    if v.head == "turned" or v.head == "sent" then return v.tense == "present" and begins(v.group.after, "away") and v.span end
    return not of(v, theirs) and (v.tense == "past" or v.group.perfect) and v.span
  end
  if v.head == "needed" or v.head == "required" then return v.adverb == "still" and of(v, needed | texts | efforts) and whole(v) end
  if v.mood == "intention" and v.adverb == "still" and v.aux == "be" then return v.span end
  -- "No refresher training has been delivered"
  local nothing = is(v, good) and led_by(r, v, no, near)
  local thing = nothing and ahead(r, things | papers, nothing.stop, nothing.stop + close)
  if thing and thing.stop < v.start and v.start - thing.stop <= close and is_wanted(r, v) then return on_from(nothing, v) end
end

local function slip(r, v)
  local past, passive, head = v.tense == "past" or v.group.perfect, v.group.passive, v.head
  if v.denial then
    if duties.untold(r, v) and is_wanted(r, v) then return whole(v) end
    local when = is(v, reaches) and object(r, v, deadline, 45)
    local in_all = v.tense == "present" and v.mood == "fact" and v.aux == "be" and is(v, duties.replied)
    if (past and is(v, good) or in_all) and v.group.passive then when = object(r, v, in_time, near) end
    if when or v.group.condition and past then return when and up_to(v, when) or v.span end
    return not is(v, benign) and (of(v, documents | staff | parts) or is(v, good)) and on_from(led_by(r, v, some, near), v)
  end
  if is(v, scant) then
    local much = v.tense == "present" and v.aux ~= "bare" and not begins(v.group.after, "to") and not object(r, v, unwanted, close)
    if of(v, there) then return much and up_to(v, object(r, v, efforts | things, 10)) end
    return much and of(v, efforts | things) and whole(v)
  end
  if is(v, improves) and v.mood == "need" and not r.row:tagged("learning") then
    local what = led_by(r, v, efforts, near)
    if what then return on_from(what, v) end
  end
  local plain = is(v, slips) or said(v, seldom) and is(v, good) or said(v, in_full) and is(v, fails) or past and head == "late" or is(v, weakness) and v.aux == "be"
  local improved = is(v, improves) and (head ~= "do" or follows(r, v, better))
  if plain or improved and (v.mood == "need" and of(v, organisation | it) or v.mood == "chance" and head ~= "work") then return v.span end
  if is(v, noticed) and (led_by(r, v, weak_point, close) or object(r, v, weak_point, 10)) then return v.span end
  if head == "below" or past and passive then return up_to(v, object(r, v, head == "below" and deadline or late, close)) end
  if is(v, wants) then return on_from(led_by(r, v, more, close), v) end
  if not passive or v.tense ~= "present" or not is(v, good | stated) then return nil end
  return on_from(led_by(r, v, brief, near) or follows(r, v, in_time) and led_by(r, v, most, near), v) or up_to(v, object(r, v, in_most, near))
end

-- Excuses.

-- "Complaints that are not yet resolved are reviewed weekly" speaks of some complaints only.
local function of_some(r, v)
  local asked = led_by(r, v, asking, near)
  if asked and asked.start > v.from and not back(r, v.first - 1, turn, asked.stop) then return true end
  local mark = led_by(r, v, relative, close)
  return mark and mark.start > v.from and v.start - mark.stop <= beside or v.aux == "bare" and led_by(r, v, some_of, close) ~= nil
end

-- Over and mended; or what went wrong in a case, where the Code asks what was learned from it.
local function is_over(r, v)
  if not said(v, so_far) and back(r, v.first - 1, earlier, v.from) then return true end
  if v.tense ~= "past" then return false end
  if r.row:tagged("learning") or r.row:tagged("remedy") or ahead(r, since, v.to, v.to + 400) then return true end
  for i = r.group + 1, math.min(r.group + 9, #r.groups) do
    local group = r.groups[i]
    if group.perfect and not group.negation and (role_of[lower(group.head)] or 0) & (good | amends) ~= 0 then return true end
  end
  return false
end

-- Between quotation marks. A text that quotes that much is a quotation.
local function is_quoted(r, span)
  r.patience = r.patience - 1
  return r.patience < 0 or r.text:quoted(span)
end

-- Whether what was found is no admission after all is asked last.
local function stands(r, v, found) return found and not of_some(r, v) and not is_over(r, v) and not is_quoted(r, v.span) end

-- What is said without a verb group: marks in a row.

local function pair(r, mark, of_kind, reach)
  local other = ahead(r, of_kind, mark.stop, mark.stop + reach)
  return other and mark.span:to(other.span)
end

-- "The policy gives no guidance", "No contract clause in place", "None of our letters".
local function says_nothing(r, mark)
  if mark.kind & nothing_of ~= 0 then
    local text = ahead(r, documents, mark.stop, mark.stop + close)
    return text and not ahead(r, unwanted, text.stop, text.stop + near) and mark.span:to(text.span)
  end
  local thing = ahead(r, things | papers | mention, mark.stop, mark.stop + close)
  if thing and thing.kind & mention ~= 0 then return mark.span:to(thing.span) end
  if not thing or ahead(r, unwanted, mark.stop, thing.stop + near) then return nil end
  local giver = behind(r, gives, mark.start - 11, mark.start)
  local source = giver and behind(r, papers, mark.start - near, giver.start)
  if source then return source.span:to(thing.span) end
  local there_is = ahead(r, standing, thing.stop, thing.stop + close)
  return there_is and mark.span:to(there_is.span)
end

-- "The policy lacks", "the definition differs", "the procedure needs updating".
local function falls_behind(r, mark)
  local stop, whose = mark, documents | wording | staff
  if mark.kind & needs ~= 0 then stop, whose = ahead(r, amending, mark.stop, mark.stop + beside), documents | it | (r.row:tagged("learning") and 0 or efforts | things) end
  if mark.kind & differs ~= 0 then whose = papers | wording end
  local subject = stop and behind(r, whose, mark.start - 40, mark.start)
  return subject and subject.span:to(stop.span)
end

-- "Went over the five day target", "missed the deadline".
local function overrun(r, time)
  local by = behind(r, missed | beyond, time.start - near, time.start)
  local first = by and (by.kind & missed ~= 0 and by or behind(r, ran, by.start - close, by.start))
  if not first or time.start - by.stop > 30 or ahead(r, nouns & ~parts | turn | none, by.stop, time.start - 1) then return nil end
  local whose = behind(r, relative, first.start - close, first.start)
  if whose and first.start - whose.stop <= 6 or behind(r, theirs, first.start - close, first.start) then return nil end
  return not behind(r, none, first.start - near, first.start) and first.span:to(time.span)
end

-- What went hard, of ourselves and still so.
local function strain(r, mark)
  if r.row:tagged("learning") or behind(r, none, mark.start - 12, mark.start) then return nil end
  if begins(mark.span, "under") or begins(mark.span, "short") then return mark.span end
  if ahead(r, since, mark.stop, mark.stop + 400) then return nil end
  local us = behind(r, organisation | staff | it, mark.start - close, mark.start)
  return us and us.span:to(mark.span)
end

-- "Still use their own letters"
local function persisting(r, mark)
  local own = ahead(r, unwanted | earlier, mark.stop, mark.stop + 7)
  local papers_of = own and ahead(r, documents, own.stop, own.stop + 30)
  if not papers_of then return nil end
  local who = behind(r, staff, mark.start - 40, mark.start)
  local lead = not who and r.text:before(mark.span, 1)
  return who and who.span:to(papers_of.span) or lead and lower(lead) == "them" and mark.span:to(papers_of.span)
end

-- "Decisions rest with the director, not with the complaints officer"
local function out_of_hand(r, mark)
  if not r.row:tagged("staff") or not r.text:sentence_of(mark.span):matches(powers) then return nil end
  local handler = r.text:find(handlers, mark.stop)
  return handler and handler.start - mark.stop <= 10 and mark.span:to(handler)
end

-- The words, and whether they are grave.
local function row_from(r, mark)
  local what = mark.kind
  if what & outright ~= 0 then return mark.span, true end
  if what & (no | nothing_of) ~= 0 then return says_nothing(r, mark), true end
  if what & (falls_short | differs | needs) ~= 0 then return falls_behind(r, mark), true end
  if what & owned_up ~= 0 then return mark.span, false end
  if what & persists ~= 0 then return persisting(r, mark), true end
  if what & elsewhere_with ~= 0 then return out_of_hand(r, mark), true end
  if what & strains ~= 0 then return strain(r, mark), false end
  if what & because ~= 0 then return pair(r, mark, shortage, close), false end
  if what & not_all ~= 0 then return pair(r, mark, staff | documents | parts, close), false end
  if what & deadline ~= 0 then return overrun(r, mark), false end
end

-- Said of a case that may arise, or in quotation marks. Both take a look through the text: one with that
-- many to look at is a quotation.
local function is_supposed(r, mark)
  r.patience = r.patience - 1
  if r.patience < 0 then return true end
  local condition = behind(r, conditional, r.text:sentence_of(mark.span).start, mark.start) or behind(r, relative, mark.start - 40, mark.start)
  return condition and not behind(r, turn, condition.stop, mark.start) or r.text:quoted(mark.span)
end

-- A text that does not speak of it: "the cards carry no such wording", "the template has nothing about
-- remedies". What the text is stands before it, and no resident between: a tenant may have nothing to add.
local function each_of(...)
  local out = { "" }
  for _, list in ipairs { ... } do
    local longer = {}
    for _, head in ipairs(out) do
      for _, tail in ipairs(list) do longer[#longer + 1] = head .. tail end
    end
    out = longer
  end
  return out
end
local no_such = phrases(each_of({ "carry", "carries", "has", "have", "contain", "contains", "include", "includes", "bear", "bears", "give", "gives", "make", "makes", "offer", "offers", "show", "shows" }, { " no such", " no similar", " no equivalent" }))
local such = phrases {
  "wording", "line", "statement", "notice", "message", "provision", "clause", "text", "reference", "mention", "information", "details", "link", "paragraph", "section", "words", "advice", "guidance", "explanation", "instruction", "entry", "entries", "sentence",
  "passage", "heading", "field", "signposting",
}
local nothing_about = phrases(each_of({ "say", "says", "has", "have", "contain", "contains", "include", "includes", "carry", "carries", "has carried", "have carried", "has said", "have said" }, { " nothing", " nothing at all", " little" }, { " about", " on", " of", " as to", " regarding" }))
local stops_short = phrases { "stops short of", "stop short of", "leaves this out", "leave this out", "leaves it out", "leave it out", "makes no reference to", "make no reference to", "does not go that far", "do not go that far" }
local unwritten = phrases {
  "we have nothing in writing", "we have nothing written", "nothing is written down", "nothing is in writing", "nothing has been written", "there is nothing in writing", "there is nothing written", "nothing in writing on", "nothing in writing about", "is not in writing",
  "have had no training", "has had no training", "have had no refresher", "has had no refresher", "have had no briefing", "has had no briefing",
}
local other_ones = phrases(each_of({ "the others", "the rest", "the other surveys", "the other letters", "the other leaflets", "the other forms", "the other policies", "the other teams", "the other contracts", "the other contractors", "the other pages" },
                                   { " do not", " don't", " have not", " haven't", " are not", " aren't", " do not yet", " have not yet" }))
local is_read = phrases {
  "policy", "policies", "procedure", "procedures", "process", "guidance", "letter", "letters", "leaflet", "leaflets", "form", "forms", "survey", "surveys", "card", "cards", "hub", "template", "templates", "script", "scripts", "handbook", "contract", "contracts", "website",
  "web page", "web pages", "webpage", "page", "pages", "poster", "posters", "booklet", "questionnaire", "questionnaires", "newsletter", "newsletters", "e-mail", "e-mails", "email", "emails", "portal", "app", "text message", "text messages", "log", "register", "report", "reports",
  "agreement", "agreements", "charter", "job description", "job descriptions", "appraisal", "appraisals", "toolkit", "manual", "notice", "notices", "statement", "terms of reference", "plan", "wording", "reply", "replies", "definition", "summary",
}
local of_them = phrases { "resident", "residents", "tenant", "tenants", "customer", "customers", "complainant", "complainants", "complaint", "leaseholder", "leaseholders", "caller", "callers", "representative", "they", "he", "she" }
local better_without = phrases { "stage", "stages", "limit", "limits", "exclusion", "exclusions", "charge", "charges", "fee", "informal", "barrier", "barriers", "third stage", "extra", "blame", "fault", "time limit" }
local not_now = phrases { "now", "new one", "since then", "used to", "previous", "previously", "earlier", "formerly", "old", "until", "before" }
local supposing = phrases { "if", "where", "when", "whenever", "unless", "once", "until", "any", "should", "check", "checks", "whether", "how" }
local relates = phrases { "that", "which", "who" }

local function is_silent(text, row)
  local function open_to(hit)
    local sentence, before = text:sentence_of(hit), text:before(hit, 1)
    local condition = text:find(supposing, sentence.start)
    return not (condition and condition.start < hit.start) and not (before and before:matches(relates)) and not sentence:matches(not_now) and not text:quoted(hit)
  end
  local function of_a_text(hit)
    local from = math.max(text:sentence_of(hit).start, hit.start - 110)
    local thing, last = text:find(is_read, from), nil
    while thing and thing.stop <= hit.start do
      last = thing
      thing = text:find(is_read, thing.stop)
    end
    local other = last and text:find(of_them, last.stop)
    return last and not (other and other.stop <= hit.start) and last
  end
  local function wanted_after(hit)
    local rest = text:after(hit, 6)
    return not (rest and rest:matches(better_without))
  end
  for _, list in ipairs { no_such, nothing_about, stops_short } do
    for _, hit in ipairs(text:find_all(list)) do
      local subject = open_to(hit) and of_a_text(hit)
      local fits = subject and wanted_after(hit)
      local last = hit
      if fits and list == no_such then
        last = text:find(such, hit.stop)
        fits = last and last.start - hit.stop <= 1
      end
      if fits and not (list ~= stops_short and row:tagged("exclusion")) then return (hit.start - subject.stop <= 40 and subject or hit):to(last) end
    end
  end
  for _, hit in ipairs(text:find_all(unwritten)) do
    if open_to(hit) and not text:sentence_of(hit):matches(of_them) then return hit end
  end
end

-- "The others do not."
local function only_some(text, row)
  for _, hit in ipairs(text:find_all(other_ones)) do
    local rest = text:after(hit, 1)
    local joint = rest and string.sub(hit:to(rest).text, #hit.text + 1, #hit.text + 1)
    local is_last = not rest or joint ~= " "
    if is_last and not row:tagged("exclusion") and not text:sentence_of(hit):matches(of_them) and not text:sentence_of(hit):matches(better_without) and not text:quoted(hit) then return hit end
  end
end

-- The first grave admission of a text and the first slight one.
local function admissions(text, row)
  local r = read(text, row)
  local grave, light
  for i, group in ipairs(r.groups) do
    r.group = i
    local head = lower(group.head)
    if may_tell(r, group, head) and not on_condition(r, group) then
      local v = open(r, group, head)
      local ours = is_ours(r, v)
      local found = ours and (v.denial and denial or lack)(r, v)
      if stands(r, v, found) then
        grave = found
        break
      end
      found = not light and ours and slip(r, v)
      if stands(r, v, found) and not back(r, v.first - 1, none, v.from) then light = found end
    end
  end
  r.at = 1
  for _, start in ipairs(text:find_all(starters)) do
    if grave and start.start >= grave.start then break end
    local mark = mark_at(r, seek(r, start.start))
    local found, is_grave
    if mark and mark.start == start.start then found, is_grave = row_from(r, mark) end
    if found and (is_grave or not light) and not is_supposed(r, mark) then
      if is_grave then grave = found else light = found end
    end
  end
  local count = not grave and text:find(overdue)
  if count and not is_supposed(r, { span = count, start = count.start }) then
    if row:tagged("remedy") then grave = count else light = light or count end
  end
  return grave or is_silent(text, row), light or not grave and only_some(text, row) or nil, r
end

-- Said elsewhere in writing all the same: weaker, not gone.
local function is_elsewhere(r, found)
  local sentence = r.text:sentence_of(found)
  for _, group in ipairs(r.groups) do
    local span = group.span
    local beside_it = span.start >= sentence.start and span.stop <= sentence.stop and group.passive and group.tense == "present" and not group.negation
    if beside_it and (role_of[lower(group.head)] or 0) & (stated | said_in) ~= 0 and ahead(r, preposition, span.stop, span.stop + 5) then return true end
  end
  return false
end

return rule {
  title      = "A Yes is not taken back by its own answer",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "contradicts",
  kind       = "yes-admits-gap",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The answer is Yes, and its own words say that something is missing or was not kept to.",
  remedy     = "Answer No with the reason and the date, or show how the requirement is met all the same.",
  check = function(row)
    if row.claim ~= "yes" then return pass() end
    local slight_one
    for _, answer in ipairs(row.answers) do
      local grave, light, r
      if answer:find(sign) or answer:find(starters) or answer:find(nothing_about) or answer:find(stops_short) or answer:find(unwritten) then grave, light, r = admissions(answer, row) end
      if grave and is_elsewhere(r, grave) then
        return fail { "The answer is Yes, but the {field} says \"{1}\", though it points elsewhere", at = grave, severity = "minor", effect = "unsupports" }
      end
      if grave then return fail { "The answer is Yes, but the {field} says \"{1}\"", at = grave } end
      slight_one = slight_one or light
    end
    if not slight_one then return pass() end
    return fail { "The answer is Yes, but the {field} says \"{1}\"", at = slight_one, severity = "minor", effect = "unsupports" }
  end,
}
