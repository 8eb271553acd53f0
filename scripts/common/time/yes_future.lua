-- SPDX-License-Identifier: Apache-2.0
-- "Will" alone is a poor sign. Complaints will be acknowledged, residents will be told: that is how
-- things are done, not what is still to come. What is to come is said of the organisation's own things:
-- a policy will be amended, a tracker is being built, a member is about to be appointed. So each verb is
-- read with its subject or its object; only with a date or "going forward" does it speak for itself.

local split = string.split

local function any(words) return phrases(split(words, ";")) end

local function set(words)
  local out = {}
  for _, word in ipairs(split(words, " ")) do out[word] = true end
  return out
end

-- What the words are about. The longest phrase wins, so "new complaint" is no "complaint".
local class_of, noun_list = {}, {}
local function nouns(class, words)
  for _, word in ipairs(split(words, ";")) do
    class_of[string.lower(word)] = class
    table.insert(noun_list, word)
  end
end
-- Things of the organisation's own, which are there or not.
nouns("own", [[policy; policies; procedure; procedures; process; processes; guidance; template; templates; website; web page; web pages; webpage; webpages; leaflet; leaflets; poster; posters;
  booklet; handbook; newsletter; newsletters; magazine; survey; surveys; questionnaire; questionnaires; programme; module; e-learning; portal; app; self-assessment; self assessment;
  strategy; framework; toolkit; charter; contract; contracts; SLA; objective; objectives; KPI; KPIs; job description; job descriptions; role profile; role profiles; appraisal;
  appraisals; committee; wording; definition; project; protocol; flowchart; flow chart; the code; this code; board statement; flowcharts; matrix; service standards; standards;
  code of conduct; video; intranet; easy read version; version; quality check; quality checks; quality assurance; policy review; complaints team; complaint team;
  complaints academy; scripts; script; performance indicators; mechanism; terms of reference; service level agreement; service level agreements; contractor agreements; new page;
  checklist; BCP; continuity plan; business continuity plan; incident plan; emergency plan; recovery plan; annual report; annual complaints report; service improvement report; performance report; quarterly reports; quarterly report]])
-- Things that are written in every day.
nouns("register", [[system; systems; CRM; software; database; dashboard; dashboards; tracker; trackers; register; log; spreadsheet; action log; case management system]])
-- A report is the organisation's where its reporting is asked for; elsewhere it may be a surveyor's.
nouns("report", [[report; reports]])
-- Letters are written anew in each case; their models are changed once.
nouns("letter", [[letter; letters; correspondence; acknowledgement letter; acknowledgement letters; response letters; outcome letters; complaint form; complaints form; web form; online form;
  new form]])
nouns("event", [[training; workshop; workshops; briefing; briefings; campaign; campaigns; recruitment; consultation; training sessions; training session; refresher training; training programme;
  awareness sessions; refresher sessions; sessions; coaching; mentoring; audit; communications; procurement; implementation; awareness; roll out; rollout; roll-out; work]])
nouns("detail", [[details; contact details; information; link; links; reference; paragraph]])
-- What a single complaint is made of.
nouns("case", [[complaint; complaints; complainant; complainants; case; cases; resident; residents; customer; customers; tenant; tenants; leaseholder; leaseholders; household; households;
  response; responses; reply; replies; outcome; outcomes; decision; decisions; investigation; investigations; acknowledgement; acknowledgements; repair; repairs; works; job;
  jobs; remedy; remedies; redress; offer; offers; issue; issues; matter; matters; request; requests; service request; service requests; query; concern; concerns; extension;
  extensions; escalation; appointment; action; actions; recommendation; recommendations; learning; lessons; improvement; improvements; change; changes; trend; trends; theme;
  themes; stage 1; stage 2; stage one; stage two; evidence; points; adjustment; adjustments; restriction; restrictions; feedback; copy; apology; new complaint; new issue;
  new issues; new date; new deadline; new stage; new timescale; new evidence; new information; file; record; records; compensation; contact plan; resolution; solution;
  contractor; contractors; panel meeting; meeting; property; home; homes; payment; payments; update; updates; risk; risks; situation; circumstances; action plan; action plans;
  improvement plan; panel; order; orders; agreement; behaviour agreement]])
nouns("outside", [[ombudsman; regulator; government]])
local noun = phrases(noun_list)

-- What is done: verbs of making, of putting something into a thing, of weighing it, of giving it out.
local role_of = {}
local function verbs(role, words)
  for _, word in ipairs(split(words, " ")) do role_of[word] = role end
end
verbs("make", [[develop developed developing redevelop draft drafted drafting redrafted redrafting finalise finalised finalising finalized finalizing introduce introduced introducing implement
  implemented implementing create created creating design designed designing redesign redesigned redesigning rewrite rewritten rewriting revise revised revising refresh refreshed
  refreshing update updated updating amend amended amending launch launched launching pilot piloted piloting trial trialled trialling procure procured procuring recruit recruited
  recruiting establish established establishing embed embedded embedding strengthen strengthened strengthening formalise formalised formalising build built building roll rolled
  rolling prepare prepared preparing produce produced producing replace replaced replacing upgrade upgraded upgrading commission commissioned commissioning refine refined
  refining standardise standardised standardising align aligned aligning reword reworded rewording improve improved improving enhance enhanced enhancing merge merged merging
  write written writing rectify rectified rectifying corrected reconfigured reconfiguring overhaul overhauled overhauling migrate migrated migrating scoped scoping tested testing rebuild rebuilt rebuilding piloted trialled
  set setting put putting reformatted consolidated consolidating modernised compiled compiling compile translated translating advertising]])
verbs("alter", [[changed changing]])
verbs("train", [[train trained training briefed brief]])
verbs("put", [[add added adding include included including incorporate incorporated incorporating insert inserted inserting reflect reflected reflecting address addressed addresses addressing
  picked captured clarify clarified clarifying looked covered considered]])
verbs("explain", [[explained outlined detailed described stated documented defined explain outline detail describe state document define]])
verbs("weigh", [[review reviewed reviewing assessing evaluate evaluated evaluating exploring considering investigating looking consulting
  discussed discussing]])
verbs("issue", [[publish published publishing present presented submit submitted reported approve approved adopted upload uploaded uploading ratified shared circulated promoted publicise
  publicised]])
verbs("do", [[run running deliver delivered delivering provide provided offering undertake undertaken carried conducted held arranged arranging completed organised organising]])
verbs("begin", [[start begin commence go]])
verbs("appoint", [[appointed appoint appointing nominated nominate elected elect identified]])
-- A second word without which the first means something else.
local second_word = {
  set = "up", setting = "up", put = "in place", putting = "in place", roll = "out", rolled = "out", rolling = "out", carried = "out", picked = "up", looked = "at", looking = "at",
  consulting = "on", go = "live",
}
-- Everyday changes to what is written in every day.
local daily = set "updated update updating completed amended produced written prepared corrected created"
local begun = set "produced written prepared created"
local reworked = set [[tested testing rebuilt rebuilding updated updating amended amending revised revising redesigned redesigning redrafted redrafting reworded rewritten rewriting standardised improved improving refreshed refreshing
  developed developing designed reviewed reviewing]]
-- Reports and figures are handed round in each case too.
local handed_round = set "shared presented submitted reported circulated present submit"
local projects = set "rolling introducing launching piloting trialling procuring recruiting drafting redesigning"
-- To aim, hope or expect is how people speak of their habits, unless they name a time.
local meant = set "plan plans planned planning intend intends intended intending propose proposes proposing looking going due about hoping"
local wished = set "aim aims aiming hope hopes expect expects committed"
local makes_good = set "resolve respond take offer remedy put apologise do complete"
local scheduled = set "planned scheduled proposed programmed"
local never = set "due next apply expire continue remain"
-- Done with in each case: once the survey is complete, its answers are read.
local filled_in = set "survey surveys questionnaire questionnaires contract contracts appraisal appraisals definition wording self-assessment"
local of_the_case = set "repair repairs works job jobs complaint complaints case cases property home homes issue issues matter remedy"

-- Words that tell how a sentence is meant. They are looked for in one list, and a word may be of
-- several kinds.
local kinds_of, telling_words = {}, {}
local function telling(kinds, words)
  for _, word in ipairs(split(words, ";")) do
    if not kinds_of[word] then
      kinds_of[word] = {}
      table.insert(telling_words, word)
    end
    for kind in pairs(kinds) do kinds_of[word][kind] = true end
  end
end
telling(set "habit", [[annually; each year; every year; each week; quarterly; monthly; weekly; daily; regularly; routinely; always; on a regular basis; regular basis; every; each month; each quarter; twice a year;
  twice yearly; bi-annually; biannually; per year; at least; automatically; normally; usually; continually; continuously; new starters; new starter; new staff; new employees; induction;
  rolling basis; ongoing basis; throughout the year; constantly; committed]])
telling(set "some condition", [[if; unless; whenever; wherever; where a; where an; where the; where there; where any; where it; where we; where this; where they; where gaps; where needed;
  where necessary; where required; where appropriate; when a; when an; when any; when needs; when needed; when required; when necessary; when the; when we; when it; when this; when changes; when there]])
telling(set "some", [[as required; as needed; as necessary; as and when; on request; upon request; at the request; following any; following a; after a; after each; should the; should a; should there;
  in the event]])
telling(set "condition", "when; where; while; whilst; even; until; once; during; although")
telling(set "checks condition", "whether")
telling(set "checks", "ensure; ensures; ensuring; ensured; check that; checks that; checks whether; checking that; to see; monitors whether; confirms that")
telling(set "checks asked", "how we; how it; how this; how the")
telling(set "asked", "how; what; who; whoever; anyone; which")
telling(set "says", [[states; stated; states that; says; says that; sets out; outlines; explains; explains that; commits; commitment; provides that; confirms that; specifies; according to; policy:;
  details that; makes clear; makes it clear; advises; informs; tells; told]])
telling(set "past", "was; were; has been; have been; had")
telling(set "purpose", "to include; to reflect; to make; to add; to incorporate; to align; to strengthen; to clarify; to bring; to address; to take account; against; in line with; in light of; to meet; to comply")
telling(set "purpose checks", "to ensure")
telling(set "asks", [[for; allow; allows; allowing; enable; enables; enabling; require; requires; required; request; requested; want; wants; need; needs; expect; expects; wish; like; agree; agreed; permit;
  asks; ask; cause; causes]])
telling(set "complete", [[in place; approved; published; complete; completed; live; implemented; finalised; finalized; launched; recruited; appointed; embedded; adopted; ratified; signed off; introduced;
  rolled out; developed; in post; established]])
local tells = phrases(telling_words)

local renewal, next_year = any "revision; redraft; rewrite; refresh; update; replacement", any "next year's; next year"
local fresh = any "new; newly; revised; updated; next; forthcoming; upcoming; future; refreshed; redesigned"
local next_review = any [[policy review; next review; next policy; forthcoming review; upcoming review; next version; next iteration; next revision; next update; next edition; next refresh;
  review of the policy; review of our policy; review of the complaints policy; policy refresh; policy update; new policy; revised policy; updated policy; new procedure; revised procedure; forthcoming policy]]
local mark_of, marks = {}, {}
local function mark(kind, words)
  for _, word in ipairs(words) do
    mark_of[string.lower(word)] = kind
    table.insert(marks, word)
  end
end
mark("state", split([[under review; under development; in development; in draft; under consultation; out for consultation; underway; under way; in progress; in the pipeline; ongoing to; in the process of;
  currently being; now being; under discussion; in discussion; out to consultation; at draft stage; in production; in preparation; in build; in the making; half built; half written; half finished; part built; in testing; at testing stage;
  in user testing; at pilot stage; at the pilot stage; in pilot; on order; in final draft; in its final draft; in first draft; in outline; in design; at design stage; at the design stage; at planning stage; in planning; at the printers; with the printers;
  with the designers; with our designers; with our solicitors; with the solicitors; with our lawyers; with the developers; with our developers; with our IT supplier; with our software supplier; with the web team; with our web team; with our IT team;
  with the IT team; in the works; taking shape; nearing completion; almost ready; nearly ready; nearly finished; almost finished; close to completion; not far off]], ";"))
mark("once", { "once" })
mark("vacancy", { "currently vacant", "out to advert", "out to advertisement", "being advertised" })
mark("response", { "awaited", "awaiting the", "awaiting response", "awaiting a response", "still to come" })
mark("due", { "due", "goes to", "go to", "goes live", "go live" })
mark("planned", { "improvement plan", "action plan", "service plan", "work plan", "work programme", "delivery plan", "project plan", "to do list", "to-do list", "list of things to do", "our list for" })
local without_a_day = { ["improvement plan"] = true, ["to do list"] = true, ["to-do list"] = true, ["list of things to do"] = true }
-- What begins on a day that is still to come.
local begins_then = {}
for _, aux in ipairs { "is", "are", "it is", "which is", "which are" } do
  for _, verb in ipairs { "to commence", "to begin", "to start", "to be started", "to be begun", "to go live", "to follow", "to launch", "expected", "planned", "scheduled", "timetabled", "pencilled in", "programmed", "anticipated" } do
    table.insert(begins_then, aux .. " " .. verb)
  end
end
for _, verb in ipairs { "commence", "begin", "start", "launch", "go live", "come in", "come into use", "take effect", "kick off" } do
  for _, lead in ipairs { "in", "on", "from", "with" } do table.insert(begins_then, (verb == "go live" and "goes live" or verb == "launch" and "launches" or verb == "come in" and "comes in" or verb == "come into use" and "comes into use" or verb == "take effect" and "takes effect" or verb == "kick off" and "kicks off" or verb .. "s") .. " " .. lead) end
end
mark("scheduled", begins_then)
-- What is only thought of.
local thought_of = {}
for _, lead in ipairs { "thinking of", "thinking about", "talking about", "talking of", "toying with", "debating", "mulling over", "contemplating", "weighing up", "in favour of" } do
  for _, verb in ipairs { "putting", "adding", "including", "introducing", "bringing", "writing", "rewriting", "setting up", "starting", "updating", "buying", "getting", "making", "moving to", "publishing", "drafting", "producing", "developing", "building", "doing this", "changing", "using", "having" } do
    table.insert(thought_of, lead .. " " .. verb)
  end
end
for _, lead in ipairs { "might", "may", "could", "would like to", "'d like to", "minded to", "inclined to", "hope to", "hoping to", "keen to", "want to", "wish to" } do
  for _, verb in ipairs { "put this in", "put it in", "add this", "add it to", "include this", "include it", "bring this in", "bring it in", "introduce this", "introduce it", "write this", "write it", "set this up", "set one up" } do
    table.insert(thought_of, lead .. " " .. verb)
  end
end
mark("thought", thought_of)
mark("begun", { "started work on", "begun work on", "work has started on", "work has begun on", "started to develop", "begun to develop" })
local joins = set "is are currently now also still presently ("

local governing = any "board; board's; cabinet; cabinet's; committee; committee's; members; members'; council; council's; governing body; executive; trustees"

for _, body in ipairs { "", "board ", "cabinet ", "committee ", "final ", "formal " } do
  for _, lead in ipairs { "awaiting ", "pending ", "subject to " } do mark("approval", { lead .. body .. "approval" }) end
end
mark("approval", split("due for approval; out for approval; awaiting sign off; awaiting sign-off; awaiting publication; pending publication; awaiting ratification", ";"))
local marked = phrases(marks)

local times = split([[going forward; going forwards; moving forward; moving forwards; in the near future; in due course; shortly; will soon; in the coming; over the coming; in the next few; over the next;
  next month; next year; next financial year; next quarter; later this year; later in the year; by the end of the year; by the end of the financial year; by the end of the calendar year;
  by the end of this; by year end; for the new financial year; in the new financial year; from the new financial year; from now on; this autumn; this winter; this spring; this summer; over the summer; in the new year; from the new year]], ";")
for _, lead in ipairs { "from", "in", "by", "during", "for" } do
  for _, season in ipairs { "spring", "summer", "autumn", "winter" } do table.insert(times, lead .. " the " .. season) end
  for _, month in ipairs(split("January February March April May June July August September October November December", " ")) do table.insert(times, lead .. " " .. month) end
end
local time = phrases(times)

-- Lists of what was found, in order, with bytes as plain numbers: on a long cell each question to the
-- text costs as much as a hundred steps here. A list is of one sentence.
local function next_in(list, from, to)
  for _, found in ipairs(list) do
    if found.start >= from then return found.stop <= to and found or nil end
  end
end

local function last_in(list, from, to)
  for i = #list, 1, -1 do
    local found = list[i]
    if found.start < from then return nil end
    if found.stop <= to then return found, i end
  end
end

local function last_word(words)
  local from = #words
  while from > 0 and string.sub(words, from, from) ~= " " do from = from - 1 end
  return string.lower(string.sub(words, from + 1))
end

-- The word that follows a byte of the text, and where it ends. Strings of a sentence are cheap, those
-- of a whole text are not.
local function next_word(s, at)
  local words = s.words
  local from = at + 2 - s.start
  local to = from
  while to <= #words do
    local c = string.byte(words, to)
    if c < 65 and c ~= 45 or c > 90 and c < 97 then break end
    to = to + 1
  end
  return string.lower(string.sub(words, from, to - 1)), to + s.start
end

-- The word that ends where the word before a byte of the text does.
local function word_before(s, at) return last_word(string.sub(s.words, 1, at - s.start - 1)) end
local function byte_before(s, at) return string.sub(s.words, at - s.start, at - s.start) end

local function begins(words, with) return string.lower(string.sub(words, 1, #with)) == with end

local function read(text, row, as_of)
  local t = {
    as_of = as_of, conditional = row:tagged("conditional"),
    text = text, sentences = {}, known = {}, report = row:tagged("report") and row:tagged("annual"), role = row:tagged("role"), learning = row:tagged("learning"),
    remedy = row:tagged("remedy"), publicity = row:tagged("policy") and row:tagged("publication"),
    reporting = row:tagged("report") or row:tagged("governance") or row:tagged("learning") or row:tagged("culture"),
  }
  for _, s in ipairs(text:sentences()) do table.insert(t.sentences, { t = t, span = s, start = s.start, stop = s.stop, groups = {} }) end
  return t
end

local cues = { [time] = true, [fresh] = true, [next_review] = true, dates = true }
-- Puts what was found into the sentences in which it begins, as far as anything is asked of them.
local function share_out(t, key, spans)
  local at = 1
  for _, one in ipairs(spans) do
    local span = key == "dates" and one.span or one
    local start = span.start
    while t.sentences[at + 1] and t.sentences[at + 1].start <= start do at = at + 1 end
    local s = t.sentences[at]
    if key == marked then s.asked = true end
    if s.asked or s.later and cues[key] then
      s[key] = s[key] or {}
      local found = { start = start, stop = span.stop, span = span }
      if key == "dates" then found.first, found.last = one.first, one.last end
      if key == tells then found.kinds = kinds_of[span.text] or kinds_of[string.lower(span.text)] or {} end
      table.insert(s[key], found)
    end
  end
  t.known[key] = true
end

-- What a sentence holds of some phrases; they are looked for when first asked for.
local nothing = {}
local function hits(s, words)
  if not s.t.known[words] then share_out(s.t, words, s.t.text:find_all(words)) end
  return s[words] or nothing
end
-- The first word of a kind before a byte, or behind it.
local function before(s, kind, at)
  for _, found in ipairs(hits(s, tells)) do
    if found.start >= at then return nil end
    if found.stop <= at and found.kinds[kind] then return found end
  end
end
local function after(s, kind, at, to)
  for _, found in ipairs(hits(s, tells)) do
    if found.start >= at and found.kinds[kind] then return found.stop <= (to or s.stop) and found or nil end
  end
end

local function dates_of(s)
  if not s.t.known.dates then
    local spans = {}
    for _, d in ipairs(s.t.text:dates()) do table.insert(spans, d) end
    share_out(s.t, "dates", spans)
  end
  return s.dates or nothing
end

local function nouns_of(s)
  local list = hits(s, noun)
  if list[1] and not list[1].class then
    for _, n in ipairs(list) do
      n.word = n.span.text
      if not class_of[n.word] then n.word = string.lower(n.word) end
      n.class = class_of[n.word] or "own"
      if n.class == "report" then n.class = s.t.reporting and "own" or "case" end
      if s.t.report and begins(n.word, "response") then n.class = "own" end
    end
  end
  return list
end

-- A complaints tracker is a tracker: what stands before it only tells which.
local linking = set "of to for in on with about from by at and or as that which is are was were be been has have had will not the a our who"
local function modifies(s, first, at)
  if at - first.stop > 30 then return false end
  local from = first.stop - 1
  while from < at - 2 do
    local word, stop = next_word(s, from)
    local joint = byte_before(s, stop)
    if linking[word] or stop <= at and (joint == "," or joint == "." or joint == ";" or joint == ":" or joint == "(") then return false end
    from = math.max(stop - 1, from + 1)
  end
  return true
end

-- The thing that words before a verb are about.
local about = set "on about for of"
local function subject_in(s, from, to)
  local list = nouns_of(s)
  local found, i = last_in(list, from, to)
  if not found then return "none" end
  -- "Recruitment for a complaints officer" is recruitment.
  for j = i - 1, math.max(1, i - 3), -1 do
    local earlier = list[j]
    if found.class == "case" and earlier.start >= from and earlier.class ~= "case" and found.start - earlier.stop <= 40 and about[next_word(s, earlier.stop)] then return earlier.class, earlier end
  end
  return found.class, found
end

-- The thing that a verb does something to, after it.
local function object_in(s, from, to)
  local list = nouns_of(s)
  local i = 1
  while list[i] and (list[i].start < from or list[i].class == "detail") do i = i + 1 end
  local found = list[i]
  if not found or found.stop > to then return "none" end
  while list[i + 1] and list[i + 1].stop <= to and modifies(s, found, list[i + 1].start) do
    i = i + 1
    found = list[i]
  end
  return found.class, found
end

-- A verb group with what is known of it. `class` and `subject` are what it is said of.
local pronoun = set "this it these work"
local relative = set "which that who"
local function with_subject(m)
  if m.class then return m end
  m.class = "none"
  if m.v.before then
    local word = last_word(m.v.before.text)
    m.lead = word
    if pronoun[word] then
      m.class = "it"
    else
      m.class, m.subject = subject_in(m.s, relative[word] and m.s.start or m.v.before.start, m.v.before.stop)
    end
  end
  return m
end

local function own(class) return class == "own" or class == "register" or class == "event" end

-- What is said of complaints is new only from a day on.
local starts = set "from going moving"
-- A time to come, said of the verb: not one that tells which complaints are meant, nor one of the past.
local opening = set "from in by during on"
local elsewhen = set "before since after to dated of received made thereafter"
local function time_of(m)
  local s = m.s
  local found = next_in(hits(s, time), s.start, m.start)
  if found and found.start - s.start > 16 and not starts[next_word(s, found.start - 1)] then found = nil end
  found = found or next_in(hits(s, time), m.stop, m.clause_stop)
  if found and begins(found.span.text, "shortly") and elsewhen[next_word(s, found.stop)] then found = nil end
  if not found then
    local date = next_in(dates_of(s), m.stop, m.clause_stop + 10) or next_in(dates_of(s), s.start, m.start)  -- "2024/25" looks like the end of a clause
    if not date then return nil end
    local lead = word_before(s, date.start)
    if date.start < m.start and (date.start - s.start > 16 or not opening[lead]) then return nil end
    local thing = last_in(nouns_of(s), s.start, date.start)
    if elsewhen[lead] or thing and thing.class == "case" and thing.stop + #lead + 2 >= date.start then return nil end
    found = date
  end
  if found.start > m.stop and after(s, "past", m.stop, found.start) then return nil end
  return found
end

-- What verbs say of the organisation's own things, by their role: the words, or nil.
local passive = {}
function passive.put(m)
  if m.class == "case" and not begins(m.subject.word, "change") then return nil end
  if m.class == "it" and m.v.progressive and (second_word[m.head] or m.head == "addressed" or m.head == "considered") then return m.whole end
  local into = next_in(hits(m.s, next_review), m.stop, m.clause_stop)
  if into then return m.span:to(into.span) end
  if m.role == "explain" or m.head == "considered" or m.head == "looked" then return nil end
  local target, at = object_in(m.s, m.stop, m.clause_stop)
  return (target == "own" or target == "event" or target == "letter" and m.head == "added") and m.span:to(at.span)
end
passive.explain = passive.put
function passive.make(m)
  if begins(m.head, "recruit") and m.s.t.role then
    m.s.t.nobody = true
    return m.span
  end
  if m.class == "case" or m.class == "register" and daily[m.head] and not (m.v.progressive and begun[m.head]) or m.class == "letter" and not reworked[m.head] then return nil end
  if (m.class == "none" or m.class == "detail") and (daily[m.head] or not m.v.progressive and m.mood ~= "intention") then return nil end
  return m.whole
end
function passive.alter(m) return m.v.progressive and passive.make(m) end
function passive.weigh(m)
  return (m.class == "own" or m.v.progressive and m.lead == "this") and (m.v.progressive or after(m.s, "purpose", m.stop)) and m.whole
end
function passive.issue(m)
  return m.class == "own" and not m.s.t.publicity and (m.s.t.report or m.v.progressive and not m.habit or not handed_round[m.head]) and m.whole
end
function passive.train(m) return m.class ~= "case" and not m.habit and (m.v.progressive or m.mood == "intention") and m.whole end
passive["do"] = function(m) return m.class == "event" and not m.habit and m.whole end
function passive.appoint(m)
  m.s.t.nobody = m.s.t.role
  return m.s.t.role and m.class ~= "case" and m.whole
end

local ourselves = set "we council association landlord organisation trust"
local taken_up = set "make put do"
local active = {}
function active.make(m)
  if m.target == "none" then return m.v.progressive and projects[m.head] and not m.habit and m.whole end
  return not (m.target == "register" and daily[m.head]) and m.whole
end
function active.alter(m) return m.target ~= "none" and active.make(m) end
function active.put(m) return m.class == "none" and (m.target == "own" or m.target == "event") and m.whole end
function active.weigh(m)
  if begins(m.head, "looking") and m.v.progressive and m.target ~= "register" and not m.habit then
    local _, stop = next_word(m.s, m.stop)
    local doing = next_word(m.s, stop - 1)
    if ourselves[m.lead] and taken_up[role_of[doing]] and string.sub(doing, -3) == "ing" then return m.span:to(m.v.after) end
  end
  return m.target == "own" and (m.v.progressive or after(m.s, "purpose", m.stop)) and m.whole
end
function active.issue(m)
  return m.target == "own" and (not m.s.t.publicity or next_in(hits(m.s, time), m.stop, m.s.stop)) and (m.s.t.report or not handed_round[m.head]) and m.whole
end
active["do"] = function(m) return m.target == "event" and m.whole end
function active.appoint(m)
  m.s.t.nobody = m.s.t.role
  return m.s.t.role and m.whole
end

local function thing_done(m)
  with_subject(m)
  if m.class == "outside" then return nil end
  m.whole, m.habit = m.span, after(m.s, "habit", m.s.start)
  local needed = second_word[m.head]
  if needed and not (m.v.after and begins(m.v.after.text, needed)) and not (m.head == "set" and m.v.passive and m.subject and begins(m.subject.word, "objective")) then return nil end
  if m.v.passive then
    if m.subject then m.whole = m.subject.span:to(m.span) end
    return passive[m.role] and passive[m.role](m) or nil
  end
  if m.role == "begin" then return own(m.class) and m.span or nil end
  if begins(m.head, "recruit") and m.v.progressive then
    m.s.t.nobody = m.s.t.role
    return m.span
  end
  if m.head == "advertising" then
    m.s.t.nobody = m.s.t.role and m.v.after ~= nil and begins(m.v.after.text, "for ")
    return m.s.t.nobody and m.span
  end
  local at
  m.target, at = object_in(m.s, m.stop, m.clause_stop)
  if m.class == "case" or m.class == "letter" or m.target == "case" or m.target == "letter" and not reworked[m.head] then return nil end
  if at then m.whole = m.span:to(at.span) end
  return active[m.role] and active[m.role](m) or nil
end

-- The word of a group that says what is meant to be, and its first word.
local function intention(words)
  local parts = split(string.lower(words), " ")
  for _, word in ipairs(parts) do
    if meant[word] or wished[word] then return word, parts[1] end
  end
  return nil, parts[1]
end

local which_we = any "which we; that we"
local function intended(m)
  local word, first = intention(m.span.text)
  local s = with_subject(m).s
  -- "Two policies, which we plan to merge"
  if meant[word] and m.role == "make" and m.lead == "we" and not m.v.after and m.v.before:matches(which_we) then
    for _, n in ipairs(nouns_of(s)) do
      if n.stop <= m.start and own(n.class) then return m.span end
    end
  end
  if m.class == "case" and not (m.role == "make" and s.t.role) then return nil end
  local bound = first == "is" or first == "are"
  if not word then
    -- "Is to be introduced": an order, unless it is a thing that somebody makes or a day is named.
    if bound and not m.role and m.class ~= "own" and time_of(m) then return m.span end
    if not bound or relative[m.lead] and not m.subject or not m.role or m.role == "weigh" or s.t.remedy or m.class ~= "own" and (m.role == "issue" or m.role == "begin") then return nil end
    return thing_done(m)
  end
  if word == "due" or word == "about" then
    if not m.role or word == "due" and not bound and m.class == "none" or m.role == "weigh" and not after(s, "purpose", m.stop) then return nil end
    if m.role == "begin" or m.role == "issue" and not m.v.passive then return m.subject and m.subject.span:to(m.span) or m.span end
    return thing_done(m)
  end
  if m.role == "begin" and not ourselves[m.lead] and string.sub(next_word(s, m.stop), -3) == "ing" then return nil end
  if before(s, "asked", m.start) or makes_good[m.head] and (s.t.remedy or not m.role) then return nil end
  if not time_of(m) and (wished[word] or not m.role or after(s, "habit", s.start)) then return nil end
  if m.role == "appoint" and s.t.role then
    s.t.nobody = true
    return m.span
  end
  local found = m.role and thing_done(m)
  if found then return found end
  local target, at = object_in(s, m.stop, m.clause_stop)
  if target == "case" or target == "letter" or (m.head == "improve" or m.head == "review") and target ~= "own" or m.v.passive and m.class ~= "own" and m.class ~= "event" then return nil end
  if at and at.word == "work" and object_in(s, at.stop, m.clause_stop) == "case" then return nil end
  return at and m.span:to(at.span) or m.span
end

-- "We intend to start using themes": so they are not used. Of the answer to a complaint it is the habit.
local learns = set "using sharing reporting publishing analysing recording feeding tracking monitoring measuring"
local function doing_from_then(m)
  if m.role ~= "begin" or before(m.s, "asked", m.start) or before(m.s, "condition", m.start) then return nil end
  local rest = m.v.after
  return rest and ourselves[with_subject(m).lead] and learns[next_word(m.s, m.stop)] and (rest.stop - rest.start <= 50 and m.span:to(rest) or m.span)
end

-- "Working on a tracker", "working with others to develop one".
local function working(m)
  local rest = m.v.after
  if not rest then return nil end
  local from = m.stop
  if not begins(rest.text, "on ") and not begins(rest.text, "towards ") then
    local at, role = rest.start - 1, nil
    while at < rest.stop - 1 and not role do
      local word, stop = next_word(m.s, at)
      if word == "to" then role = role_of[next_word(m.s, stop - 1)] or "other" end
      at = math.max(stop - 1, at + 1)
    end
    if role ~= "make" and role ~= "put" then return nil end
    from = at
  end
  local target, at = object_in(m.s, from, rest.stop)
  return own(target) and m.span:to(at.span) or nil
end

-- "Is planned for the autumn".
local coming = set "for in later next"
local function on_the_calendar(m)
  local word = scheduled[m.head] and next_word(m.s, m.stop)
  if not word or word ~= "to" and not coming[word] then return nil end
  with_subject(m)
  if m.class ~= "event" and m.class ~= "own" or not m.subject or after(m.s, "habit", m.s.start) then return nil end
  if word == "to" then return m.subject.span:to(m.span) end
  local at = next_in(hits(m.s, time), m.stop, m.s.stop) or next_in(dates_of(m.s), m.stop, m.s.stop)
  return at and m.subject.span:to(at.span)
end

local ways = set "in through via under within by on"
local articles = set "the our a an its this"
local function by_way_of(s, at)
  local word = word_before(s, at)
  if articles[word] then word = word_before(s, at - #word - 1) end
  return ways[word]
end

-- "We shall be adding the Ombudsman's details to the letter"
local function adding_details(m)
  if m.role ~= "put" and m.head ~= "putting" or with_subject(m).class ~= "none" then return nil end
  local detail
  for _, n in ipairs(nouns_of(m.s)) do
    if n.class == "case" then return nil end
    if n.start >= m.stop and n.class == "detail" then detail = detail or n end
  end
  return detail and m.span:to(detail.span)
end

local function will_be(m)
  local s = m.s
  if never[m.head] or before(s, "checks", m.start) then return nil end
  -- "He will report again in January": what is done again was done before.
  if next_word(s, m.stop) == "again" then return nil end
  local only = after(s, "some", m.stop)
  if only then
    -- "We will publish it when the Board has approved it": that comes, whatever happens.
    local ready = begins(only.span.text, "when") and after(s, "complete", only.stop)
    if not ready or ready.start - only.stop > 60 then return nil end
  end
  local at = (hits(s, time)[1] or dates_of(s)[1]) and time_of(m)
  if not at and (after(s, "habit", s.start) or before(s, "says", m.start)) then return nil end
  local found = m.role and thing_done(m) or m.progressive and adding_details(m)
  if found then return found end
  local into = next_in(hits(s, next_review), m.stop, s.stop)
  local new = hits(s, fresh)[1]
  if not at and not into and not new or with_subject(m).class == "outside" then return nil end
  if into and m.class ~= "case" then return m.span:to(into.span) end
  if at and m.role ~= "weigh" and (m.class ~= "case" or starts[next_word(s, at.start - 1)] or starts[word_before(s, at.start)]) then
    return m.subject and m.subject.stop > at.stop and m.subject.span:to(m.span) or m.span
  end
  -- "It will be done through the new procedure."
  if not hits(s, fresh)[1] then return nil end
  local target, thing = object_in(s, m.stop, m.clause_stop)
  local coming_thing = own(target) and m.class ~= "case" and m.class ~= "letter" and last_in(hits(s, fresh), m.stop, thing.start)
  if coming_thing and modifies(s, coming_thing, thing.start) and by_way_of(s, coming_thing.start) then return m.span:to(thing.span) end
  -- "The new system will hold it."
  new = (m.class == "own" or m.class == "register") and not s.t.learning and m.subject and last_in(hits(s, fresh), m.v.before.start, m.subject.start)
  return new and modifies(s, new, m.subject.start) and new.span:to(m.span) or nil
end

-- "Policy to be updated", with no verb before it that asks for it.
local idle = set "weigh explain begin"
local relatives = any "that; which; who"
local has_still = any "has still to; have still to"
local function to_be(m)
  local s = m.s
  if not m.role or idle[m.role] or not m.v.before or not begins(m.span.text, "be ") or with_subject(m).lead ~= "to" or before(s, "asks", m.start) then return nil end
  local from, to = m.v.before.start, m.v.before.stop
  if m.v.before:matches(has_still) then
    local found = last_in(nouns_of(s), from, to)
    local ours = found and (own(found.class) or found.class == "letter") and not before(s, "condition", m.start) and not s.span:matches(relatives)
    return ours and found.span:to(m.span)
  end
  if to - from > 2 then
    local found = last_in(nouns_of(s), from, to)
    return found and modifies(s, found, to - 2) and thing_done(m) or nil
  end
  if from ~= s.start and byte_before(s, from) ~= "(" then return nil end
  if m.role == "issue" and s.t.reporting then return m.span end
  local target, at = object_in(s, m.stop, m.clause_stop)
  return m.role == "put" and target == "own" and m.span:to(at.span) or nil
end

-- What a group may be: "asked" is looked into; of what "later" says the most is habit, and it is looked
-- into only beside a time or something new.
local function candidate(v)
  local tense, mood = v.tense, v.mood
  if tense == "past" or mood == "need" or mood == "chance" then return nil end
  local future, progressive = tense == "future", v.progressive
  if not future and not progressive and not v.passive then return nil end
  local head = string.lower(v.head.text)
  local role = role_of[head]
  if role or mood == "intention" or scheduled[head] or head == "working" then return "asked", head, role end
  return future and "later" or nil, head
end

-- Whether a verb group is a promise: its words, or nil. Where learning is asked for, what is being
-- changed is the answer.
local function promised(s, v, head, role)
  if v.negation or v.condition or v.perfect then return nil end
  local rest = v.after
  local m = { s = s, v = v, mood = v.mood, future = v.tense == "future", progressive = v.progressive, head = head, role = role, span = v.span }
  m.start, m.stop = m.span.start, m.span.stop
  m.clause_stop = rest and rest.stop or m.stop
  if m.mood == "intention" then return doing_from_then(m) or not s.t.learning and intended(m) or nil end
  if m.progressive and m.future then return will_be(m) end
  if m.progressive then
    if s.t.conditional then
      with_subject(m)
      if m.class ~= "own" or begins(m.subject.word, "self") or m.subject.word == "website" then return nil end
    end
    if s.t.learning or before(s, "checks", m.start) then return nil end
    if m.head == "working" then return working(m) end
    return m.role and thing_done(m) or nil
  end
  if m.future then return will_be(m) end
  return on_the_calendar(m) or to_be(m)
end

-- The words of a note without a verb: "Report for 2025/26 in draft."
local between = set "for of the our year version"
local function bare_between(s, from, to)
  if to - from > 30 then return false end
  for _, word in ipairs(split(string.lower(string.sub(s.words, from - s.start + 1, to - s.start)), " ")) do
    local first, second = string.byte(word, 1, 2)
    if not between[word] and first >= 97 and not (first == 118 and second and second < 58) then return false end
  end
  return true
end

-- Nothing is told of it but with whom, or what comes of it: "a letter in draft is read by a colleague".
local going_on = set "and but which until for from by with at as to in on pending awaiting due although or"
local function ends_at(s, at, listed)
  local following = string.sub(s.words, at - s.start + 1, at - s.start + 1)
  return following ~= " " and (listed or following ~= ",") or going_on[next_word(s, at)]
end

-- "The panel reads the report in draft" is no note on the report.
local function heads(s, subject)
  local lead = word_before(s, subject.start)
  return not articles[lead] or subject.start - #lead - 1 <= s.start
end

-- A note that opens with its state: "Under discussion with the unions."
local function opens(s, found)
  local rest = found.stop < s.stop and next_in(nouns_of(s), found.stop, s.stop)
  return found.start == s.start and s.stop - found.stop <= 60 and ends_at(s, found.stop) and not (rest and rest.class == "case") and not after(s, "habit", found.stop)
end

-- "Under review", "in draft": said of a thing of one's own.
local function unfinished(s, found, words)
  local class, subject = subject_in(s, s.start, found.start)
  local talk = words == "under discussion" or words == "in discussion"
  if (talk or words == "in development" or words == "under development" or words == "in preparation") and opens(s, found) then return found.span end
  local open = joins[word_before(s, found.start)] or byte_before(s, found.start) == "("
  if talk and open and begins(s.words, "this ") and found.start - s.start <= 20 and object_in(s, found.stop, s.stop) ~= "case" then return s.span:to(found.span) end
  local close = subject and (found.start - subject.stop <= 2 or modifies(s, subject, found.start))
  local note = subject and not open and heads(s, subject) and (ends_at(s, found.stop, class == "own") or begins(words, "currently") or begins(words, "now"))
  close = close and (open or note) or note and bare_between(s, subject.stop, found.start)
  if not open and not close or before(s, "condition", found.start) or before(s, "checks", found.start) or before(s, "asked", found.start) then return nil end
  local doing, ends = next_word(s, found.stop)
  if doing == "being" then doing = next_word(s, ends - 1) end
  local role = role_of[doing]
  local target, at = object_in(s, found.stop, s.stop)
  local ours = (own(class) or class == "letter") and not (class == "register" or class == "letter") or words ~= "in progress" and (class == "register" or class == "letter")
  if words == "in the process of" then
    if not open or s.t.learning then return nil end
    local done = role == "appoint" or begins(doing, "recruit") or own(target) or role and (target ~= "case" and target ~= "none" or ours)
    return done and (at and target ~= "case" and found.span:to(at.span) or found.span)
  elseif words == "currently being" or words == "now being" then
    -- With "is" before it it is a verb group, and read as one.
    ours = ours and close and not s.t.learning and (role == "make" or role == "weigh")
  elseif words == "underway" or words == "under way" or words == "ongoing to" then
    ours = ours and not s.t.learning and not after(s, "habit", s.start) and (begins(subject.word, "recruit") or not (at and of_the_case[at.word]))
  end
  return ours and subject.span:to(found.span)
end

-- "Once the report is in place we will ..."
local function only_once(s, found)
  local ready = after(s, "complete", found.stop)
  if not ready or ready.start - found.stop > 110 or after(s, "habit", s.start) then return nil end
  local thing = last_in(nouns_of(s), found.stop, ready.start) or next_in(nouns_of(s), ready.stop, s.stop)
  if not thing or not own(thing.class) or filled_in[thing.word] then return nil end
  for _, v in ipairs(s.groups) do
    if v.tense == "future" and v.mood == "fact" and not v.negation and v.span.start > ready.start then return found.span:to(ready.span) end
  end
end

local said_by = { state = unfinished, once = only_once }
function said_by.approval(s, found)
  local subject = last_in(nouns_of(s), s.start, found.start)
  if not subject and opens(s, found) and s.span:matches(governing) then return found.span end
  return subject and subject.class ~= "case" and subject.span:to(found.span)
end

-- "The Board's response is awaited", where it has to be published.
function said_by.response(s, found, words)
  if not s.t.report or before(s, "condition", found.start) or before(s, "past", found.start) or not s.span:matches(governing) then return nil end
  local from, to = s.start, found.start
  if begins(words, "awaiting") then from, to = found.start, s.stop end
  local response = begins(words, "awaiting") and words ~= "awaiting the" and found or last_in(nouns_of(s), from, to)
  if not response or response ~= found and not begins(response.word, "response") then return nil end
  if response.stop < found.start and found.start - response.stop > 2 and not joins[word_before(s, found.start)] then return nil end
  return response.start < found.start and response.span:to(found.span) or found.span:to(response.span)
end

local denials = any "no; not; never; none; nobody"

-- A post that is still to be filled, where the post is asked for.
function said_by.vacancy(s, found)
  if not s.t.role or s.span:matches(denials) or before(s, "condition", found.start) or before(s, "past", found.start) or before(s, "habit", found.start) then return nil end
  s.t.nobody = true
  return found.span
end

-- "Revised policy due at Board in March": something new, and a day that is still to come.
function said_by.due(s, found, words)
  local day = next_in(dates_of(s), found.stop, s.stop)
  local class, subject = subject_in(s, s.start, found.start)
  if not day or day.last <= s.t.as_of or day.start - found.stop > 40 or after(s, "habit", s.start) or before(s, "condition", found.start) then return nil end
  if not own(class) or not heads(s, subject) then return nil end
  local live = begins(words, "go") and string.sub(words, -4) == "live"
  local new = hits(s, fresh)[1] or next_in(hits(s, renewal), s.start, found.start)
  if not live and (not new or new.start > found.start or begins(new.span.text, "next") or class == "register") then return nil end
  if begins(words, "go") and not live and not s.span:matches(governing) then return nil end
  return found.start - subject.stop <= 15 and subject.span:to(day.span)
end

-- "This forms part of our improvement plan for next year".
local in_plan = split("this forms part of;it forms part of;forms part of;this is part of;part of;this is in ;this is included in;included in;this is on", ";")
function said_by.planned(s, found, words)
  if found.start - s.start > 70 or after(s, "complete", s.start) then return nil end
  local led
  for _, lead in ipairs(in_plan) do led = led or begins(s.words, lead) end
  if not led then return nil end
  local day = dates_of(s)[1]
  local ahead = day and day.last > s.t.as_of or hits(s, time)[1] or s.span:matches(next_year)
  return (ahead or not day and without_a_day[words] and not s.t.learning) and s.span:to(found.span)
end

-- "A yearly review is to commence in March": what is begun, by whatever name, and not in a single case.
local undertaking = any [[review; reviews; analysis; exercise; programme; scheme; training; reporting; monitoring; audit; audits; report; reports; dashboard; system; survey; surveys; panel; forum; group; meetings; recruitment; roll out; rollout; pilot; project;
  workstream; objective; objectives; checks; sampling; quality assurance; publication; consultation; register; log; tracker; module; portal; app; policy; procedure; leaflet; template; website; web page; page; form; contract; contracts; protocol; service; refresher; workshop;
  workshops; course; briefings; newsletter; this; it]]
local in_a_case = any [[works; repair; repairs; property; home; stage 1; stage 2; the complaint; the tenant's; the resident's; the investigation; an investigation; extension; the clock; day after; working days; within; financial year; each adjustment; the request; week of; days of; each year;
  every year; annually]]
-- Where learning is asked for, what is changed is the answer; that it is looked for at all is not.
local of_learning = any "themes; trends; analysis; root cause; root causes; learning log; lessons log; lessons"
local at_any_time, coming_year = set "in on from with", any "next; new year"
function said_by.scheduled(s, found, words)
  if s.t.learning and not s.span:matches(of_learning) or s.span:matches(in_a_case) or before(s, "condition", found.start) or before(s, "past", found.start) or before(s, "says", found.start) or after(s, "habit", found.stop) then return nil end
  local from = s.t.text:clause_of(found.span).start
  local thing = last_in(hits(s, undertaking), from, found.start) or begins(found.span.text, "it is") and found
  local day, soon = next_in(dates_of(s), found.start, s.stop), next_in(hits(s, time), found.start, s.stop)
  if not thing or found.start - thing.stop > 70 then return nil end
  local first = next_in(hits(s, undertaking), from, found.start) or thing
  if day and day.start - found.stop <= 60 and day.first > s.t.as_of then return first.span:to(day.span) end
  -- "Starts in April" is so every year.
  local once_only = soon and not day and soon.start - found.stop <= 40 and (not at_any_time[last_word(words)] or soon.span:matches(coming_year))
  return once_only and first.span:to(soon.span)
end

-- "We are thinking of putting this in".
local by_us = set "we we're we've we'd are is be also now currently still only council association landlord trust board committee members that"
function said_by.thought(s, found, words)
  if s.t.learning or before(s, "condition", found.start) or before(s, "past", found.start) then return nil end
  local lead = word_before(s, found.start)
  if begins(words, "may ") or begins(words, "might ") or begins(words, "could ") then
    local soon = hits(s, time)[1] or dates_of(s)[1]
    return lead == "we" and soon and found.span
  end
  return (by_us[lead] or begins(words, "'d")) and next_word(s, found.stop) ~= "value" and found.span
end

-- "We have started work on a log".
function said_by.begun(s, found)
  if s.t.learning or before(s, "condition", found.start) or after(s, "complete", found.stop) or after(s, "past", found.stop) then return nil end
  local target, at = object_in(s, found.stop, s.stop)
  return own(target) and at.start - found.stop <= 40 and found.span:to(at.span)
end

-- Of what arises only in some event, a thing that is unfinished today is told of no event.
local function supposed(s) return s.t.conditional and (after(s, "condition", s.start) or after(s, "some", s.start) or after(s, "some condition", s.start) or after(s, "habit", s.start)) end

local function marked_in(s)
  for _, found in ipairs(hits(s, marked)) do
    local words = string.lower(found.span.text)
    local said = not (s.t.conditional and mark_of[words] ~= "state") and said_by[mark_of[words]](s, found, words)
    if said then return said end
  end
end

-- A report that is still to come cannot have been published; a member still to be found is none.
local function gravity(s, words)
  if s.t.nobody then return "major" end
  for _, n in ipairs(nouns_of(s)) do
    if s.t.report and n.start >= words.start and n.stop <= words.stop and last_word(n.word) == "report" then return "major" end
  end
  return "minor"
end

local function found_in(text, row, as_of)
  if text.blank then return nil end
  local t = read(text, row, as_of)
  local at = 1
  for _, v in ipairs(text:verbs()) do
    local why = candidate(v)
    if why and not (t.conditional and not v.progressive) then
      local start = v.span.start
      while t.sentences[at + 1] and t.sentences[at + 1].start <= start do at = at + 1 end
      table.insert(t.sentences[at].groups, v)
      t.sentences[at][why] = true
    end
  end
  share_out(t, marked, text:find_all(marked))
  for _, s in ipairs(t.sentences) do
    if s.later then s.asked = s.asked or hits(s, time)[1] or hits(s, fresh)[1] or hits(s, next_review)[1] or dates_of(s)[1] end
  end
  for _, s in ipairs(t.sentences) do
    if s.asked and not supposed(s) then
      s.words = s.span.text
      local words = marked_in(s)
      for _, v in ipairs(s.groups) do
        local _, head, role = candidate(v)
        words = words or promised(s, v, head, role)
      end
      if words and words.stop - words.start <= 120 and not text:quoted(words) then
        return fail { "The answer is Yes, and what it rests on is still to come: \"{1}\"", at = words, severity = gravity(s, words) }
      end
    end
  end
end

return rule {
  title      = "What a Yes rests on is there already",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "yes-future",
  maturity   = "stable",
  provisions = "*",
  rationale  = "Yes says that the requirement is met today. Here its support is only promised, or not finished.",
  remedy     = "Say what is in place today, or answer No with the date by which it will be.",
  check = function(row, ctx)
    if row.claim ~= "yes" then return pass() end
    local found = found_in(row.evidence, row, ctx.as_of) or found_in(row.commentary, row, ctx.as_of)
    if not found and row:tagged("conditional") then return not_applicable("it arises only in some event, so a future is natural") end
    return found or pass()
  end,
}
