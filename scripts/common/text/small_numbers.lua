-- SPDX-License-Identifier: Apache-2.0
-- A count says nothing about anybody. A handful of cases with what those people said, wanted or lived
-- through, or the one colleague who did not do something, is another matter in a form that is published.

local few = [[(?:(?-i:[1-5])|one|two|three|four|five)]]
local people = [[(?:residents?|tenants?|customers?|complainants?|leaseholders?|households?|famil(?:y|ies)|individuals?|applicants?)]]
local cases = [[(?:(?:stage (?:1|2|one|two) |formal |escalated |upheld )?(?:complaints?|cases?|escalations?|requests?)|stage (?:1|2|one|two)(?:['’]?s)?)]]
local staff = [[(?:managers?|officers?|members? of (?:our )?staff|staff members?|employees?|colleagues?|team members?|team leaders?|operatives?|handlers?|supervisors?|apprentices?)]]
-- What people do and what befalls them, told of the past.
local told = [[(?:did not|didn['’]t|asked (?:for|us|to|if|whether)|requested|wanted|said|told us|felt|complained (?:that|about)|refused to|disagreed|was (?:upset|ill|in hospital|vulnerable|disabled|elderly|evicted|bereaved)|(?:has|had|have) (?:a |an )?(?:disabilit\w+|mental health|learning (?:disabilit\w+|difficult\w+)|autis\w+|dementia|cancer|illness|health condition\w*|vulnerabilit\w+)|moved (?:out|home|away|to)|passed away|died|lives? (?:alone|with)|lived|suffer(?:ed|s) from|withdrew|threatened)]]
local of_cases = pattern([[\b(]] .. few .. [[)(?: of (?:our|the|these|those|them))? (?:[\w-]+ ){0,2}?(?:]] .. cases .. "|" .. people .. [[)\b[^.;]{0,45}?\b]] .. told .. [[\b]])
local hint = phrases {
  "did not", "didn't", "asked for", "asked us", "asked to", "asked if", "asked whether", "requested", "wanted", "said", "told us", "felt", "complained that", "complained about", "refused to", "disagreed", "upset", "in hospital",
  "vulnerable", "disabled", "elderly", "evicted", "bereaved", "disability", "disabilities", "mental health", "learning disability", "learning difficulties", "autistic", "autism", "dementia", "cancer", "illness", "health condition",
  "vulnerabilities", "moved out", "moved home", "moved away", "passed away", "died", "lives alone", "lives with", "lived", "suffers from", "suffered from", "withdrew", "threatened", "ill",
}
local of_staff = pattern([[\b(?:the|our) (?:only|sole|single|one) (?:(?:remaining|other|outstanding) )?]] .. staff .. [[ (?:(?:that|who|which) )?(?:has|have|had|did|is|was|yet|still|not|without|outstanding)\b[^.;]{0,60}?\b(?:not|yet|n['’]t|new starter|newly|sick|sickness|leave|absent|absence|maternity|left|recently joined|outstanding|without)\b]])
local of_few_staff = pattern([[\b(?:(?-i:[1-3])|one|two|three|a single) (?:of our )?(?:[\w-]+ ){0,1}]] .. staff .. [[ (?:(?:who|that) )?(?:(?:has|have|is|are|was|were|had) )(?:been |currently |still )?(?:dismissed|disciplined|suspended|on (?:long[- ]term )?(?:sick|sickness|maternity|leave)|off sick|absent|under investigation|failed|not (?:yet )?(?:completed|attended|passed|been trained|done))\b]])
local staff_hint = phrases {
  "the only", "our only", "the sole", "the one", "the single", "dismissed", "disciplined", "suspended", "on sick", "on sickness", "on long-term", "on maternity", "on leave", "off sick", "absent", "under investigation", "failed", "not yet completed", "not completed",
  "not attended", "not passed", "not been trained", "not done",
}

-- What led to it, told with whom or where: "one after an assault on a plumber". "Two restrictions for abuse"
-- tells of nobody.
local incidents = {
  "threat", "threats", "threatening", "abuse", "abusive", "assault", "assaults", "assaulted", "assaulting", "violence", "violent", "harassment", "harassing", "dispute", "disputes", "racist", "racism", "sexual", "homophobic", "intimidation", "intimidating",
  "aggression", "aggressive", "hoarding", "injunction", "police", "arrest", "arrested", "weapon", "knife", "drugs", "stalking",
}
local incident_hint = phrases(incidents)
local incident = "(?:" .. table.concat(incidents, "|") .. ")"
local cause = [[(?:following|after|because of|owing to|due to|over|for)]]
local place = [[(?:in|at|on) (?:the )?(?-i:[A-Z][a-z]+)]]
local some_words = [[(?:[\w'’-]+ ){0,4}?]]
local restricted = [[(?: (?:[\w-]+ ){0,2}?(?:]] .. cases .. "|" .. people .. [[|restrictions?|agreements?)\b[^.;]{0,60}?)?]]
local of_incident = pattern([[\b(]] .. few .. ")" .. restricted .. " (?:" .. place .. " )?" .. cause .. " " .. some_words .. incident .. [[\b[^.;:]{0,20}? (?:to|of|on|against|towards|with|at|in|over|between) (?:an?|the|our|their|his|her|(?-i:[A-Z])\w+)\b]])
local of_place = pattern([[\b(]] .. few .. ")" .. restricted .. " " .. place .. [[[^.;]{0,40}? ]] .. cause .. " " .. some_words .. incident .. [[\b]])
-- "Two have restrictions: a tenant at the Court and Mr Smith."
local restriction = phrases { "restriction", "restrictions", "restricted", "restrict", "barred", "banned" }
local of_list = pattern([[\b(]] .. few .. [[) (?:(?:[\w-]+ ){0,2}?]] .. people .. [[|(?:[\w-]+ )?restrictions?)\b[^.;:]{0,50}(?::| [–-]) ?(?:(?:Mr|Mrs|Ms|Miss|Dr)\b|(?:an?|one|the) (?:[\w-]+ ){0,2}?]] .. people .. [[\b)]])
-- Of so few cases one is singled out, and why.
local very_few = 5
local late_hint = phrases { "took", "was late", "was not", "went over", "overran", "ran over", "came late", "missed", "needed" }
local singled = pattern [[\b(?:one|1|the (?:other|second|third|fourth|fifth|last|remaining)(?: one)?) (?:(?:case|complaint|answer|response|reply) )?(?:took|was late|was not|went over|overran|ran over|came late|missed|needed)\b[^.;]{0,60}? (?:as|because|since|when|while|owing to|due to|after) [^.;]{3,60}]]
local of_the_work = phrases { "complex", "complexity", "extended", "extension", "withdrawn", "upheld" }
local bound = phrases { "up to", "at most", "maximum of", "more than", "fewer than", "less than" }

-- "Stage 1 complaints", "point 4 customers", "within 5 cases" count nothing.
local no_count = pattern [[^(?:stage|section|point|part|level|phase|appendix|within|of|paragraph|principle|policy|step|type|item|category|band|question|code|no|number|schedule|clause|page|version)\b]]
local may_arise = phrases { "if", "when", "whenever", "should", "would", "may", "might", "for example where", "where", "unless", "could" }
local longest = 120  -- bytes that are shown

local function counted(text, expression)
  local groups = text:match(expression)
  while groups do
    local whole, number = groups[1], groups[2] or groups[1]
    local before = number:widen(1)
    local lead = text:find(may_arise, text:clause_of(whole).start)
    local two = text:before(number, 2)
    local is_count = (before.start == number.start or not before:matches(no_count)) and not (two and two:matches(bound))
    if is_count and not (lead and lead.start < whole.start) and not text:quoted(whole) then return whole end
    groups = text:match(expression, whole.stop)
  end
  return nil
end

local function one_of_few(text)
  local found = text:find(singled)
  if not found or found:matches(of_the_work) or text:quoted(found) then return nil end
  for _, ratio in ipairs(text:ratios()) do
    if ratio.of and ratio.of <= very_few and ratio.span.start < found.start then return found end
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
  rationale  = "The form is published. Of a handful of cases each may be known to neighbours, carers or colleagues by what is told of it.",
  remedy     = "Give the figure without the story, or the story without the figure.",
  check = function(row)
    for _, text in ipairs(row.answers) do
      local found
      if text:find(hint) then found = counted(text, of_cases) end
      if not found and text:find(incident_hint) then found = counted(text, of_incident) or counted(text, of_place) end
      if not found and text:find(restriction) then found = counted(text, of_list) end
      if not found and text:find(late_hint) then found = one_of_few(text) end
      if not found and text:find(staff_hint) then found = counted(text, of_staff) or counted(text, of_few_staff) end
      if found then
        return fail { "So few that somebody may be known by it: \"{1}\"", at = shown(text, found) }
      end
    end
    return pass()
  end,
}
