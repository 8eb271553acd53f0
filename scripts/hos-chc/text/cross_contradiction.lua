-- SPDX-License-Identifier: Apache-2.0
-- Statements at two places of one form that cannot both hold. Each pair is data: where the first is
-- looked for and how it is said, and the same for the second. What is quoted, denied, asked, or said
-- of a case that may arise is no statement; habits ("once approved it is published") are none either.

local number = [[(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)]]
local third = [[(?:(?:external |our |the |a |any )?(?:3rd|third)[ -]part(?:y|ies)|(?:sub-?)?contractors?|managing agents?|external (?:organisations?|providers?|adjudicators?)|outside (?:organisations?|bodies))]]
local does = [[(?:handles?|handle|respond(?:s|ed)? to|investigates?|deals? with|processe?s?|answers?)]]

local pairs_of = {
  {
    what = "the report is said to be published",
    but  = "it is a draft or not out yet",
    rows = { "8.1", "8.2", "9.7" },
    first = pattern [[\b(?:this|it|which|report)? ?(?:is|are|was|were|has been|have been) (?:(?:also|now|then|approved|shared|reviewed|and|by|the|our|board|cabinet) ){0,8}published (?:on|with|alongside) (?:our|the) [^.;,”"]{0,40}]],
    unless = phrases { "policy", "minutes", "agenda", "leaflet", "plan", "not", "cannot", "never" },
    said = pattern([[\bpublished (?:annual |complaints? |performance |and |service |improvement )*report\b|\breports? [^.;]{0,60}?\b(?:is|are|was|were|has been|have been) (?:(?:also|now|then|approved|shared|reviewed|and|by|the|our|board|cabinet) ){0,8}published\b|\bwe (?:have )?publish(?:ed)? (?:(?:our|the|an?|this|annual|complaints?|performance|and|service|improvement|housing) )+report\b|\breport (?:can be found|is available|is live) (?:on|at)\b]]),
    hint = phrases { "published", "publish", "available", "can be found", "is live" },
    against = { "8.1", "8.2" },
    -- A fragment that points to a draft, or a link that waits for its target.
    denied = pattern([[\bsee (?:attached )?draft\b|\bdraft (?:(?:annual|complaints?|performance|and|service|improvement|reported|report|version|copy) ){0,6}(?:submitted|presented|attached|with (?:the )?(?:board|committee|members))\b|^(?:annual |complaints? |performance |and |service |improvement )*draft report$|\b(?:is|are|still|currently) (?:currently |still )?(?:in draft|being drafted|being written|in preparation)\b|\blink\b[^.;]{0,30} (?:when|once) (?:\w+ ){0,2}(?:published|available|live|approved)\b|\breport (?:is |has )?(?:not (?:yet|currently) (?:been )?(?:published|available|complete|completed|finalised|approved|on)|yet to be (?:published|approved|finalised|completed|written))\b|\bawaiting (?:\w+ ){0,2}(?:publication|approval|sign[ -]off)\b]]),
    no_hint = phrases { "draft", "drafted", "link", "not yet", "not currently", "yet to be", "awaiting", "being written", "in preparation" },
  },
  {
    what = "a report is said to be made",
    but  = "the report that is asked for is not in place",
    rows = { "8.1" },
    said = pattern([[\bwe (?:also )?(?:produce|publish|present|prepare|provide|compile) [^.;]{0,60}\breports?\b]]),
    hint = phrases { "we produce", "we publish", "we present", "we prepare", "we provide", "we compile", "we also produce" },
    against = { "8.2" },
    denied = pattern([[\bonce (?:[\w-]+ ){0,8}report is (?:in place|produced|written|developed|ready|set up|introduced)\b|\b(?:do|does) not (?:currently |yet )?(?:have|produce|publish) (?:\w+ ){0,4}(?:annual|service improvement) (?:\w+ ){0,4}report\b|\breport is not (?:yet |currently )?in place\b]]),
    no_hint = phrases { "once", "not" },
  },
  {
    what = "nobody outside is said to handle complaints",
    but  = "a service is had from somebody outside",
    rows = { "5.4", "5.5" },
    said = pattern([[\bno (?:external |other )?(?:3rd|third)[ -]part(?:y|ies)\b|\b(?:do not|don['’]t|does not|doesn['’]t) (?:currently )?(?:use|have|employ|engage|outsource|contract)\b[^.;]{0,40}\b(?:3rd|third|contractors?|external|outside|complaints?)\b|\b(?:only|all|solely)\b[^.;]{0,50}\b(?:internally|in[- ]house)\b|\b(?:handled|managed|investigated|dealt with|responded to) (?:wholly |entirely |only |solely )?(?:internally|in[- ]house)\b|\b(?:are|is) not (?:handled|managed|investigated|answered) by (?:a |an |any )?]] .. third),
    hint = phrases { "no third", "no 3rd", "no external", "no other", "do not", "don't", "does not", "doesn't", "internally", "in house", "in-house", "not handled", "not managed", "not investigated", "not answered" },
    against = { "4.1", "4.2" },
    denied = pattern([[\b(?:obtains?|buys?(?: in)?|purchases?|receives?|commissions?|procures?) (?:\w+ ){0,4}services? from\b|\boutsourc(?:es?|ed) (?:\w+ ){0,4}complaints?\b|\bcomplaints? (?:\w+ ){0,6}outsourced\b|\b(?:service level|management|shared service) agreement with (?-i:[A-Z])[^.;]{0,60}\bcomplaints?\b]]),
    no_hint = phrases { "service from", "services from", "outsource", "outsources", "outsourced", "agreement with" },
  },
  {
    what = "nobody outside is said to handle complaints",
    but  = "somebody outside handles them",
    rows = { "5.4", "5.5" },
    said = pattern([[\bno (?:external |other )?(?:3rd|third)[ -]part(?:y|ies) (?:\w+ ){0,3}]] .. does .. [[\b|\b(?:all|only)\b[^.;]{0,50}\b(?:internally|in[- ]house)\b|\b(?:do not|does not|don['’]t|doesn['’]t) (?:currently )?(?:use|have|outsource)\b[^.;]{0,30}\b(?:3rd|third|contractors?|external)\b[^.;]{0,40}\bcomplaints?\b]]),
    hint = phrases { "no third", "no 3rd", "no external", "no other", "do not", "does not", "don't", "doesn't", "internally", "in house", "in-house" },
    against = { "3.2", "4.1", "4.2", "4.3", "5.4", "5.5", "6.1", "6.2", "6.3", "6.13", "6.14", "6.20", "9.8" },
    denied = pattern([[\b(?:our|the) (?:repairs? |main |gas |responsive )?(?:(?:sub-?)?contractors?|managing agents?|ALMO|TMOs?) (?:(?:also|then|currently|normally|usually) )?]] .. does .. [[ (?:\w+ ){0,4}complaints?\b|\b(?:stage (?:1|one) )?complaints? (?:\w+ ){0,4}(?:are|is) (?:handled|managed|investigated|answered|responded to|dealt with) by (?:our |the )?(?:repairs? |main |external )?(?:(?:sub-?)?contractors?|managing agents?|ALMO|TMOs?)\b]]),
    no_hint = phrases { "contractor", "contractors", "managing agent", "managing agents", "ALMO", "TMO", "TMOs", "subcontractor", "subcontractors" },
  },
  {
    what = "nothing is said to have changed",
    but  = "something new is told of",
    severity = "minor",
    rows = { "8.3" },
    said = pattern([[\bno (?:\w+ ){0,3}(?:restructur\w+|merger|re-?organisation|changes? (?:in|to|of) (?:\w+ )?(?:procedures?|structure|process(?:es)?|polic(?:y|ies)))\b|\b(?:has|have) not (?:been|had|undergone|undertaken|carried out|experienced) (?:an?|any) (?:\w+ ){0,2}(?:restructur\w+|merger|re-?organisation|changes?)\b|\bnot (?:been )?(?:restructured|merged)\b]]),
    hint = phrases { "no", "not" },
    against = { "1.2", "3.4", "4.1", "4.2", "4.3", "5.1", "6.1", "8.1", "8.2", "9.1", "9.2", "9.3", "9.4", "9.5", "9.6", "9.7" },
    denied = pattern([[\b(?:new|newly[- ](?:created|formed|established|set up|introduced))(?: [\w-]+){0,3} (?:committee|directorate|department|structure|sub-?committee)\b|\b(?:new|newly[- ](?:created|formed|established|set up|introduced))(?: [\w-]+){0,2} (?:complaints|resolutions?) team\b|\b(?:following|after|since|as part of|as a result of|due to) (?:our|the|its|a recent|recent) (?:\w+ ){0,2}(?:restructur(?:e|ing)|re-?organisation|merger)\b|\b(?:we|teams?|services?|department|directorate|organisation|council|association) (?:(?:has|have|was|were|recently) ){0,2}(?:been )?(?:restructured|re-?organised)\b|\b(?:new|rewritten) (?:complaints? )(?:policy|procedure|process) (?:has been|was|is now|came) \b]]),
    no_hint = phrases { "new", "newly created", "newly formed", "newly established", "newly introduced", "newly set up", "newly-created", "restructure", "restructuring", "restructured", "reorganisation", "reorganised", "re-organisation", "merger", "merged with", "rewritten" },
  },
  {
    what = "no complaint is said to have been refused",
    but  = "refusals are told of",
    rows = { "2.1", "2.4", "2.5", "8.1" },
    said = pattern([[\b(?:have|has|did)(?: not|n['’]t) (?:\w+ ){0,1}(?:refused?|declined?|rejected?) (?:(?:to )?accept (?:any )?|any )?complaints?\b|\bno complaints? (?:\w+ ){0,2}(?:have|has|were|was|had) (?:been )?(?:refused|declined|rejected|excluded)\b]]),
    hint = phrases { "refused", "refuse", "declined", "decline", "rejected", "reject", "excluded" },
    against = { "2.1", "2.2", "2.3", "2.4", "2.5", "8.1", "9.7" },
    denied = pattern([[\b]] .. number .. [[ (?:\w+ ){0,3}complaints? (?:\w+ ){0,3}(?:have|has|were|was|had) (?:been )?(?:refused|declined|rejected|excluded|not accepted)\b|\bwe (?:have )?(?:refused|declined|rejected) ]] .. number .. [[ (?:\w+ ){0,2}complaints?\b]]),
    no_hint = phrases { "refused", "declined", "rejected", "excluded", "not accepted" },
  },
  {
    what = "no answer is said to have been late",
    but  = "a late one is told of",
    rows = { "5.9", "6.3", "6.4", "6.14", "6.15" },
    said = pattern([[\b(?:no|none of (?:the|our)) (?:[\w-]+ ){0,4}(?:complaints?|responses?) (?:have|has|were|was|had|went|fell) (?:been |gone |fallen )?(?:issued |sent |answered )?(?:late|overdue|over (?:the )?(?:time|target|deadline)|out of (?:time|target)|(?:outside|beyond) (?:of )?(?:the |our |its )?(?:time|target|deadline))|\ball (?:[\w-]+ ){0,3}(?:complaints|responses) (?:have been|were) (?:responded to|answered|issued|sent) (?:on time|in time|within (?:the )?(?:target|time|deadline))]]),
    hint = phrases { "no", "none of", "all" },
    against = { "5.9", "6.3", "6.14" },
    denied = pattern([[\b]] .. number .. [[ (?:[\w-]+ ){0,4}(?:complaints?|responses?|cases?) (?:was|were|has|have|had|went)\b[^.;]{0,50}?\b(?:late|overdue|over (?:the |our )?(?:time ?line|timescale|time ?frame|deadline|target)|out of (?:time|target)\w*|(?:outside|beyond) (?:of )?(?:the |our )?(?:timescale|time ?frame|target|deadline))]]),
    no_hint = phrases { "late", "overdue", "over timeline", "over timescale", "over the", "over our", "over target", "over deadline", "out of time", "out of timescale", "out of target", "outside", "beyond" },
    same_stage = true,
  },
  {
    what = "extensions are said to be made for one reason alone",
    but  = "an answer was late for another, with no extension",
    severity = "minor",
    rows = { "6.4", "6.15" },
    said = pattern([[\bonly (?:ever )?(?:be )?(?:extend(?:ed|s)?|appl(?:y|ied)|us(?:e|ed))\b[^.;]{0,50}\b(?:if|where|when|in)\b|\bextensions? (?:are|is|will be|would be) (?:\w+ )?only\b]]),
    hint = phrases { "only" },
    against = { "6.3", "6.14" },
    denied = pattern([[\b(?:late|over (?:the |our )?(?:time ?line|timescale|time ?frame|deadline|target)|out of (?:time|target)\w*|(?:outside|beyond) (?:of )?(?:the |our )?(?:timescale|time ?frame|target))\b[^.;]{0,40}\b(?:due to|because of|owing to|caused by) (?:\w+ ){0,3}(?:staff\w*|absences?|annual leave|sickness|resourc\w+|capacity|workloads?|administrative|vacanc\w+)]]),
    no_hint = phrases { "due to", "because of", "owing to", "caused by" },
    same_stage = true,
  },
  {
    what = "the policy is said to speak of new points",
    but  = "the policy is said not to",
    severity = "minor",
    rows = { "5.7" },
    said = pattern([[\b(?:un)?(?:related|linked) [^.;]{0,40}\b(?:in|within|of) (?:our|the) (?:\w+ ){0,3}policy\b|\bpolicy\b[^.;]{0,30}\b(?:section|part|paragraph)\b[^.;]{0,30}\b(?:un)?(?:related|linked)\b]]),
    hint = phrases { "related", "unrelated", "linked" },
    against = { "6.8" },
    denied = pattern([[\bnot (?:\w+ )?(?:outlined|stated|set out|contained|included|covered|specified|reflected|mentioned|documented) (?:\w+ ){0,2}(?:in|within)\b[^.;]{0,40}\bpolicy\b]]),
    no_hint = phrases { "not" },
  },
  {
    what = "the Member is said to be appointed",
    but  = "there is none yet",
    rows = { "9.5" },
    said = pattern([[\b(?:has|have) (?:been )?(?:appointed|nominated)\b|\bis (?:the|our) (?:designated |named |nominated )?(?:MRC|member responsible)\b]]),
    hint = phrases { "appointed", "nominated", "MRC", "member responsible" },
    against = { "9.6", "9.7" },
    denied = pattern([[\b(?:once|when|until) (?:an?|the|our) (?:new )?(?:MRC|member responsible)(?: for complaints)? (?:is|has been|are) (?:appointed|in post|in place|recruited|identified|nominated)\b|\b(?:MRC|member responsible)(?: for complaints)? (?:is |has |has still |is still )?(?:yet )?to be (?:appointed|confirmed|identified|nominated)\b|\b(?:no|not yet (?:have )?an?|not (?:yet |currently )?(?:have|appointed) an?) (?:MRC|member responsible)\b]]),
    no_hint = phrases { "MRC", "member responsible" },
  },
  {
    what = "the policy is said to be published",
    but  = "it is said not to be",
    rows = { "3.4", "5.1" },
    said = pattern([[\bpolicy (?:\w+ ){0,2}(?:is|has been) (?:\w+ ){0,2}(?:published|available) (?:on|at)\b|\b(?:is|has been) published on (?:our|the) (?:[\w'’]+ )?website\b]]),
    hint = phrases { "published", "available" },
    against = { "1.2", "1.4", "2.2", "3.5", "3.7", "5.1", "8.1", "8.2" },
    denied = pattern([[\b(?:our|the) (?:housing |corporate )?complaints? policy (?:is|has) (?:currently |still )?(?:in draft|being drafted|awaiting (?:\w+ )?approval|not (?:yet|currently) (?:been )?(?:published|approved|adopted))\b]]),
    no_hint = phrases { "in draft", "being drafted", "awaiting", "not yet", "not currently" },
  },
  {
    what = "somebody else is said to look at stage 2",
    but  = "one post answers both stages",
    rows = { "6.13" },
    said = pattern([[\b(?:different|another|separate|not (?:be )?the same|senior|independent|alternative|more senior)\b]]),
    hint = phrases { "different", "another", "separate", "not the same", "not be the same", "senior", "independent", "alternative" },
    against = { "4.1", "4.2", "6.20", "9.4" },
    denied = pattern([[\b(?:manager|officer|director|co-?ordinator) (?:(?:personally|also|will|then) ){0,2}(?:investigates?|responds? to|answers?) (?:(?:all|the|our|any|complaints|at|for) ){0,4}(?:both stages|both stage (?:1|one) and|stages? (?:1|one) and (?:stage )?(?:2|two))\b]]),
    no_hint = phrases { "both stages", "both stage", "stage 1 and", "stage one and", "stages 1 and", "stages one and" },
  },
}

-- A name for a stage beside the two, or a way round stage 1.
local extra = phrases {
  "early resolution process", "early resolution procedure", "early resolution stage", "informal resolution process", "informal resolution stage", "informal process", "informal procedure", "informal complaint process",
  "informal complaints process", "informal stage", "stage 0", "stage zero", "pre-complaint stage", "quick fix stage", "quick resolution stage", "quick fix process", "informal complaints are", "informal complaints will",
  "logged as an informal", "treated as an informal", "as informal complaints", "as an informal complaint", "informally at first", "resolved at the informal", "first at an informal",
}
-- Talked over first, and a complaint only when that did not help.
local before_formal = pattern [[\binformal(?:ly)?\b[^.;]{0,80}?\b(?:before|become|becomes|becoming|only|then|failing which|otherwise|escalated? to|progress(?:es|ed)? to|move[sd]? to)\b[^.;]{0,40}?\bformal(?:ly)?\b(?: complaints?| process| procedure)?]]
local informal = phrases { "informal", "informally" }
local no_extra = phrases {
  "not", "no", "never", "without", "don't", "doesn't", "isn't", "removed", "remove", "abolished", "ended", "stopped", "avoid", "avoids", "instead of", "rather than", "such as", "like", "no longer", "previous", "previously", "former",
  "only two", "replaced", "stage 1", "stage one", "stage-1", "first stage", "nor", "withdrawn", "does away", "part of the two", "service request", "service requests",
}
local extra_rows = { ["5.2"] = true, ["1.4"] = true, ["1.3"] = true, ["1.5"] = true, ["3.2"] = true, ["6.1"] = true, ["6.2"] = true, ["6.3"] = true, ["2.1"] = true, ["4.2"] = true, ["5.13"] = true }

local may_arise = phrases { "if", "where", "when", "whenever", "unless", "should", "would", "could", "may", "must", "might", "in the event", "ensure", "ensures", "required to", "expected to", "will be" }
local new_one = phrases { "new policy", "revised policy", "updated policy", "amended policy", "next" }

local function listed(list, id)
  for _, one in ipairs(list) do
    if one == id then return true end
  end
  return false
end

-- The first match that is not quoted, and is not said of a case that may arise.
local function stated(row, expression, hint, arises, skip, unless)
  if not row or row.claim == "absent" or not row:find(hint) then return nil end
  for _, text in ipairs(row.answers) do
    local span = text:find(expression)
    while span do
      local taken = skip and skip.field == span.field and skip.row == span.row and span.start < skip.stop and skip.start < span.stop
      local lead = not arises and text:find(may_arise, text:clause_of(span).start)
      if unless and text:sentence_of(span):matches(unless) then taken = true end
      if not taken and not text:quoted(span) and not (lead and lead.start < span.start) then return span end
      span = text:find(expression, span.stop)
    end
  end
  return nil
end

local function contradiction(row, pair, ctx)
  local mine = pair.first and stated(row, pair.first, pair.hint, nil, nil, pair.unless) or stated(row, pair.said, pair.hint, nil, nil, pair.unless)
  if not mine then return nil end
  for _, id in ipairs(pair.against) do
    local other = ctx.assessment:row(id)
    if other and not (pair.same_stage and other.stage ~= 0 and row.stage ~= 0 and other.stage ~= row.stage) then
      local theirs = stated(other, pair.denied, pair.no_hint, true, mine)
      if theirs and not theirs:matches(new_one) then
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
    local first = text:find(informal) and text:find(before_formal)
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
