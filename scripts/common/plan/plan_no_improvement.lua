-- SPDX-License-Identifier: Apache-2.0
-- Cells that were merged in the document share the row above when it is read, so what is empty here was
-- empty there, or got lost: then the import says so and the finding is to be checked.
local done = pattern [[^\W*(?:completed?|done|closed|achieved|in place|compliant|no action|none|n/?a|not required|no longer|ongoing|on ?going|superseded|withdrawn|implemented)\b]]

local function has_column(assessment, wanted)
  if #assessment.plan_columns == 0 then return true end
  for _, name in ipairs(assessment.plan_columns) do
    if name == wanted then return true end
  end
  for _, action in ipairs(assessment.actions) do
    if wanted == "due" and not action.due.blank then return true end
    if wanted == "improvement" and not action.improvement.blank then return true end
  end
  return false
end

return rule {
  title      = "Every row of the plan says what is to be done, and by when",
  each       = "action",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "plan-no-improvement",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The row names a provision that needs work, and promises none.",
  remedy     = "Write down the improvement and its date, or take the row out.",
  check = function(action, ctx)
    if not has_column(ctx.assessment, "improvement") then return not_evaluable("column-not-read", "no column of improvements could be told") end
    if action.improvement.blank then
      if action.status:find(done) or action.due:find(done) then return not_applicable("the row says that nothing is left to do") end
      local at = action.requirement:opening() or action.due:opening() or action.status:opening()
      if action.status.blank then return fail { "The row names a provision, but no improvement", at = at } end
      return fail { "The row names a provision, but no improvement; only its status speaks", severity = "minor", at = action.status:opening() }
    end
    if not action.due.blank or not has_column(ctx.assessment, "due") then return pass() end
    if action.status:find(done) or action.improvement:dates()[1] or action.status:dates()[1] then return pass() end
    return fail { "The improvement has no date", severity = "minor", at = action.improvement:opening() }
  end,
}
