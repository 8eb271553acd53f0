-- SPDX-License-Identifier: Apache-2.0
-- A different answer is explained where the one that is not Yes speaks of its own stage, or gives the
-- figures of it: stage 2 may be kept to time when stage 1 is not.
local stage = pattern [[\bstages? ?(?:1|2|one|two)\b|\bs[12]\b|\bfirst stage\b|\bsecond stage\b|\b(?:final|stage) reviews?\b|\bescalations?\b]]
-- What says that the other stage is the same explains no difference.
local alike_words = { "exactly as", "precisely as", "just as", "identical to", "identical at", "in the same way", "in the same manner", "likewise", "at both stages", "for both stages", "both stages", "same at each stage", "same for each stage", "same template", "same letter", "same process", "no different from" }
for _, lead in ipairs { "as at ", "as for ", "as in ", "as with ", "as per ", "same as ", "same as at ", "same as for ", "same as in ", "similar to ", "like ", "mirrors ", "follows ", "matches ", "see " } do
  for _, which in ipairs { "stage 1", "stage 2", "stage one", "stage two", "the first stage", "the second stage", "the other stage" } do table.insert(alike_words, lead .. which) end
end
local alike = phrases(alike_words)
local contrast = phrases { "but", "except", "apart from", "however", "not", "no", "unlike", "only", "although", "though", "while", "whereas", "yet", "lacks", "cannot", "isn't", "doesn't", "don't", "until", "will be" }
local words = { yes = "Yes", no = "No", partial = "partly", blank = "not answered", ["not-applicable"] = "not applicable" }

local function explains(row)
  if row.claim == "yes" or row.claim == "blank" then return false end
  for _, answer in ipairs(row.answers) do
    for _, ratio in ipairs(answer:ratios()) do
      if ratio.percent or ratio.count then return true end
    end
  end
  return row:find(stage) ~= nil and not (row:find(alike) and not row:find(contrast))
end

return rule {
  title      = "The same requirement is answered alike at both stages",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "twin-mismatch",
  maturity   = "stable",
  provisions = "*",
  edits      = "match-twin",
  rationale  = "These two rows ask the same of the two stages. Different answers need a reason, and none is given by the form.",
  remedy     = "Give both rows the same answer, or say what is different at the other stage.",
  check = function(row)
    local twin = row.twin
    if not twin or twin.claim == "absent" then return not_applicable("no other row asks the same") end
    if row.stage > twin.stage then return not_applicable("reported at the row of the earlier stage") end
    if row.claim == twin.claim then return pass() end
    if explains(row) or explains(twin) then return pass() end
    local at = {}
    local function words_of(one) return one:find(alike) or one.commentary:opening() or one.evidence:opening() or false end
    for _, span in ipairs { row.claim_text:all() or false, words_of(row), twin.claim_text:all() or false, words_of(twin) } do
      if span then table.insert(at, span) end
    end
    return fail { "{mine} here, but {other} at {twin}, which asks the same of the other stage",
                  mine = words[row.claim], other = words[twin.claim], twin = twin.id, at = at }
  end,
}
