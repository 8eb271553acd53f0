-- SPDX-License-Identifier: Apache-2.0
-- A word or a tick where evidence should be is as empty as a dash.
local nothing = {}
for _, word in ipairs {
  "none", "nil", "no evidence", "no", "yes", "y", "nk", "n/k", "unknown", "tick", "true", "comply", "complies", "compliant", "x", "✓", "✔", "√", "☑", "✅",
} do nothing[word] = true end
local around = { [" "] = true, ["("] = true, [")"] = true, ["."] = true, ["-"] = true }
local longest = 24  -- bytes

local function says_nothing(text)
  local span = #text <= longest and text:all()
  if not span then return false end
  local words, from, to = span.folded, 1, #span.folded
  while around[string.sub(words, from, from)] do from = from + 1 end
  while to >= from and around[string.sub(words, to, to)] do to = to - 1 end
  return from > to or nothing[string.sub(words, from, to)] ~= nil
end

-- An organisation that keeps all its evidence in the commentary has one habit, not seventy defects.
local function habit(assessment, share)
  local yes, without = 0, 0
  for _, row in ipairs(assessment.rows) do
    if row.claim == "yes" and not row.merged then
      yes = yes + 1
      if row.evidence.blank and not row.commentary.blank then without = without + 1 end
    end
  end
  return yes > 1 and without * 100 > yes * share
end

return rule {
  title      = "A Yes comes with evidence",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "yes-no-evidence",
  maturity   = "stable",
  provisions = "*",
  params     = {
    habit = { type = "integer", default = 60, doc = "share of the Yes rows, in percent, beyond which an empty evidence column is one habit and only rows without any answer are reported" },
  },
  edits      = { "name-document", "answer-no" },
  rationale  = "Every statement in the form has to be supported with evidence. This one stands alone.",
  remedy     = "Name the document, section or record that shows it, with a link that a reader can follow.",
  check = function(row, ctx)
    if row.claim ~= "yes" then return pass() end
    local word = says_nothing(row.evidence)
    if not row.evidence.blank and not word then return pass() end
    if row.commentary.blank or says_nothing(row.commentary) then
      if row.merged then return fail { "Yes, with nothing beside it", severity = "major" } end
      return fail { "Yes, with neither evidence nor commentary", severity = "major" }
    end
    if word then return fail { "Yes, and the evidence says only \"{words}\"", words = row.evidence.text } end
    if habit(ctx.assessment, ctx.params.habit) then
      return not_applicable("this form keeps its evidence in the commentary")
    end
    return fail { "Yes, and the evidence is left empty" }
  end,
}
