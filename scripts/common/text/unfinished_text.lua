-- SPDX-License-Identifier: Apache-2.0
-- An answer that stops inside a bracket or at a word that calls for another, or that opens where its
-- number or its subject should stand: something was lost. Small letters at the start alone are a habit
-- of many forms, and so are answers without a full stop.
local open_bracket = pattern [=[[(\[][^()\[\]]*$]=]
local ends = phrases { "the", "and", "a", "an", "our", "their", "or", "its", "your", "because", "such as", "including", "via", "into", "than", "between", "which", "whose" }
local after_end = { [""] = true, [","] = true, [" ,"] = true, ["-"] = true, [" -"] = true, ["–"] = true, [" –"] = true }
-- "complaints raised in the last year, two of them ...": how many?
local no_number = pattern [[^(?-i:(?:stage (?:1|2|one|two) )?(?:complaints?|cases|escalations|requests|responses|residents|tenants|customers|surveys) (?:(?:were|was|have been|has been) )?(?:raised|received|logged|made|escalated|upheld|answered|closed|recorded|reported|responded to|acknowledged|completed|returned|refused)) (?:in|during|over|since|for|within)? ?(?:the |our |this )*(?:last|past|year|20\d\d|quarter|financial|previous|reporting|period|april|12 months)\b]]
local nouns = phrases { "complaints", "complaint", "cases", "escalations", "requests", "responses", "residents", "tenants", "customers", "surveys", "stage 1", "stage 2", "stage one", "stage two" }
local joins = phrases { "and", "but", "which", "whose", "than", "nor" }
local bracket = pattern [=[[(\[]]=]
local longest = 120  -- bytes that are shown
local piece = pattern [=[(?:\S+\s*){1,8}]=]

-- A long tail is shown by its first words.
local function cut(text, span)
  if span.stop - span.start <= longest then return span end
  return text:find(piece, span.start) or span
end

-- Whether the answer itself opens with one of the words, in small letters.
local function opens_with(text, words)
  local hit = text:find(words)
  return hit and hit.start == 0 and string.byte(hit.text, 1) >= 97
end

-- The word at the very end that calls for another, with those before it.
local function dangling(text)
  local hit = text:find(ends, math.max(#text - 12, 0))
  while hit do
    local lead = text:before(hit, 4)
    local last = after_end[string.sub(text.text, hit.stop + 1)] and string.byte(text.text, hit.start) == 32
    if lead and last and string.byte(hit.text, 1) >= 97 then return lead:to(hit) end
    hit = text:find(ends, hit.stop)
  end
end

return rule {
  title      = "No answer stops in the middle or has lost its beginning",
  each       = "row",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "unfinished-text",
  maturity   = "stable",
  provisions = "*",
  rationale  = "What was cut off may have been the point of the answer, or its figure.",
  remedy     = "Finish the sentence, or put back what was lost.",
  check = function(row)
    local found = {}
    for _, text in ipairs(row.answers) do
      if not text.blank then
        if text:find(bracket) then
          local open = text:find(open_bracket)
          if open then table.insert(found, fail { "A bracket is opened and the {field} ends: \"{1}\"", at = cut(text, open) }) end
        end
        local number = opens_with(text, nouns) and text:find(no_number)
        if number then
          table.insert(found, fail { "The {field} opens where a number should stand: \"{1}\"", at = cut(text, text:clause_of(number)), severity = "minor", effect = "unsupports" })
        elseif opens_with(text, joins) then
          table.insert(found, fail { "The {field} opens in the middle of a sentence: \"{1}\"", at = cut(text, text:opening()) })
        end
        local tail = #found == 0 and dangling(text)
        if tail then table.insert(found, fail { "The {field} stops in the middle of a sentence: \"{1}\"", at = tail }) end
      end
    end
    return #found > 0 and found or pass()
  end,
}
