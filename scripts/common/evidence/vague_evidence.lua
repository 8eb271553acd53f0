-- SPDX-License-Identifier: Apache-2.0
-- A document that is named, however shortly, is a pointer and no fault: what stands in it nobody handed
-- in. Vague is what names nothing, gives no figure and touches nothing that the provision asks about;
-- and what says that there would be evidence.

-- Whatever leads somewhere, or is something that can be asked for.
local leads = phrases {
  "complaints policy", "complaint policy", "complaints procedure", "complaint procedure", "feedback policy", "feedback procedure", "housing policy", "corporate policy",
  "compensation policy", "behaviour policy", "adjustments policy", "equality policy", "handling policy", "handling procedure", "compliments procedure",
  "compliments policy", "remedies policy", "redress policy", "section", "sections", "page", "pages", "paragraph", "paragraphs", "para", "clause", "appendix", "annex",
  "point", "version", "pdf", "docx", "xlsx", "pptx", "http", "https", "www", "website", "webpage", "web page", "webpages", "report", "reports", "minutes", "register",
  "log", "tracker", "template", "templates", "leaflet", "leaflets", "newsletter", "newsletters", "handbook", "contract", "contracts", "charter", "strategy",
  "framework", "job description", "job descriptions", "role profile", "poster", "posters", "guidance", "guide", "toolkit", "flowchart", "flow chart", "dashboard",
  "self-assessment", "self assessment", "agreement", "agreements", "service standard", "service standards", "statement", "plan", "manual", "form", "forms", "letter", "letters", "survey", "surveys",
  "facebook", "sharepoint", "intranet", "portal", "module", "terms of reference", "guideline", "guidelines", "booklet", "link", "database", "CRM",
}
-- Pointers to a document without a name: of several policies nobody can tell which, and where in it.
local unnamed = phrases {
  "in our policy", "in the policy", "in policy", "within our policy", "within the policy", "within policy", "per policy", "per our policy", "per the policy",
  "policy refers", "in our policies", "within our policies", "in our procedure", "in our procedures", "in the procedure", "in the procedures", "in procedure",
  "within our procedures", "within procedures", "within the procedure", "per procedure", "per our procedure", "per our procedures", "internal procedure",
  "internal procedures", "internal process", "internal processes", "our policies", "our procedures", "policies and procedures", "policy and procedure",
  "in our process", "in our processes", "in the process", "in process", "within our process", "within the process", "within process", "per process",
  "per our process", "per the process", "part of our process", "part of the process", "part of process", "our processes", "existing process", "existing processes",
  "current process", "current processes", "complaints process", "complaint process",
}
-- Assurances that would fit any row.
local assurance = phrases {
  "we comply", "we comply with this", "we do this", "we do so", "this is done", "this is in place", "this happens", "this is happening", "happens in practice",
  "happening in practice", "standard practice", "normal practice", "common practice", "current practice", "working practice", "our practice", "custom and practice", "noted", "agreed", "accepted",
  "compliant", "fully compliant", "we are compliant", "complied with", "in place", "as above", "as stated above", "as previously stated", "ongoing", "business as usual",
  "we adhere to this", "adhered to", "this is adhered to", "we follow this", "this is followed", "always", "yes", "staff are aware", "staff aware",
  "officers are aware", "all staff are aware", "managers are aware", "this is our approach", "day to day", "in line with the code", "as per the code",
  "in accordance with the code", "meets the code", "per code",
  -- A virtue is no evidence of itself.
  "common sense", "good practice", "good will", "goodwill on both sides", "we try", "we try to be fair", "we try to", "we try our best", "we try hard", "we do our best", "we are fair", "we aim to be fair", "of course", "of course we do", "of course we do this", "naturally", "obviously",
  "goes without saying", "it goes without saying", "self explanatory", "self-explanatory", "as a matter of course", "as a matter of routine", "everyone knows", "everyone knows this", "everybody knows", "everybody knows this", "staff know", "staff know this", "staff know what to do", "we know our tenants",
  "we know our residents", "we know our customers", "know our tenants", "know our residents", "we are a small team", "small team", "our ethos", "our culture", "our values", "our way of working", "it is how we work", "this is how we work", "how we work", "how we operate", "what we do", "it is what we do",
  "this is what we do", "we care", "we treat everyone fairly", "we treat everybody fairly", "treat everyone fairly", "treated fairly", "professional judgement", "professional judgment", "we use our judgement", "use our judgement", "experience of staff", "experience of our staff", "long experience", "staff experience", "experienced staff",
  "as and when", "as and when needed", "as and when required", "as needed", "as required", "flexible approach", "open door", "open door policy", "word of mouth", "by talking to people", "we talk to people", "we talk to each other", "we listen", "we always listen", "understood by all", "known to all",
  "always been done", "always done", "always has been", "team effort", "day to day practice", "everyday practice", "honesty", "politeness", "kindness", "best endeavours",
}
-- Evidence that there is said to be.
local would_be = phrases {
  "can evidence this", "can be evidenced", "could be evidenced", "could evidence", "able to evidence", "can evidence the", "evidence can be provided",
  "evidence can be supplied", "evidence could be provided", "evidence is available on request", "evidence available on request", "evidence available upon request",
  "evidence is available upon request", "evidence available if required", "evidence can be made available", "evidence to be provided", "can provide evidence",
  "can demonstrate this", "could demonstrate this",
}
-- Staff who are trained or aware, and no more: who, when and in what is nowhere said.
local staff_only = pattern [[^(?:(?:all|our|the|relevant|front-?line|housing|complaints?|handling|both) )*(?:staff|officers?|colleagues|managers?|handlers?|teams?|employees|everyone|everybody) (?:(?:are|is|has|have|had|been|were|was|all|fully|regularly|well) )*(?:trained|training|aware|briefed|informed|told|reminded|knows?)(?: (?:of|on|about|in) (?:this|it|complaints?|complaints? handling|the code|the process))?[.! ]*$]]
local training_only = pattern [[^(?:(?:staff|all|regular|ongoing|annual|complaints?|handling|in-house|refresher|team) )*(?:training|trained|briefings?|inductions?|awareness|meetings?|guidance|emails?|yes|in place)(?: (?:provided|given|held))?[.! ]*$]]
-- The number of a place and nothing else, where it may stand in either of two documents.
local place_only = pattern [[^(?:see )?(?:paragraphs?|para|sections?|points?|clauses?|pages?)\.? [\d., &-]+$]]
local documents = { phrases { "policy", "policies" }, phrases { "procedure", "procedures" }, phrases { "report", "reports" }, phrases { "minutes" }, phrases { "leaflet", "handbook", "guide" },
                    phrases { "strategy" }, phrases { "register", "log", "tracker" }, phrases { "website", "web page", "webpage" } }
local no_case = phrases { "not applicable", "n/a", "na", "no cases", "not arisen" }
local figure = pattern [[\d]]
local most_words, most_of_pointer, most_of_place = 12, 9, 8
local many = 3  -- rows beyond which the same thing is told once

local function shown(row, found)
  local text = found.field == "evidence" and row.evidence or row.commentary
  local sentence = text:sentence_of(found)
  return sentence.stop - sentence.start <= 120 and sentence or found:widen(4)
end

local function words_of(row)
  local words = 0
  for _, answer in ipairs(row.answers) do
    if not answer.blank then words = words + answer.word_count end
  end
  return words
end

local function is_short(row)
  return row.claim == "yes" and not (row.evidence.blank and row.commentary.blank) and words_of(row) <= most_words
end

-- The words that name no document, where nothing else leads anywhere.
local function nameless(row)
  if not is_short(row) or words_of(row) > most_of_pointer or row:find(leads) or row:find(figure) then return nil end
  return row:find(unnamed)
end

-- Assurances are most of what is said: in a longer sentence "agreed" or "always" is only a word.
local function only_assures(row)
  local assured = 0
  for _, hit in ipairs(row:find_all(assurance)) do
    assured = assured + 1
    for i = 1, #hit.folded do
      if string.sub(hit.folded, i, i) == " " then assured = assured + 1 end
    end
  end
  return assured > 0 and words_of(row) <= 2 * assured + 1
end

local function only_trained(row)
  local evidence, commentary = row.evidence, row.commentary
  if not commentary:find(staff_only) then evidence, commentary = commentary, evidence end
  return commentary:find(staff_only) and (evidence.blank or evidence:find(training_only) or evidence:find(staff_only))
end

local function placeless(row)
  if row.commentary.blank or row.commentary.word_count > most_of_place then return nil end
  local count = 0
  for _, document in ipairs(documents) do
    if row.evidence:find(document) then count = count + 1 end
  end
  return count > 1 and row.commentary:find(place_only) or nil
end

return rule {
  title      = "An answer names what bears it out",
  each       = "provision",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  edits      = { "name-document", "answer-no" },
  rationale  = "The form asks for evidence behind each statement. These words would fit any row and lead nowhere.",
  remedy     = "Name the document with its section, the record, or a figure, and say in a sentence what it shows.",
  check = function(row, ctx)
    if row.claim ~= "yes" then return not_applicable("the answer is not Yes") end
    if row.evidence.blank and row.commentary.blank then return not_applicable("there is no answer") end
    local promised = row:find(would_be)
    if promised then
      return fail { "The {field} says that there is evidence, but shows none: \"{1}\"", at = shown(row, promised), severity = "advice", effect = "notes" }
    end
    local place = placeless(row)
    if place then
      return fail { "\"{1}\" alone, and the evidence names more than one document", at = place, severity = "advice", effect = "notes" }
    end
    if not is_short(row) or row:find(no_case) then return pass() end
    if only_trained(row) then
      return fail { "The {field} names no document, record or figure: \"{1}\"", at = row.commentary:opening() or row.evidence:opening() }
    end
    if row:find(leads) then
      return not_evaluable("cited-document-not-read", "The answer points to a document that was not handed in")
    end
    for _, point in ipairs(ctx.provision.points) do
      if row:find(point.phrases) then return pass() end
    end
    local found = nameless(row)
    if found then
      local rows, at = 0, {}
      for _, other in ipairs(ctx.assessment.rows) do
        local same = other.claim ~= "absent" and nameless(other)
        if same then
          if rows == 0 and other.id ~= row.id then found = nil end
          rows = rows + 1
          if rows <= 12 then table.insert(at, same) end
        end
      end
      if rows <= many then
        return fail { "The {field} names no document: \"{1}\"", at = row:find(unnamed), severity = "advice", effect = "notes" }
      elseif found then
        return fail { "{rows} rows name no document, only \"{1}\" and the like", rows = rows, at = at, severity = "advice", effect = "notes" }
      end
      return not_evaluable("cited-document-not-read", "The answer points to a document that was not handed in")
    end
    if not only_assures(row) or row:find(figure) then return pass() end
    local at = {}
    for _, text in ipairs { row.commentary, row.evidence } do
      local opening = text:opening()
      if opening then table.insert(at, opening) end
    end
    return fail { "The {field} names no document, record or figure: \"{1}\"", at = at }
  end,
}
