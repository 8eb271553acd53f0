-- SPDX-License-Identifier: Apache-2.0
-- A reviewer's question asks about the form or of a colleague: where this is stated, whether we do it.
-- Headings ("What is a complaint?"), survey questions and check lists end in a question mark too.
local function any_of(parts) return pattern("(?:" .. table.concat(parts, "|") .. ")") end

local rest = [[[^.?!]{0,80}\?]]
-- Asks about the answer itself: nothing else asks so.
local about_the_form = any_of {
  [[\bwhere (?:is|are|does|do|has|can|did) (?:this|these|it|that|we)\b]] .. rest,
  [[\b(?-i:Where) (?:is|are) (?:this|it|that|these) (?:stated|written|evidenced|documented|set out|covered|recorded|shown|held|published)\b]],
  [[\b(?:is|are|was|does|do|has|have|should|could|can) (?:this|these|that) (?:\w+ ){0,2}?(?:still|stated|covered|correct|right|true|done|happening|accurate|current|evidenced|written|recorded|published|in the|in our|what|be a? ?(?:yes|no)|enough|sufficient|needed|ok|apply|happen|include|cover|mean|exist|need)\b[^.?!]{0,80}\?]],
  [[\b(?:do|can|could|should|have|how do|how can|how will) we (?:\w+ ){0,2}?(?:evidence|evidenced|prove|demonstrate|show)\b]] .. rest,
  [[\bin the (?:policy|process|procedure|letters?|guidance|templates?)\?]],
  [[\?\?+]],
  [[\b(?:not sure|unsure) (?:if|whether|where|what|how) (?:this|we|it|the policy|that)\b]],
  [[\bneeds? (?:to be )?(?:checking|checked|to check|updating|confirming|confirmation)\b[^.?!]{0,40}\?]],
}
-- Asks a colleague, or a check list asks a handler: which, the words before it tell.
local of_a_colleague = any_of {
  [[\b(?:do|have|are|can|should|could|would|don['’]t|will|did) we\b[^.?!]{0,60}?\b(?:this|these|polic(?:y|ies)|procedures?|process|letters?|templates?|records?|train\w*|monitor\w*|log|publish\w*|report\w*|evidence|link|code|website|add|include|currently|need to|have an?)\b[^.?!]{0,40}\?]],
  [[\b(?:does|do|has|is) (?:this|our|the (?:policy|procedure|process|website|letter|template|team|board|code))\b[^.?!]{0,70}\?]],
  [[\b(?:what|which|any) (?:evidence|policy|section|procedure|document|examples?|page|version)\b[^.?!]{0,40}\?]],
  [[\b(?:is|are|was|were|does|do|did|has|have|will|would|should|could|can|how|when)\b[^.?!]{0,60}?\bthis\b[^.?!]{0,60}\?]],
  [[\bis there (?:a|an|any|somewhere)\b]] .. rest,
  [[\b(?:is it (?:in|on|part of|still|covered|stated)|does it (?:include|say|cover|mention|state|happen))\b]] .. rest,
  [[\bwhat about (?:the|our)\b]] .. rest,
  [[\bwho (?:does|will|would|has) (?:this|it|that|do|be|the)\b[^.?!]{0,50}\?]],
}
-- A label with a question mark, and nothing else.
local label = pattern [[^(?:\w+ ){0,2}(?:policy|procedure|evidence|section|link|template|process|yes|no|minutes|report|screenshot|compliant|sure|page|page number|date|name|number)(?: (?:\d[\d.]*|link|needed|here|date))?\s?\?$|^\?+$|[(\[][\w ]{0,40}\?[\])]$]]
-- "Is this" straight before the capital of a sentence pasted in from elsewhere.
local before_a_paste = pattern [[(?:^|[.?!] )((?-i:Is this|Is it|Are these|Where is)) (?-i:(?:All|The|Our|We|Where|When|If|Any|Each|Every|Complaints?|Customers?|Residents?|Tenants?|Landlords?|Staff|Officers?|Policy|Section|A|An|In|At|Once|Following) )]]
local mark = pattern [[\pL(\?)(?:\s*$|[\]"'”’)]|\s+(?-i:[A-Z0-9"“‘(•]))]]

-- Somebody else is asked: a survey, a check list, the reader of a leaflet.
local asking = pattern [[\b(?:ask(?:s|ed|ing)?|questions?|questionnaire|survey(?:s|ed)?|poll|check ?list|consider(?:s|ing)?|prompts?|reflect(?:s|ing)?|quality (?:check|assurance)|lessons learn(?:ed|t))\b]]
local showing = pattern [[\b(?:leaflets?|posters?|FAQs?|headed|headings?|titled|called|entitled|campaign|newsletter|web ?page|page)\b]]
local heading = pattern [[^(?:["“'‘(]\s?)?(?:what|how|who|when|why|where|can|could|may|not happy|unhappy|got|have you|do you|are you|need|want|did (?:you|we)|something wrong|dissatisfied|still)\b]]
local reader = pattern [[\b(?:you|your|yours|I|my|get it right|got it wrong|do better)\b]]

-- Most answers ask nothing and need no second look.
local hint = pattern [[\?]]
local unmarked = phrases { "where is", "where are", "not sure", "unsure", "is this", "is it", "are these" }

local function before(text, expression, span)
  local found = text:find(expression)
  return found ~= nil and found.start < span.start
end

local function asked_of_others(text, span)
  return text:quoted(span) or span:matches(reader) or before(text, asking, span)
end

local function of_the_author(text)
  local found = text:find(about_the_form)
  local groups = text:match(before_a_paste)
  if groups and (not found or groups[2].start < found.start) then found = groups[2] end
  if found and not text:quoted(found) then return found end
  found = text:find(label) or text:find(of_a_colleague)
  while found do
    if not asked_of_others(text, found) then return found end
    found = text:find(of_a_colleague, found.stop)
  end
end

local function open_question(text)
  local from = 0
  while from < #text do
    local groups = text:match(mark, from)
    if not groups then return nil end
    local clause = text:clause_of(groups[2])
    if not asked_of_others(text, groups[2]) and not before(text, showing, groups[2]) and not clause:matches(reader) and not text:sentence_of(groups[2]):matches(heading) then return clause end
    from = groups[2].stop
  end
end

return rule {
  title      = "No reviewer's question is left in a published answer",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "drafting-question",
  maturity   = "stable",
  provisions = "*",
  rationale  = "A question to the author of the answer was not settled before the form was published.",
  remedy     = "Settle the question and state the answer, or answer No with a date.",
  check = function(row)
    if not row:find(hint) and not row:find(unmarked) then return pass() end
    local found = {}
    for _, answer in ipairs(row.answers) do
      local question = of_the_author(answer)
      if question then
        table.insert(found, fail { "A reviewer's question is left in the {field}: \"{1}\"", at = question })
      end
    end
    if #found > 0 then return found end
    for _, answer in ipairs(row.answers) do
      local clause = open_question(answer)
      if clause then
        return fail { "A question mark stands in the {field}: is something still open?", at = clause, severity = "advice", effect = "notes" }
      end
    end
    return pass()
  end,
}
