-- SPDX-License-Identifier: Apache-2.0
-- Some plans say in another column that an action is done.
local done = pattern [[^\W*(?:completed?|done|closed|achieved)\b|[(:–-]\s*(?:completed?|done|closed)[\s.)]*$]]

-- A plan without the column has one defect, not one an action.
local function has_column(assessment)
  if #assessment.plan_columns == 0 then return true end
  for _, name in ipairs(assessment.plan_columns) do
    if name == "status" then return true end
  end
  return false
end

return rule {
  title      = "Every action of the plan says how far it has got",
  each       = "action",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "plan-no-status",
  maturity   = "stable",
  provisions = "*",
  rationale  = "An improvement without a status cannot be followed by whoever has to scrutinise it.",
  remedy     = "Fill in the status: done and when, under way and how far, or not begun and why.",
  check = function(action, ctx)
    if action.improvement.blank then return not_applicable("the row names no improvement") end
    if not action.status.blank then return pass() end
    if action.due:find(done) or action.improvement:find(done) then return pass { met = true } end
    if has_column(ctx.assessment) then
      return fail { "The improvement has no status", at = action.improvement:opening() }
    end
    if ctx.assessment.plan_in_form then return not_applicable("the action stands in the form, which has no column for it") end
    if ctx.assessment.actions[1].id ~= action.id then return not_applicable("reported once for the plan") end
    return fail { "The plan has no column for how far its {count} actions have got", count = #ctx.assessment.actions, at = action.improvement:opening() }
  end,
}
