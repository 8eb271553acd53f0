-- SPDX-License-Identifier: Apache-2.0
-- "Not" alone says nothing: it is as often good news ("we have not refused any"). What counts is a
-- document that does not say something, a thing that is not done, a time that was not kept; and then
-- only where it is said of the organisation, as a fact, of today.

local no = [[(?: not|n['’]t)]]
-- Documents that may be silent.
local document = [[(?:polic(?:y|ies)|procedures?|process(?:es)?|guidance|website|web ?(?:page|site)s?|letters?|templates?|leaflets?|handbook|toolkit|forms?|reports?|surveys?|scripts?|contracts?|job descriptions?|appraisals?|documentation)]]
local which = [[(?:the|our|this|any|their)? ?(?:(?:current|existing|published|written|new|main|corporate|housing|customer|council['’]?s?|complaints?['’]?|feedback|handling|compliments|comments,?|annual|and|response) )*]]
local adverbs = [[(?:(?:currently|yet|presently|always|explicitly|specifically|expressly|clearly|formally|actually|fully|directly|routinely|consistently|systematically|at present) )*]]
-- Things whose absence is a gap. A stage, a limit or an exclusion is not among them: better without.
local needed = [[(?:polic(?:y|ies)|procedures?|process(?:es)?|guidance|mechanisms?|systems?|log|register|records?|templates?|objectives?|sections?|clauses?|web ?pages?|provision|wording|training|monitoring|tracking|reporting|audit trail|(?:action|improvement) plan|protocol|methods?|flow ?chart|tracker|MRC|member responsible|lead (?:officer|person|member)|definition|reference|mention|explanation|intervals|targets?|KPIs?|performance indicators?)]]
-- What is done to a thing that is in order.
local done = [[(?:recorded|logged|monitored|tracked|published|reviewed|captured|collated|analysed|embedded|established|adopted|appointed|shared|developed|introduced|updated|trained|implemented|finalised|formalised|documented|aligned|consistent|compliant|identical|in line|in place|up to date|happening|produced|communicated|publicised|nominated|reported to (?:the )?(?:board|committee|governing body|cabinet|members))]]
local kept = [[(?:able to|picked up|met|achieved|recorded|logged|followed|done|completed|adhered|consistent|consistently|within|responded|acknowledged|provided|sent|clear|captured|updated|kept|complete|accurate|timely|happened|happening|issued|offered|tracked|included|shared|carried out|identified|recogni[sz]ed|passed|saved|stored|attached|published|reviewed|monitored)]]
local time = [[(?:(?:the|our|its|their|agreed|stated|published|required|prescribed|\d+|five|ten|twenty|working|days?|response|acknowledgement)[ -])*(?:time ?scales?|time ?lines?|targets?|time ?frames?|deadlines?|due dates?)]]

local function any_of(parts) return pattern("(?:" .. table.concat(parts, "|") .. ")") end

local strong = {
  -- A text does not say it, or it is not in the text.
  any_of {
    [[\bnot ]] .. adverbs .. [[(?:outlined|stated|contained|specified|set out|mentioned|referenced|referred to|documented|spel(?:t|led) out|written (?:down|into)|reflected (?:in|within)|detailed (?:in|within)|evidenced)\b]],
    [[\bnot ]] .. adverbs .. [[(?:included|covered|captured|addressed|defined|explained) (?:in|within) ]] .. which .. document .. [[\b]],
    [[\bnot ]] .. adverbs .. [[(?:in|within|on) ]] .. which .. document .. [[\b]],
    [[\b]] .. document .. [[ (?:(?:currently|also|itself|alone|document|pages?|section|wording) )?(?:do|does|did)]] .. no .. [[ ]] .. adverbs
      .. [[(?:explain|state|include|contain|specify|mention|reference|refer|set out|outline|cover|detail|define|say|tell|inform|advise|make|describe|address|reflect|provide|name|list|give|match|mirror|use|meet|comply|align|signpost|have)\b]],
    [[\bno (?:(?:explicit|specific|direct|current|clear) )?(?:mention|reference)(?: is made)? (?:of|to|in|within)\b]],
    [[\b(?:do|does)]] .. no .. [[ ]] .. adverbs .. [[(?:distinguish|differentiate) between (?:an? )?(?:service )?requests?\b]],
    [[\b(?:it|this|but|however,?) (?:do|does)]] .. no .. [[ ]] .. adverbs .. [[(?:specify|state|mention|reference|refer|set out|say|define|explain|outline)\b]],
    [[\b]] .. document .. [[ (?:(?:currently|still|is|are) )*(?:lacks?|silent|omits?)\b]],
    [[\b(?:definition|wording|policy|text)(?: \w+){0,3} (?:(?:slightly|currently) )?(?:differs?|deviates?|departs?|omits?)\b]],
    [[\b]] .. document .. [[ (?:\w+ )?still (?:says?|refers?|states?|quotes?|reflects?|uses?|contains?)\b]],
  },
  -- A thing is not done, or not yet.
  any_of {
    [[\b(?:do|does|did)]] .. no .. [[ (?:currently|yet|always|presently|routinely|consistently|formally|systematically|explicitly|specifically|at present)\b]],
    [[\b(?:is|are)]] .. no .. [[ (?:currently|yet|presently|consistently|routinely|formally|systematically|at present) (?:been |being )?(?:in place|available|happening|done|fully|able to|[a-z]+(?:ed|en|ne|ade|ept))\b]],
    [[\b(?:(?:is|are)]] .. no .. [[(?: being)?|(?:has|have)]] .. no .. [[ been) ]] .. done .. [[\b]],
    [[\b(?:has|have)]] .. no .. [[ been (?:set|agreed|assigned|included)\b]],
    [[\b(?:board|committee|governing body|members|MRC|cabinet|panel) (?:do|does)]] .. no .. [[ ]] .. adverbs .. [[(?:receive|see|get|review|consider)\b]],
    [[(?:^|[.;:] )not in place\b]],
    [[\b(?:is|are)]] .. no .. [[ available (?:in|on|at|to|yet)\b]],
    [[\b(?:has|have)]] .. no .. [[ yet\b]],
    [[\b(?:has|have)]] .. no .. [[ been (?:\w+ )?yet\b]],
    [[\b(?:is|are|has|have) yet to\b]],
    [[\bnot yet (?:in place|fully|available|complete|live|started|approved|rolled out|]] .. done .. [[)\b]],
    [[\bnot always (?:been |being )?]] .. kept .. [[\b]],
    [[\bnot (?:fully|wholly|entirely|consistently|routinely|systematically) (?:met|rolled out|applied|followed|]] .. done .. [[)\b]],
    [[\bbut (?:(?:is|are|has|have|was|been) )*not (?:(?:yet|currently|been) )*(?:available|included|]] .. done .. [[)\b]],
  },
  -- A thing is not there.
  any_of {
    [[\b(?:do|does)]] .. no .. [[ (?:have|hold|keep|maintain|operate) (?:an?|any|the|our) (?:[\w-]+ ){0,3}?]] .. needed .. [[\b]],
    [[\bthere (?:is|are) (?:(?:currently|presently|at present|as yet) )?(?:no|not (?:(?:currently|yet|always|at present) )?(?:an?|any)) (?:[\w-]+ ){0,3}?]] .. needed .. [[\b]],
    [[\bno (?:[\w-]+ ){0,2}]] .. needed .. [[ (?:(?:(?:is|are|has been|have been) )?(?:(?:currently|yet|presently|at present) )?(?:in place|agreed|kept|provided|appointed|set|held|produced|available|published)|exists?)\b]],
    [[\bthere (?:is|are) ?(?:currently |at present )?(?:not|n['’]t) (?:(?:yet|always|currently) )?(?:an?|any)\b]],
    [[\b(?:training|appointment|role|post|policy|review|procedure|approval)(?: [\w'’]+){0,5} (?:is|are|remains?) (?:(?:still|currently) )?(?:outstanding|vacant|incomplete|overdue|out of date|missing)\b]],
    [[\b(?:is|are|was|were) (?:(?:currently|still|also|sometimes|often) )?(?:missing|absent|omitted|incomplete)\b]],
    -- It is said outright.
    [[\bin practice,? (?:but|however|although|though)\b]],
    [[\b]] .. document .. [[ (?:is|are) (?:(?:still|also) )?(?:required|needed) to (?:document|formalise|embed|reflect|record|set|support|underpin)\b]],
    [[\b(?:]] .. document .. [[|wording|this) (?:(?:currently|still|also|therefore|now|will|does|do) )?(?:needs?|requires?) (?:to be )?(?:amend(?:ed|ing|ment)|revis(?:ed|ing|ion)|chang(?:ed|ing)|strengthen(?:ed|ing)|formalis(?:ed|ing)|document(?:ed|ing)|clarif(?:ied|ying|ication)|updat(?:ed|ing)|rewrit(?:ten|ing)|improv(?:ed|ing|ement)|develop(?:ed|ing)|written|put in place|put into)\b]],
    [[\b(?:we|the (?:council|association|landlord|organisation|company|trust)) (?:(?:do|does)]] .. no .. [[ (?:currently |fully |yet |always )*(?:meet (?:this|the) (?:requirement|provision|standard|timescale)|comply)|(?:is|are) (?:(?:currently|only) )?(?:not (?:(?:yet|fully|currently) )*compliant|non-?compliant|partially compliant|partly compliant))]],
    [[\b(?:only )?(?:partially|partly) (?:met|compliant|in place|implemented|embedded)\b]],
    [[\bonly (?:partially|partly) (?:covered|documented|recorded|addressed|achieved|set out|complete|completed|reflected|evidenced)\b]],
    [[\b(?:cannot|can['’]t|unable to|difficult to|hard to|could not|do(?:es)?]] .. no .. [[ allow us to) (?:(?:fully|currently|clearly|always|easily) )?(?:be )?(?:evidenced?|demonstrated?|flag|monitor|track|report on|located?|found)\b]],
  },
}

local weak = any_of {
  -- A time was not kept.
  [[\b(?:has|have|had|were|was|went|gone|fell|fall|falls|sent|issued|responded|answered)(?: \w+){0,2} (?:out of|over|outside(?: of)?|beyond|past|after) ]] .. time .. [[\b]],
  [[\b(?:exceed(?:s|ed|ing)?|miss(?:es|ed)|overran|fell short of|below) ]] .. time .. [[\b]],
  [[\b(?:was|were|been|being) (?:responded to|answered|acknowledged|sent|issued|logged|closed|completed)(?: \w+){0,2} late\b]],
  [[\b(?:was|were|been|being) (?:\w+ ){0,2}late due to\b]],
  [[\b(?:do|does|did|has|have|had)]] .. no .. [[ (?:(?:always|consistently|fully) )?(?:meet|met|achieved?|hit|reach(?:ed)?) ]] .. time .. [[\b]],
  [[\b(?:struggl(?:ed|ing)|been unable|failed|failing) to (?:(?:consistently|always|fully) )?(?:meet|achieve|respond|acknowledge|comply)\b]],
  [[\b(?:due to|because of|owing to) (?:(?:a|the|our|significant|current|ongoing|high|recent) )*(?:backlogs?|staff(?:ing)? shortages?|vacanc(?:y|ies)|lack of (?:staff|resources?|capacity)|staff (?:availability|turnover))\b]],
  [[\b(?:there (?:have been|has been|were|was)|(?:on|in) (?:a few|some|several|a small number of|two|three|four|five|\d+)) (?:[\w-]+ ){0,5}(?:instances?|occasions?|cases|times)(?: (?:where|when|in which))? [^.;]{0,50}\b(?:late|missed|not (?:acknowledge|respond|meet|met|recorded|logged|sent|acknowledged)\w*)\b]],
  [[\b(?:most|the (?:vast )?majority of) (?:[\w-]+ ){0,3}(?:are|were|is|have been) (?:acknowledged|logged|responded to|answered|issued|sent|completed) (?:on time|within|in)\b]],
  [[\b(?:on time|within [^.;]{3,40}) (?:in|for) (?:most|many|the (?:vast )?majority of) (?:cases|complaints|instances)\b]],
  -- Some of it is not done.
  [[\b(?:sometimes|occasionally|on occasions?) (?:\w+ ){0,3}(?:missed|late|overlooked|not (?:met|recorded|logged|followed|acknowledged|updated))\b]],
  [[\bnot all (?:of )?(?:(?:the|our) )?(?:[\w-]+ ){0,2}(?:letters?|templates?|staff|operatives|employees|managers?|teams?|contractors?|points|responses?|officers|colleagues|actions|adjustments|handlers|parties|records?|acknowledgements?) (?:include|have|are|were|has|contain|complete|completed|received|follow|followed|set)\b]],
  [[\b(?:is|are|was|were|been|be) (?:(?:currently|sometimes|somewhat|still) )?inconsisten(?:t|tly|cies)\b]],
  [[\bgaps? (?:has|have|had|was|were) (?:been )?identified (?:in|with|within) (?:our|the|this|current)\b]],
  -- Work is left.
  [[\b(?:more|further|still) (?:(?:work|improvement) )?to do\b(?: (?:in|on|around|with) (?:this|that)(?: area)?)?]],
  [[\b(?:more|further|additional) (?:work|improvement|training) (?:is|are) (?:(?:still|also) )?(?:needed|required)\b]],
  [[\broom for improvement\b]],
  [[\b(?:this|which|it|actions?) (?:is|remains|has been identified as|was identified as|has been recogni[sz]ed as) (?:(?:still|also) )?an area (?:for|of|where|that)\b]],
  [[\b(?:this|performance|we|consistency|response times?|record[- ]keeping|compliance) (?:still )?needs? (?:to (?:(?:be )?improved?|do (?:better|more)|work on|strengthen)|improv(?:ing|ement))\b]],
  [[\bcould (?:do (?:more|better)|be (?:stronger|improved|clearer|better|more (?:explicit|consistent|robust)))\b]],
  -- Less than the whole.
  [[\b(?:included|recorded|set out|given|stated|shown|provided) (?:in|on|for) most\b]],
  [[\bonly (?:a |an )?(?:short|brief|basic|high[- ]level) (?:overview|summary|outline|reference|mention)\b]],
  [[\b(?:short|brief|basic) (?:overview|summary|outline|reference) is (?:provided|given|included|contained) (?:in|within) (?:the|our) (?:\w+ ){0,2}(?:policy|procedure)\b]],
  [[\b(?:slight|minor|small|some) (?:wording |word )?(?:variation|difference|deviation)s? (?:in|to|of|from|as|on) (?:the |our )?(?:wording|definition|text|code|it\b)]],
  [[\bslight (?:wording|word) (?:variation|difference|deviation)\b]],
}

-- Without one of these words none of the above is found; all phrases are looked for in one pass.
local hint = phrases {
  "not", "no", "cannot", "can't", "don't", "doesn't", "didn't", "isn't", "aren't", "hasn't", "haven't", "yet", "still", "lack", "lacks", "silent", "omit", "omits",
  "differs", "deviates", "departs", "differ", "deviate", "depart", "missing", "absent", "omitted", "incomplete", "vacant", "outstanding", "overdue", "out of date", "in practice", "need", "needs", "needed",
  "require", "requires", "required", "partially", "partly", "non-compliant", "noncompliant", "unable", "difficult", "hard",
}

-- What is said of a case that may arise admits nothing; "where possible" is only a courtesy.
local courtesy = [[( (?:appropriate|possible|relevant|necessary|applicable|needed|required|practicable|reasonable)\b)?]]
local conditional = pattern([[\b(?:if|where|when|whenever|wherever|whether|unless|should|once|what|anything|anyone|how|(?:see|identify|highlight|decide|check|consider|determine|assess) which|in cases?|in the event|in circumstances|provided|as long as|even though|regardless)\b]] .. courtesy)
local opens_so = pattern [[^(?:if|where|when|whenever|wherever|unless|should|once|in cases?|in the event|in circumstances|provided)\b]]
local opens_politely = pattern [[^(?:if|where|when|wherever) (?:appropriate|possible|relevant|necessary|applicable|needed|required|practicable|reasonable)\b]]
local turn = pattern [[\b(?:but|however|although|though|whilst|yet)\b]]
-- "Complaints that are not yet resolved are reviewed weekly" speaks of some complaints only.
local copula = [[(?: (?:is|are|was|were|has|have|had|do|does|did|went|go))?\s$]]
local relative = pattern([[(?:^|[^,;:\s] )(?:who|that|which|whose)]] .. copula)
local joined = pattern([[\b(?:and|but|however|so|as|though|although|because|aware|found|identified|accepte?d?|acknowledged?|recogni[sz]ed?|noted?|shows?|shown|suggests?|indicates?|confirms?|means|highlight(?:s|ed)|reveal(?:s|ed)) that]] .. copula)
local some_of = pattern [[\b(?:any|anything|those|aspects|points|matters|issues|elements|parts)(?: \S+)?\s$]]
local begins_not = pattern [[^not\b]]
-- What residents do, or what is still being built or mended for them, is not the form's matter.
local theirs = pattern [[\b(?:(to|from|of|for|by|with|towards|about) )?(?:(?:the|our|some|many|most|all|these|any|outstanding|certain) )*(?:residents?|tenants?|customers?|complainants?|leaseholders?|people|individuals?|households?|representatives?|someone|works?|repairs?|jobs|actions|remedies|investigation|determination|it may|personal (?:details|data|information)|names|identities|calls)(?: \w+){0,2} (?:(?:do|does|did|has|have|is|are|was|were|may|might)(?: not|n['’]t)|not|yet to|sometimes|went|fell)\b]]
-- What the Code wants kept out, or what nobody needs.
local better_without = any_of {
  [[\b(?:stage (?:0|zero|three|3)|third stage|informal\w*|pre-?complaints?|(?:any|extra|additional|further|separate|other|more) (?:\w+ )?(?:stages?|process(?:es)?|polic(?:y|ies)))\b]],
  [[\b(?:blanket|one[- ]size|(?:any|no) exclusions|of refusing|to refuse|reduc\w*|discourag\w*|barriers?|time ?limits?|(?:time|number|word) (?:limit|restriction))\b]],
  [[\b(?:jargon|technical language|personal(?:ly)?|(?:staff|residents?['’]?|officers?['’]?|their) names?|names? (?:residents?|tenants?|customers?|individuals|people|staff|anyone|officers)|sensitive)\b]],
  [[\bthat (?:a |the |our )?(?:residents?|customers?|tenants?|complainants?) (?:must|need|have to|has to|are required|should)\b]],
  [[\b(?:residents?|customers?|tenants?|complainants?) to (?:use|explain|give|provide|complain|put)\b]],
  [[\brequirement (?:for|to|that)\b]],
  [[\brecords? of (?:any|restrictions?|complaints?|residents?|refus\w+)\b]],
  [[\bword ['‘"]?complaint\b]],
  [[\btime ?(?:scale|frame)s? (?:for|to|within|in) (?:\w+ ){0,3}escalat\w*]],
}
local left_out = pattern [[^not (?:included|covered|addressed|in|within|on)\b]]
-- Nothing of the kind has come up.
local filler = [[(?:(?:a|an|any|the|to|been|be|have|had|has|it|there|ever|seen|used|use|hold|needed to) )*]]
local nothing_arose = any_of {
  [[\s]] .. filler .. [[any (?:\w+ )?(?:complaints?|cases|residents|tenants|customers|orders|findings|restrictions?|requests|extensions?|investigations|determinations|refusals|outstanding|open|live|active|such|instances|occasions|contact)\b]],
  [[\s]] .. filler .. [[(?:had (?:a|any|cause|reason|occasion|to)|cause|occasion|received? (?:an?|any|complaints|requests|such)|refused?|needed|need|required|require (?:a |the |our )?(?:residents?|customers?|tenants?|complainants?|people|anyone)|asked|occurred|arisen|happened|experienced?|encountered?|invoked?|imposed?|exercised|a (?:restructure|merger|cyber)|restructured|merged|subject to|(?:with|from) restrictions)\b]],
  [[\s]] .. filler .. [[(?:escalat\w+|extend\w*|exceed\w*|restrict\w*|exclud\w*|limit\w*|mean|prevent\w*|prohibit\w*|charge\w*|insist\w*|expected?|permitted|allowed|considered|treated (?:as|any)|disadvantaged|penalised|affected|involved|applicable|delay\w*|clos(?:e|ed) (?:\w+ )?(?:complaints?|cases?))\b]],
  [[\s(?:use|employ|commission|engage|rely on|have|appoint) (?:any )?(?:third|contractors|external|outside|agents)\b]],
}
local as_it_should = pattern [[\s(?:as (?:an? )?(?:\w+ )?(?:complaints?|stage|service requests?)|by the same|against (?:the|their|a)|until|unless|without|with anyone|outside|again|twice|instead of)\b]]
local benign_end = pattern [[\b(?:required|needed|expected|permitted|affected|involved|considered|impacted|restricted|excluded|refused|prevented|limited|discouraged|penalised|charged|disadvantaged|delayed|treated|asked|obliged|handled|used|given|forgotten|taken|seen|named|extended|closed|escalated)$]]
local none = pattern [[\b(?:no|none|zero|nil|never|not|nothing|without|neither|nobody|0%)\b]]
-- Over and mended.
local past = pattern [[\b(?:previous|previously|in the past|historically|formerly|prior|used to|at the time|old|earlier|before (?:the|this|april|202\d)|until (?:recently|april|202\d))\b]]
local present = pattern [[\b(?:currently|yet|still|at present|presently)\b]]
local past_tense = pattern [[\b(?:did|was|were)\b]]
local mended = pattern [[\b(?:now (?:\w+ )?(?:includes?|included|states?|stated|sets?|covers?|covered|in place|explains?|done|updated|amended|corrected|complete|published)|(?:has|have) (?:since|now|subsequently)|since been|(?:has|have) been (?:updated|amended|revised|corrected|addressed|rectified|added|resolved|included)|was (?:updated|amended|revised|corrected|rectified|added|then))\b]]
-- Said elsewhere in writing all the same: weaker, not gone.
local elsewhere = pattern [[\b(?:is|are) (?:(?:instead|however|already|also|fully|clearly) )?(?:set out|included|covered|detailed|stated|contained|explained|documented|outlined) (?:in|within|on|by) (?:the|our|a|all) ]]

local words = { pattern [[\S+ ]], pattern [[\S+ \S+ ]], pattern [[\S+ \S+ \S+ ]] }

-- Up to three words that stand before a span.
local function words_before(text, span)
  for count = #words, 1, -1 do
    local lead = text:find(words[count], span:widen(count).start)
    if lead and lead.stop == span.start then return lead end
  end
end

local function directly_after(text, expression, found)
  local after = text:find(expression, found.stop)
  return after and after.start <= found.stop
end

local function within(text, expression, from, to)
  local found = text:find(expression, from)
  return found and found.start < to
end

local function under_a_condition(text, found, clause, sentence)
  local from = clause.start
  while true do
    local groups = text:match(conditional, from)
    if not groups or groups[1].start >= found.start then break end
    if not groups[2] and not within(text, turn, groups[1].stop, found.start) then return true end
    from = groups[1].stop
  end
  return sentence:matches(opens_so) and not sentence:matches(opens_politely) and not within(text, turn, sentence.start, found.start)
end

local function of_others(text, found, clause)
  local from = clause.start
  while true do
    local groups = text:match(theirs, from)
    if not groups or groups[1].start >= found.stop then return false end
    if not groups[2] and groups[1].stop > found.start then return true end
    from = groups[1].stop
  end
end

-- Whether the words admit nothing after all.
local function excused(text, found, row, slight)
  if text:quoted(found) then return true end
  local clause, sentence = text:clause_of(found), text:sentence_of(found)
  if under_a_condition(text, found, clause, sentence) then return true end
  local lead = words_before(text, found)
  if lead then
    if lead:matches(relative) and not lead:matches(joined) then return true end
    if found:matches(begins_not) and lead:matches(some_of) then return true end
  end
  if of_others(text, found, clause) then return true end
  if slight then
    if within(text, none, clause.start, found.start) then return true end
  else
    if within(text, better_without, found.start, math.max(clause.stop, found.stop)) then return true end
    if directly_after(text, nothing_arose, found) or within(text, as_it_should, found.stop, found.stop + 16) then return true end
    if found:matches(benign_end) then return true end
  end
  if not found:matches(present) and within(text, past, sentence.start, found.start) then return true end
  if found:matches(past_tense) and text:find(mended, found.stop) then return true end
  -- What went wrong in a case, and what was learned from it, is the answer there.
  if found:matches(past_tense) and (row:tagged("learning") or row:tagged("remedy")) then return true end
  -- Where the Code asks what is kept out, what a policy leaves out is the answer.
  return row:tagged("exclusion") and found:matches(left_out)
end

local function admission(text, expression, row, slight)
  local found = text:find(expression)
  while found and excused(text, found, row, slight) do found = text:find(expression, found.stop) end
  return found
end

local function gravest(text, row)
  local first
  if not text:find(hint) then return nil end
  for _, expression in ipairs(strong) do
    local found = admission(text, expression, row, false)
    if found and (not first or found.start < first.start) then first = found end
  end
  return first
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
    for _, answer in ipairs(row.answers) do
      local found = gravest(answer, row)
      if found then
        if answer:sentence_of(found):matches(elsewhere) then
          return fail { "The answer is Yes, but the {field} says \"{1}\", though it points elsewhere", at = found, severity = "minor", effect = "unsupports" }
        end
        return fail { "The answer is Yes, but the {field} says \"{1}\"", at = found }
      end
    end
    for _, answer in ipairs(row.answers) do
      local found = admission(answer, weak, row, true)
      if found then
        return fail { "The answer is Yes, but the {field} says \"{1}\"", at = found, severity = "minor", effect = "unsupports" }
      end
    end
    return pass()
  end,
}
