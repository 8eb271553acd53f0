-- SPDX-License-Identifier: Apache-2.0
-- "Not" alone says nothing: it is as often good news ("we have not refused any"). What counts is a
-- document that does not say something, a thing that is not done, a time that was not kept.
local strong = {
  -- a text that does not say it
  pattern [[\bnot (?:currently |yet |always |explicitly |specifically |clearly |formally |presently |actually |fully )*(?:outlined|stated|contained|specified|set out|mentioned|referenced|documented|spelt out|spelled out|written (?:down|into)|reflected in|included (?:in|within)|detailed in)\b]],
  pattern [[\b(?:policy|policies|procedure|procedures|process|website|webpage|web page|letters?|templates?|guidance|leaflet|handbook) (?:(?:currently|also|itself|document|page) )?(?:do|does|did)(?: not|n't) (?:currently |yet |explicitly |specifically |clearly |fully )*(?:explain|state|include|contain|specify|mention|reference|refer to|set out|outline|cover|detail|define|say)\b]],
  -- a thing that is not done, or not there
  pattern [[\b(?:do|does|did)(?: not|n't) (?:currently|yet|always|presently|routinely|consistently|formally|explicitly|specifically)\b]],
  pattern [[\b(?:is|are) not (?:currently|yet|presently|consistently|routinely|formally) (?:been |being )?[a-z]+(?:ed|en|ne|ade|ept)\b]],
  pattern [[\b(?:has|have)(?: not|n't) yet\b]],
  pattern [[\bthere (?:is|are) (?:currently |at present )?not (?:yet |currently |always )?(?:a|an|any)\b]],
  pattern [[\bthere (?:is|are) (?:currently|at present|presently) no\b]],
  pattern [[\bin practice,? (?:but|however|although|though)\b]],
  pattern [[\b(?:procedures?|process|guidance|policy|policies|process guidance) (?:is|are) (?:still |also )?(?:required|needed) to (?:document|formalise|embed|reflect|record|set)\b]],
  pattern [[\bnot always (?:been |being )?(?:picked up|met|achieved|recorded|logged|followed|done|completed|adhered|consistent|consistently|within|responded|acknowledged|provided|sent|clear|captured|updated|kept|happened|happening)\b]],
  pattern [[\bnot (?:fully|wholly|entirely) (?:embedded|met|implemented|in place|established|adopted|compliant|consistent)\b]],
}
local weak = {
  pattern [[\b(?:has|have|had|were|was|went|gone) (?:gone |been |fallen |run )?(?:out of|over|outside(?: of)?|beyond|past) (?:the |our |its |their )?(?:time ?scales?|time ?lines?|target|time ?frames?|deadlines?)\b]],
  pattern [[\b(?:more|further|still) (?:work )?to do\b(?: (?:in|on) this)?]],
  pattern [[\broom for improvement\b]],
  pattern [[\bonly (?:partially|partly|a short|a brief)\b]],
  pattern [[\b(?:partially|partly) (?:met|compliant|in place|complete|completed|implemented)\b]],
  pattern [[\b(?:slight|minor|small) (?:wording )?(?:variation|difference|deviation)\b]],
  pattern [[\b(?:a )?(?:short|brief|basic) (?:overview|summary|outline|reference) is (?:provided|given|included|contained) (?:in|within) (?:the|our) (?:\w+ ){0,2}(?:policy|procedure)\b]],
  pattern [[\bgaps? (?:has|have|had|was|were) (?:been )?identified\b]],
}
-- What is said of a case that may arise admits nothing, nor does what the organisation keeps out on
-- purpose.
local conditional = pattern [[\b(?:if|where|when|whenever|whether|unless|should|once|until|in cases|in the event|any)\b]]

local function admission(text, expressions)
  for _, expression in ipairs(expressions) do
    local found = text:find(expression)
    while found do
      local clause = text:clause_of(found)
      local condition = text:find(conditional, clause.start)
      if not condition or condition.start >= found.start then return found end
      found = text:find(expression, found.stop)
    end
  end
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
      local found = admission(answer, strong)
      if found then return fail { "The answer is Yes, but the {field} says \"{1}\"", at = found } end
    end
    for _, answer in ipairs(row.answers) do
      local found = admission(answer, weak)
      if found then
        return fail { "The answer is Yes, but the {field} says \"{1}\"", at = found, severity = "minor", effect = "unsupports" }
      end
    end
    return pass()
  end,
}
