-- SPDX-License-Identifier: Apache-2.0
-- Names that are wrong and words that are other words or none: a short list, each as it is found and as
-- it should be. Spellings over which people differ are not on it, nor words that are right somewhere.
local list = {
  -- Names.
  { "Equality Action 2010", "Equality Act 2010" }, { "Equalities Act 2010", "Equality Act 2010" }, { "Equalities Act", "Equality Act" }, { "Equality's Act", "Equality Act" }, { "Equity Act 2010", "Equality Act 2010" }, { "Equality Act 2020", "Equality Act 2010" },
  { "Complaints Handling Code", "Complaint Handling Code" }, { "Complaint Handing Code", "Complaint Handling Code" }, { "Complaints Handing Code", "Complaint Handling Code" }, { "Compliant Handling Code", "Complaint Handling Code" },
  { "center of learning", "Centre for Learning" }, { "centre of learning", "Centre for Learning" }, { "center for learning", "Centre for Learning" }, { "Regulator for Social Housing", "Regulator of Social Housing" },
  { "Tenants Satisfaction Measures", "Tenant Satisfaction Measures" }, { "Tenancy Satisfaction Measures", "Tenant Satisfaction Measures" }, { "Ombudsman Services Housing", "Housing Ombudsman Service" },
  { "Ombusman", "Ombudsman" }, { "Ombudsmen Service", "Ombudsman Service" }, { "Housing Ombudsmen", "Housing Ombudsman" }, { "Ombudman", "Ombudsman" }, { "Ombundsman", "Ombudsman" }, { "Ombudsmans", "Ombudsman's" }, { "Ombudsmam", "Ombudsman" },
  -- Another word.
  { "manger", "manager" }, { "mangers", "managers" }, { "compliants", "complaints" }, { "stage 1 compliant", "stage 1 complaint" }, { "stage 2 compliant", "stage 2 complaint" }, { "compliant handler", "complaint handler" },
  { "compliant handlers", "complaint handlers" }, { "log the compliant", "log the complaint" }, { "raise a compliant", "raise a complaint" }, { "make a compliant", "make a complaint" }, { "the compliant was", "the complaint was" }, { "of the compliant", "of the complaint" },
  { "complainants response", "complainant's response" }, { "pubic", "public" }, { "in practise", "in practice" }, { "best practise", "best practice" }, { "good practise", "good practice" }, { "principle officer", "principal officer" },
  { "complaints where resolved", "complaints were resolved" }, { "complaints where responded", "complaints were responded" }, { "complaints where acknowledged", "complaints were acknowledged" }, { "complaints where upheld", "complaints were upheld" },
  { "complaints where received", "complaints were received" }, { "complaints where logged", "complaints were logged" }, { "complaints where closed", "complaints were closed" }, { "complaints where escalated", "complaints were escalated" },
  { "draft reported", "draft report" }, { "quarterly updated on", "quarterly updates on" }, { "monthly updated on", "monthly updates on" }, { "be addresses in", "be addressed in" }, { "will be addresses", "will be addressed" },
  { "should of", "should have" }, { "would of been", "would have been" }, { "could of been", "could have been" },
  -- No word.
  { "significate", "significant" }, { "recieve", "receive" }, { "recieved", "received" }, { "recieves", "receives" }, { "reponse", "response" }, { "reponses", "responses" }, { "responce", "response" }, { "reponsible", "responsible" }, { "responsibilty", "responsibility" },
  { "acknowlege", "acknowledge" }, { "acknowleged", "acknowledged" }, { "acknowlegement", "acknowledgement" }, { "aknowledge", "acknowledge" }, { "aknowledged", "acknowledged" }, { "aknowledgement", "acknowledgement" }, { "acknowledgment's", "acknowledgements" },
  { "complaintant", "complainant" }, { "complaintants", "complainants" }, { "complainent", "complainant" }, { "complaintent", "complainant" }, { "compaint", "complaint" }, { "compaints", "complaints" }, { "complant", "complaint" }, { "complants", "complaints" }, { "complaits", "complaints" },
  { "maladminstration", "maladministration" }, { "maladministation", "maladministration" }, { "seperate", "separate" }, { "seperately", "separately" }, { "occured", "occurred" }, { "occurence", "occurrence" }, { "refered", "referred" }, { "commitee", "committee" }, { "comittee", "committee" },
  { "committe", "committee" }, { "accomodate", "accommodate" }, { "accomodation", "accommodation" }, { "adress", "address" }, { "adressed", "addressed" }, { "relevent", "relevant" }, { "independant", "independent" }, { "maintainance", "maintenance" }, { "proceedure", "procedure" },
  { "procedue", "procedure" }, { "liason", "liaison" }, { "liase", "liaise" }, { "liases", "liaises" }, { "liasing", "liaising" }, { "timescle", "timescale" }, { "timesacle", "timescale" }, { "timescales's", "timescales" }, { "resolveed", "resolved" }, { "resoultion", "resolution" },
  { "resloution", "resolution" }, { "escaltion", "escalation" }, { "escalted", "escalated" }, { "assesment", "assessment" }, { "assesments", "assessments" }, { "self-assesment", "self-assessment" }, { "acessible", "accessible" }, { "accessable", "accessible" }, { "availible", "available" },
  { "avaliable", "available" }, { "availabe", "available" }, { "vulnerabilites", "vulnerabilities" }, { "vunerable", "vulnerable" }, { "vulnerabilty", "vulnerability" }, { "disablity", "disability" }, { "reasonble", "reasonable" }, { "ajustments", "adjustments" }, { "adjustements", "adjustments" },
  { "definately", "definitely" }, { "goverance", "governance" }, { "governace", "governance" }, { "goverment", "government" }, { "improvment", "improvement" }, { "improvments", "improvements" }, { "satisifed", "satisfied" }, { "satisfation", "satisfaction" }, { "dissatisfation", "dissatisfaction" },
  { "dissatifaction", "dissatisfaction" }, { "dissastisfaction", "dissatisfaction" }, { "disatisfied", "dissatisfied" }, { "dissapointed", "disappointed" }, { "corresponence", "correspondence" }, { "correspondance", "correspondence" }, { "infomation", "information" }, { "informaton", "information" },
  { "investigaton", "investigation" }, { "investgation", "investigation" }, { "tennant", "tenant" }, { "tennants", "tenants" }, { "resdient", "resident" }, { "residnets", "residents" }, { "residnet", "resident" }, { "custmer", "customer" }, { "cusotmer", "customer" }, { "wesbite", "website" }, { "webiste", "website" },
  { "publically", "publicly" }, { "approriate", "appropriate" }, { "appropiate", "appropriate" }, { "appropraite", "appropriate" }, { "neccessary", "necessary" }, { "necesssary", "necessary" }, { "recomendation", "recommendation" }, { "recomendations", "recommendations" }, { "reccomendations", "recommendations" },
  { "transparancy", "transparency" }, { "unacceptible", "unacceptable" }, { "unreasonble", "unreasonable" }, { "vexacious", "vexatious" }, { "persistant", "persistent" }, { "untill", "until" }, { "thier", "their" }, { "teh", "the" }, { "wich", "which" }, { "comunication", "communication" },
  { "commuication", "communication" }, { "agressive", "aggressive" }, { "sucessful", "successful" }, { "sucessfully", "successfully" }, { "consistant", "consistent" }, { "consistantly", "consistently" }, { "responsed to", "responded to" }, { "councelling", "counselling" },
  { "quaterly", "quarterly" }, { "quartely", "quarterly" }, { "anually", "annually" }, { "monthy", "monthly" }, { "ensureing", "ensuring" }, { "ensureed", "ensured" }, { "compensaton", "compensation" }, { "compenstion", "compensation" }, { "guidence", "guidance" }, { "guidelenes", "guidelines" },
  -- One word twice.
  { "the the", "the" }, { "of of", "of" }, { "to to", "to" }, { "and and", "and" }, { "for for", "for" }, { "with with", "with" }, { "are are", "are" }, { "we we", "we" }, { "our our", "our" }, { "by by", "by" }, { "be be", "be" }, { "from from", "from" }, { "will will", "will" },
}
local most = 8  -- places that one finding shows

local words, right = {}, {}
for _, pair in ipairs(list) do
  table.insert(words, pair[1])
  right[string.lower(pair[1])] = pair[2]
end
local wrong = phrases(words)

-- Acts that a form on complaints cites, with each year in which there was one of that name. An Act with
-- another year is not one of them.
local acts = {
  ["Equality Act"] = { 2010, 2006 }, ["Localism Act"] = { 2011 }, ["Care Act"] = { 2014 }, ["Human Rights Act"] = { 1998 }, ["Limitation Act"] = { 1980, 1963, 1939 },
  ["Data Protection Act"] = { 2018, 1998, 1984 }, ["Freedom of Information Act"] = { 2000 }, ["Freedom of Information (Scotland) Act"] = { 2002 }, ["Mental Capacity Act"] = { 2005 }, ["Social Housing (Regulation) Act"] = { 2023 },
  ["Social Housing Regulation Act"] = { 2023 }, ["Homelessness Reduction Act"] = { 2017 }, ["Building Safety Act"] = { 2022 }, ["Landlord and Tenant Act"] = { 1985, 1987, 1954, 1927, 1988, 1962, 1730, 1709 },
  ["Homes (Fitness for Human Habitation) Act"] = { 2018 }, ["Disability Discrimination Act"] = { 1995, 2005 }, ["Housing and Regeneration Act"] = { 2008 }, ["Protection from Harassment Act"] = { 1997 }, ["Defective Premises Act"] = { 1972 },
}
local names, years_of = {}, {}
for name, years in pairs(acts) do
  table.insert(names, name)
  years_of[string.lower(name)] = years
end
local act = phrases(names)
local year = pattern [[\b(?:19|20)\d\d\b]]

-- An Act with a year in which there was none of that name, and what it should be.
local function misdated(text, span)
  local at = text:find(year, span.stop)
  local gap = at and at.start - span.stop <= 4 and string.sub(span:to(at).text, span.stop - span.start + 1, at.start - span.start)
  if gap ~= " " and gap ~= ", " and gap ~= " (" and gap ~= " of " then return nil end
  local known, said = years_of[span.folded], tonumber(at.text)
  for _, one in ipairs(known or {}) do
    if one == said then return nil end
  end
  return known and span:to(at), known and span.text .. " " .. known[1]
end

local function collect(text, found)
  for _, span in ipairs(text:find_all(act)) do
    local whole, fixed = misdated(text, span)
    if whole and not whole:matches(wrong) and not text:quoted(whole) then table.insert(found, { at = whole, right = fixed }) end
  end
  for _, span in ipairs(text:find_all(wrong)) do
    if not text:quoted(span) then table.insert(found, { at = span, right = right[string.lower(span.text)] }) end
  end
end

return rule {
  title      = "Names are right and words are spelt as they are meant",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "wrong-word",
  maturity   = "stable",
  provisions = "*",
  edits      = "drop-words",
  rationale  = "A wrong name of an Act or of the Code, or a word that means another thing, tells a reader that nobody read the form before it was published.",
  remedy     = "Put the words right.",
  check = function(assessment)
    local found = {}
    for _, row in ipairs(assessment.rows) do
      if row.claim ~= "absent" then
        for _, text in ipairs(row.answers) do collect(text, found) end
      end
    end
    for _, action in ipairs(assessment.actions) do
      collect(action.improvement, found)
      collect(action.status, found)
    end
    if #found == 0 then return pass() end
    local said, known, at = {}, {}, {}
    for _, one in ipairs(found) do
      local span, fixed = one.at, one.right
      if #at < most then table.insert(at, span) end
      if fixed and not known[fixed .. string.lower(span.text)] and #said < most then
        known[fixed .. string.lower(span.text)] = true
        table.insert(said, "\"" .. span.text .. "\" for \"" .. fixed .. "\" at " .. span.row)
      end
    end
    return fail { "{count} wrong words or names: {said}", count = #found, said = table.concat(said, "; "), at = at }
  end,
}
