-- SPDX-License-Identifier: Apache-2.0
-- A reviewer's question asks about the form itself. Any other question mark is only worth a look: it
-- may be quoted from a survey or a letter.
local asked = pattern [[\b(where (?:is|are|does|do|has) (?:this|these|it|that|the policy|we)\b[^.?!]{0,80}\?|is (?:this|it|that) (?:still |actually |really )?(?:in|the|correct|right|true|stated|covered|written|done|happening|accurate|what)\b[^.?!]{0,80}\?|(?:do|have|did|are|can|should|could|would) we\b[^.?!]{0,80}\?|does (?:this|our|the (?:policy|procedure|process|website))\b[^.?!]{0,80}\?|what (?:is|are|about|evidence|do we)\b[^.?!]{0,60}\?|who (?:is|does|will)\b[^.?!]{0,60}\?|need(?:s)? (?:checking|to check|updating)\b[^.?!]{0,40}\?|\?\?+)]]
-- "Is this" straight before the capital of a sentence pasted in from elsewhere.
local about = pattern [[(?:^|[.?!] )((?-i:Is this|Is it|Are these|Where is)) (?-i:[A-Z])]]
local mark = pattern [[\pL(\?)(?:$|[\s)"'])]]

local function first_in(text)
  local found = text:find(asked)
  local groups = text:match(about)
  if groups and (not found or groups[2].start < found.start) then return groups[2] end
  return found
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
    for _, answer in ipairs(row.answers) do
      local question = first_in(answer)
      if question then
        return fail { "A reviewer's question is left in the {field}: \"{1}\"", at = question }
      end
    end
    for _, answer in ipairs(row.answers) do
      local groups = answer:match(mark)
      if groups then
        return fail { "A question mark stands in the {field}: is something still open?", at = answer:clause_of(groups[2]), severity = "advice", effect = "notes" }
      end
    end
    return pass()
  end,
}
