-- SPDX-License-Identifier: Apache-2.0
-- Each provision names the points that an answer has to touch, with the ways in which answers say
-- them. What counts here is an answer that says something itself: a pointer to a document says where
-- to look, and what stands there nobody handed in.

-- Words that make a sentence out of a title.
local says = phrases {
  "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "cannot", "may", "must", "should", "do", "does", "did",
  "we", "they", "receive", "receives", "provides", "handles", "ensure", "ensures", "makes", "sends", "offers", "discusses", "agrees", "contacts",
  "writes", "gives", "keeps", "meets", "considers", "uses", "leads", "attends", "works", "follows", "shares", "identifies", "includes", "allows",
  "responds", "acknowledges", "explains", "advises", "informs", "tells", "asks", "takes", "undertakes", "carries", "monitors", "investigates",
  "goes", "comes", "gets", "hears", "rings", "calls them", "reads", "holds", "sees", "sits", "signs", "looks", "speaks", "talks to", "visits", "deals", "deal with",
  "raises", "starts", "begins", "ends", "spends", "brings", "puts", "tries", "helps", "sets out our", "draws", "turns", "runs", "stands", "summarises", "sums up", "remains", "stays", "finds",
  "print", "train", "go through", "meet every", "hear of", "hear from",
  "oversees", "produces", "chairs", "ensuring", "acts", "liaises", "manages", "logs", "checks", "decides", "details of",
}
-- Words that only say where something stands.
local points_to = phrases {
  "set out in", "set out within", "set out at", "set out on", "set out under", "sets out", "outlined in", "outlined within", "outlined at", "outlines",
  "detailed in", "detailed within", "detailed on", "details the", "details how", "covered in our policy", "covered in the policy", "covered by our policy",
  "covered by the policy", "covered in section", "covered by section", "covered within", "covered under", "policy covers", "included in our policy",
  "included in the policy", "included in policy", "included in section", "included within", "included on", "contained in", "contained within", "stated in", "stated within", "stated on", "stipulated in",
  "specified in", "defined in", "defined within", "documented in", "explained in", "explained on", "explained within", "described in",
  "described within", "reflected in our policy", "reflected in the policy", "referenced in", "referred to in", "mentioned in", "addressed in our policy", "addressed in the policy",
  "part of our policy", "makes reference to",
  "make reference to", "references the", "as per", "see", "refer to", "refers", "found in", "found at", "found on", "found within", "can be found",
  "available at", "available on", "in accordance with", "in line with", "compliant with", "complies with", "policy states", "policy includes",
  "policy contains", "policy reflects", "policy explains", "policy defines", "policy makes", "policy was", "policy has been", "procedure was",
  "procedure has been", "procedure explains", "procedure states", "policy refers", "policy points to",
}
-- But these go on to say it.
local says_there = phrases { "states that", "says that", "specifies that", "confirms that", "explains that", "sets out that", "stating that", "clear that" }
-- What is admitted or promised is another rule's matter, and a bare assurance says nothing.
local says_nothing = phrases {
  "not outlined", "not currently", "not yet", "not stated", "not set out", "not contained", "not included", "not specified", "not documented",
  "not referenced", "not covered", "not mentioned", "not defined", "not in place", "not always", "do not have", "does not have", "will be addressed",
  "will be updated", "will be included", "will be added", "will be reviewed", "will be amended", "will be introduced", "will be developed",
  "to be included", "to be added", "to be updated", "to be reviewed", "being developed", "being reviewed", "under review", "in development",
  "needs to be updated", "need to be updated", "needs to be added", "needs to be documented", "is required to document", "happening in practice", "happens in practice", "done in practice", "this in practice",
  "so in practice", "in practice but", "in practice, but", "in practice, however", "will be looked at", "will be covered", "will be considered at", "as above",
}
-- Something that could be handed in.
local cites = phrases {
  "policy", "policies", "procedure", "procedures", "section", "sections", "paragraph", "page", "pages", "point", "points", "appendix", "pdf", "docx", "http",
  "https", "www", "website", "webpage", "web page", "report", "reports", "register", "template", "templates", "letter", "letters", "leaflet", "handbook",
  "guidance", "process", "minutes", "strategy", "framework", "contract", "contracts", "toolkit", "statement", "plan", "form", "log", "tracker", "terms of reference",
  "job description", "charter", "code", "training", "system", "database", "intranet", "sharepoint", "module", "records", "emails", "documents",
}

local longest = 120          -- bytes that are shown
local longest_pointer = 170  -- a sentence that is longer says something besides
local most = 60              -- statements that are compared; a longer answer is shown by its first ones
local least = 36             -- bytes of statements below which an answer says nothing itself

-- Walks along hits that stand in order: the last within a sentence, or nil.
local function walker(hits)
  local at = 1
  return function(sentence)
    while hits[at] and hits[at].start < sentence.start do at = at + 1 end
    local last
    while hits[at] and hits[at].start < sentence.stop do last, at = hits[at], at + 1 end
    return last
  end
end

-- The sentences in which an answer itself says something.
local function statements(text, found)
  local size = 0
  if text.blank then return size end
  local verb_in, pointer_in, there_in, nothing_in =
    walker(text:find_all(says)), walker(text:find_all(points_to)), walker(text:find_all(says_there)), walker(text:find_all(says_nothing))
  for _, sentence in ipairs(text:sentences()) do
    local length = sentence.stop - sentence.start
    local verb = verb_in(sentence)
    local points = pointer_in(sentence) and not there_in(sentence) and length <= longest_pointer
    if verb and not points and not nothing_in(sentence) then
      if #found < most then table.insert(found, { span = sentence, verb = verb, text = text, field = text.field, hits = 0 }) end
      size = size + length
    end
  end
  return size
end

-- A sentence cut to the clause with the last of the words that come near to what is asked.
local function cut(statement)
  local span = statement.span
  if span.stop - span.start <= longest then return span end
  local word = statement.hit or statement.verb
  local clause = statement.text:clause_of(word)
  if clause.stop - clause.start <= longest then return clause end
  return word:widen(6)
end

-- What the answer says instead: its first and last statement, and the one that comes nearest.
local function shown(row, found, points)
  for _, text in ipairs(row.answers) do
    local field = text.field
    for _, point in ipairs(points) do
      local hits, at = text:find_all(point.phrases), 1
      for _, statement in ipairs(found) do
        if #hits > 0 and statement.field == field then
          while hits[at] and hits[at].start < statement.span.start do at = at + 1 end
          while hits[at] and hits[at].start < statement.span.stop do
            statement.hits, statement.hit, at = statement.hits + 1, hits[at], at + 1
          end
        end
      end
    end
  end
  local best = 1
  for i, statement in ipairs(found) do
    if statement.hits > found[best].hits then best = i end
  end
  local at = { cut(found[1]) }
  if best > 1 then table.insert(at, cut(found[best])) end
  if #found > best then table.insert(at, cut(found[#found])) end
  return at
end

return rule {
  title      = "An answer touches the points that its provision asks about",
  each       = "provision",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "required-point-absent",
  maturity   = "stable",
  provisions = "*",
  edits      = { "touch-points", "answer-no" },
  rationale  = "The answer speaks, but leaves out something that the provision asks for: whoever reads it cannot tell whether that is done.",
  remedy     = "Say how the missing point is met and where that is seen, or answer No with the reason and the date.",
  check = function(row, ctx)
    local points = ctx.provision.points
    if #points == 0 then return not_applicable("the Code's data names no points for it") end
    if row.claim ~= "yes" and row.claim ~= "blank" then return not_applicable("the answer is not Yes") end
    if row.evidence.blank and row.commentary.blank then return not_applicable("there is no answer") end
    local absent = {}
    for _, point in ipairs(points) do
      if not row:find(point.phrases) then table.insert(absent, point.summary) end
    end
    if #absent == 0 then return pass() end
    local found = {}
    local size = statements(row.evidence, found)
    size = size + statements(row.commentary, found)
    if size < (row:find(says_nothing) and 2 * least or least) then
      local cited = row.evidence:find(cites) or not row:find(says_nothing) and row.commentary:find(cites)
      if cited then return not_evaluable("cited-document-not-read", "The answer points to a document that was not handed in") end
      return not_applicable("the answer says too little to be held against the points")
    end
    -- Most of a weighty provision left out: the answer cannot stand. As much shown as not: advice.
    local severity = "minor"
    if #absent * 2 <= #points or row:tagged("slight") then severity = "advice"
    elseif row:tagged("weighty") then severity = "major" end
    return fail { "Not shown: {points}", points = table.concat(absent, "; "), at = shown(row, found, points),
                  severity = severity, effect = severity == "advice" and "notes" or "unsupports" }
  end,
}
