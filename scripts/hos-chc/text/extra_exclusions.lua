-- SPDX-License-Identifier: Apache-2.0
-- The Code gives three grounds as acceptable. Others may be fair, but the answer has to say why; a ground
-- that shuts out a person, and not a matter, is a blanket one. A title of a policy is no ground, and what
-- a resident can raise elsewhere, where the answer says so, has its reason.

local number = [[(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a few|a number of)]]
local announced = pattern([[\b(?:we|policy|council|association|trust|landlord) (?:(?:has|have|also|currently) )*(?:included?|includes|added?|adds|lists?|excludes?|has|have) (?:an? )?(?:also )?(?:additional|further|extra)(?: ]] .. number
  .. [[)? (?:points?|exclusions?|circumstances?|grounds?|reasons?|criteria|categor(?:y|ies)|matters?)\b|\b]] .. number .. [[ (?:additional|further|extra|more|other) (?:points|exclusions|grounds|criteria|categories)\b|\b(?:additional|further|extra)(?: ]] .. number
  .. [[)? (?:exclusions?|grounds?) (?:are|is|have been|has been|apply|applies|include)\b|\bwe also (?:exclude|do not consider|do not accept|will not consider|will not accept|do not treat)\b|\bin addition,? (?:we|the policy) (?:excludes?|(?:do|does|will) not (?:consider|accept))\b]])
local announced_hint = phrases { "additional", "further", "extra", "more exclusions", "other exclusions", "other grounds", "we also exclude", "we also do not", "we also will not", "in addition we", "in addition, we", "in addition the policy", "in addition, the policy" }
local denied = phrases { "no additional", "no further", "no extra", "not added", "without additional", "no other" }

-- Matters that landlords leave out besides. Each line is one ground.
local grounds = {
  phrases { "anti-social behaviour", "antisocial behaviour", "anti social behaviour", "ASB", "neighbour dispute", "neighbour disputes", "neighbour nuisance" },
  phrases { "request for information", "requests for information", "freedom of information", "subject access request", "subject access requests", "data protection" },
  phrases { "insurance claim", "insurance claims", "personal injury", "liability claim", "liability claims", "claims for damages", "insurance matters" },
  phrases { "rent increase", "rent increases", "level of rent", "level of rents", "rent or service charge", "rent and service charge", "service charge increase", "service charge increases", "level of service charge", "rent setting", "setting of rents" },
  phrases { "anonymous complaint", "anonymous complaints", "complaints made anonymously" },
  phrases { "employment", "staff grievance", "staff grievances", "HR matters", "personnel matters", "disciplinary" },
  phrases { "tribunal", "statutory right of appeal", "right of appeal", "statutory appeal", "appeals process", "appeal process" },
  phrases { "planning decision", "planning decisions", "planning application", "planning applications", "council tax", "parking fines", "penalty charge" },
  phrases { "policy decision", "policy decisions", "decisions of the board", "decisions made by council", "decisions of the council", "disagreement with policy", "disagreement with a policy" },
  phrases { "complaints about councillors", "complaints about members", "complaints about a councillor", "councillor conduct", "conduct of councillors", "conduct of a councillor", "conduct of members" },
  phrases { "allocation decision", "allocation decisions", "banding decision", "banding decisions", "homelessness decision", "homelessness decisions", "homelessness review", "housing register decision" },
  phrases { "commercial", "contractual dispute", "contractual disputes", "procurement" },
  phrases { "criminal investigation", "criminal matters", "police investigation", "police matters", "safeguarding" },
  phrases { "services not provided by", "service not provided by", "not provided by us", "not provided by the council", "outside our control", "another organisation", "other organisations" },
}
local excludes = phrases {
  "exclusion", "exclusions", "exclude", "excludes", "excluded", "not consider", "not considered", "not be considered", "not taken up", "not look at", "not accept", "not be accepted", "not accepted", "not deal with", "not be dealt with", "not investigate", "not be investigated", "not treat", "not be treated",
  "not treated", "not handled", "not a complaint", "not complaints", "not classed", "not covered", "will not", "cannot",
}
local reasoned = phrases {
  "because", "dealt with under", "dealt with through", "dealt with by", "dealt with separately", "handled under", "handled through", "handled by", "handled separately", "separate process", "separate procedure", "separate policy", "separate processes",
  "separate procedures", "own process", "own procedure", "own appeal", "own right", "alternative route", "alternative routes", "other routes", "another route", "other channels", "another procedure", "different procedure", "other procedures", "more suitable",
  "more appropriate", "fair and reasonable", "reason for this", "reasons for this", "rationale", "considered fair", "signposted", "referred to the", "covered by law", "set by law", "statutory process", "on its merits", "case by case", "discretion",
}

local who = [[(?:customers?|residents?|tenants?|complainants?|people|persons?|anyone|individuals?|those|somebody|someone)]]
local bad = [[(?:behav\w+|abus\w+|aggressive\w*|unreasonabl\w+|unacceptabl\w+|vexatious\w*|persistent\w*|threaten\w*|rude\w*|offensive\w*|malicious\w*)]]
local blanket = pattern([[\b(?:refuse|decline|not (?:be )?(?:able|willing)|not|no longer|stop) (?:to )?(?:engage|engaging|deal|dealing|communicat(?:e|ing)|correspond(?:ing)?|respond(?:ing)?|accept(?:ing)? (?:any )?complaints?|consider(?:ing)? (?:any )?complaints?) (?:with|from|to|by) ]] .. who
  .. [[\b[^.;]*\b]] .. bad .. [[|\b(?:vexatious|abusive|malicious|frivolous|unreasonable|persistent)(?:,? (?:or|and|vexatious|abusive|malicious|frivolous|unreasonable|persistent|repeated))* (?:complaints?|complainants?) (?:(?:are|is|will|may|would|can|be) ){0,2}(?:excluded|refused|rejected|not (?:be )?(?:accepted|considered|investigated|dealt with))\b|\bcomplaints? (?:that|which) (?:is|are) (?:(?:considered|deemed|judged|to be) )*(?:vexatious|abusive|malicious|frivolous|unreasonable|persistent)\b[^.;]*?\b(?:not (?:be )?(?:accepted|considered|investigated)|excluded|refused|rejected)\b]])
-- People in a list of what is left out.
local among = pattern([[\b(?:exclusions?|excluded?|excludes|not (?:be )?(?:considered|accepted|investigated|dealt with|taken up)|(?:do|will) not (?:consider|accept|investigate))\b[^.]{0,240}?(\b]] .. who .. [[ who (?:are|is|behave|act|have been|become) [^.;,]{0,20}?]] .. bad .. [[|\b]] .. who .. [[ who (?:are|is) rude)]])
local blanket_hint = phrases {
  "engage with", "engaging with", "deal with", "dealing with", "communicate with", "communicating with", "correspond with", "respond to", "responding to", "complaints from", "complaint from", "vexatious", "abusive", "malicious", "frivolous", "unreasonable", "persistent",
}
local fairly = phrases { "on its merits", "on their merits", "on its own merits", "case by case", "case-by-case", "individual circumstances", "not automatically", "no automatic", "never refuse", "still accept", "still be accepted", "would still", "will still", "do not refuse", "not refuse", "not excluded", "not blanket" }

-- What a resident did with the matter, or owes, is no matter: a ground that is about the person.
local gone_to = phrases {
  "taken", "takes", "take", "gone", "goes", "been to", "approached", "approaches", "contacted", "contacts", "written to", "writes to", "spoken to", "speaks to", "complained to", "involved", "involves", "raised", "raises", "brought", "brings", "posted", "posts", "published", "publishes",
  "shared", "shares", "copied in", "copies in", "airs", "aired", "discussed", "instructed", "instructs", "complains on", "complained on", "turned to",
}
local outside = phrases {
  "newspaper", "newspapers", "the press", "local press", "the media", "broadcaster", "broadcasters", "journalist", "journalists", "radio", "television", "social media", "facebook", "twitter", "online forum", "member of parliament", "members of parliament", "MP", "MPs", "councillor", "councillors",
  "ward member", "solicitor", "solicitors", "a lawyer",
}
local owing = phrases {
  "in arrears", "in rent arrears", "with arrears", "with rent arrears", "owes rent", "owe rent", "owes us money", "owe us money", "has a debt", "not up to date with rent", "refuses access", "refused access", "refused us access", "has not given access", "former tenant", "former tenants", "no longer a tenant",
  "no longer tenants", "has moved out", "have moved out", "has complained before", "complained more than", "too many complaints", "has been warned", "withholds rent", "withholding rent", "recorded a call", "recorded the call", "breach of tenancy", "breached their tenancy",
}
local circumstances = phrases { "circumstances", "circumstance", "exclusions", "exclusion", "grounds", "ground", "exceptions", "situations" }
local by_them = phrases { "by", "through", "via", "from" }
local still = phrases {
  "do not exclude", "does not exclude", "not excluded", "never exclude", "never excluded", "not exclude", "not be excluded", "right to", "rights to", "whether or not", "even if", "even where", "regardless", "no bar", "does not prevent", "does not stop", "not a reason", "not a ground", "no reason", "advised", "support", "after",
}
local function personal(row)
  if not row:find(excludes) and not row:find(circumstances) or row:find(fairly) then return nil end
  for _, text in ipairs(row.answers) do
    for _, list in ipairs { outside, owing } do
      for _, hit in ipairs(text:find_all(list)) do
        local sentence = text:sentence_of(hit)
        local act = list == owing and hit or text:find(gone_to, math.max(sentence.start, hit.start - 60))
        local ground = sentence:matches(excludes) or sentence:matches(circumstances)
        if act and act.start <= hit.start and ground and not (list == outside and act:to(hit):matches(by_them)) and not sentence:matches(still) and not sentence:matches(denied) and not text:quoted(hit) then return act:to(hit) end
      end
    end
  end
end

-- "Four circumstances" are one more than the Code's three.
local counts = { "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "4", "5", "6", "7", "8", "9", "10", "12" }
local counted = {}
for _, count in ipairs(counts) do
  for _, noun in ipairs { "circumstances", "exclusions", "grounds", "exceptions", "situations", "reasons", "types of exclusion" } do table.insert(counted, count .. " " .. noun) end
end
local more_than_three = phrases(counted)
local lists = phrases { "list", "lists", "listed", "set out", "sets out", "gives", "give", "contains", "contain", "has", "have", "names", "there are", "includes", "include", "states", "describes", "apply", "are given" }
local function beyond_three(row)
  for _, text in ipairs(row.answers) do
    local hit = text:find(more_than_three)
    local sentence = hit and text:sentence_of(hit)
    if hit and sentence:matches(lists) and not sentence:matches(denied) and not text:quoted(hit) then return hit end
  end
end

local behind = pattern [=[(?:\S+\s*){1,12}]=]

local function blanket_of(row)
  if row:find(fairly) then return nil end
  local span = row:find(blanket_hint) and row:find(blanket)
  if not span and row:find(excludes) then
    for _, text in ipairs(row.answers) do
      local groups = text:match(among)
      span = span or groups and groups[2] or nil
    end
  end
  for _, text in ipairs(row.answers) do
    if span and text.field == span.field and text:quoted(span) then return nil end
  end
  return span
end

-- The words of the first and the last further ground.
local function listed(row)
  if not row:find(excludes) then return nil end
  local count, first = 0, nil
  for _, words in ipairs(grounds) do
    local hit = row:find(words)
    if hit then
      count = count + 1
      if not first or (hit.field == first.field and hit.start < first.start) then first = hit end
    end
  end
  return count, first
end

return rule {
  title      = "Grounds beyond those that the Code gives are fair, and said to be so",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "extra-exclusions",
  maturity   = "stable",
  provisions = { "2.1", "2.2", "2.5" },
  tags       = { "exclusion" },
  rationale  = "Whatever a policy leaves out has to be fair to residents; a ground that the Code does not give needs its reason, and one that shuts out a person needs more.",
  remedy     = "Say of each further ground why it is fair and where such a matter goes instead, or take it out of the policy.",
  check = function(row)
    if row.id ~= "2.1" and row.id ~= "2.2" and row.id ~= "2.5" then return not_applicable("the row is about something else") end
    if row.claim ~= "yes" and row.claim ~= "blank" then return not_applicable("the answer is not Yes") end
    local found = {}
    local shut_out = blanket_of(row)
    if shut_out then
      table.insert(found, fail { "\"{1}\" shuts out a person, not a matter: this row does not show that each case is looked at", at = shut_out, severity = "major" })
    end
    local of_a_person = not shut_out and row.id ~= "2.1" and personal(row)
    if of_a_person then
      table.insert(found, fail { "\"{1}\" is about what a person did, not about the matter: this row does not show why that is fair", at = of_a_person, severity = "major" })
    end
    if row.id == "2.2" and not of_a_person and not row:find(reasoned) then
      local further = row:find(announced_hint) and not row:find(denied) and row:find(announced)
      further = further or beyond_three(row)
      if further then
        table.insert(found, fail { "\"{1}\": grounds beyond those that the Code gives, and no reason why they are fair", at = further })
      else
        local count, first = listed(row)
        if count and count > 1 then
          local at = first
          for _, text in ipairs(row.answers) do
            local wide = text.field == first.field and text:find(behind, first.start)
            if wide and wide.stop - wide.start <= 120 then at = wide end
          end
          table.insert(found, fail { "{count} grounds beyond those that the Code gives, and no reason why they are fair", count = count, at = at })
        end
      end
    end
    return #found > 0 and found or pass()
  end,
}
