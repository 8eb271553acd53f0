-- SPDX-License-Identifier: Apache-2.0
-- A blank is never read as Yes. It weighs more where the answer itself says that something is missing.
local gap = {
  pattern [[\b(?:is|are|be) (?:still )?(?:required|needed) to (?:document|formalise|put|set|record|embed|develop|write|produce)\b]],
  pattern [[\bin practice,? (?:but|however|although|though)\b]],
  pattern [[\bnot (?:(?:currently|yet|explicitly|formally|clearly|fully|always) )*(?:outlined|stated|contained|documented|specified|set out|mentioned|in place|recorded|reviewed|embedded|met|written down|available|appointed|published|included in)\b]],
  pattern [[\b(?:do|does)(?: not|n['’]t) (?:currently|yet|always|explicitly)\b]],
  pattern [[\b(?:has|have)(?: not|n['’]t) (?:yet|been)\b]],
  pattern [[\bthere (?:is|are) (?:currently )?(?:no|not an?) (?:formal |written |specific |documented |standard |dedicated )*(?:polic(?:y|ies)|procedures?|process|guidance|record|objective|section|register)\b]],
  pattern [[\b(?:polic(?:y|ies)|procedures?|process|guidance) (?:needs?|requires?) (?:to be )?(?:updat|amend|revis|written|develop|chang|review)]],
  pattern [[\b(?:partially|partly) (?:met|compliant)\b|\bnon-?compliant\b|\bnot compliant\b]],
}
local conditional = pattern [[\b(?:if|where|when|unless|should|any|until)\b]]

local function admits(text)
  for _, expression in ipairs(gap) do
    local found = text:find(expression)
    while found do
      local condition = text:find(conditional, text:clause_of(found).start)
      if not condition or condition.start >= found.start then return found end
      found = text:find(expression, found.stop)
    end
  end
end

return rule {
  title      = "The form says Yes or No",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "comply-blank",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The form asks for Yes or No at every row. A reader cannot tell whether this one was decided.",
  remedy     = "Answer Yes, or answer No with the reason and the date by which it will be Yes.",
  check = function(row)
    if row.claim ~= "blank" then return pass() end
    if row.empty then return not_applicable("the whole row is empty, which is reported as such") end
    local found = admits(row.evidence) or admits(row.commentary)
    if found then
      return fail { "Neither Yes nor No is given, and the {cell} says \"{words}\"", cell = found.field, words = found.text, severity = "major" }
    end
    if not row.claim_text.blank then
      return fail { "\"{words}\" says neither Yes nor No", words = row.claim_text.text }
    end
    return fail { "Neither Yes nor No is given, though the row holds an answer" }
  end,
}
