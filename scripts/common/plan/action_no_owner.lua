-- SPDX-License-Identifier: Apache-2.0
-- An empty cell where other actions have an owner. Where hardly any has one, the plan lacks owners, which
-- the rule plan_no_owner says once.
local named = phrases {
  "manager", "officer", "director", "head of", "lead", "co-ordinator", "coordinator", "chief executive", "team leader", "company secretary", "board to", "committee to", "cabinet to", "team to", "service to", "HR to", "IT to",
  "communications to", "owner", "responsible",
}
local closed = pattern [[\b(?:no longer (?:required|needed|applicable)|superseded|withdrawn|not required|cancelled|duplicate|merged with)\b|^\W*(?:completed?|done|closed)\b]]

return rule {
  title      = "Each action of a plan with owners has one",
  each       = "action",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "plan-no-owner",
  maturity   = "stable",
  provisions = "*",
  rationale  = "Other actions of the plan have an owner; for this one nobody answers.",
  remedy     = "Name the post that answers for it.",
  check = function(action, ctx)
    if action.improvement.blank then return not_applicable("the row names no improvement") end
    if not action.owner.blank then return pass() end
    local count, owned = 0, 0
    for _, other in ipairs(ctx.assessment.actions) do
      if not other.improvement.blank then
        count = count + 1
        if not other.owner.blank then owned = owned + 1 end
      end
    end
    if owned * 2 < count then return not_applicable("the plan as a whole names no owners") end
    if action.improvement:find(named) or action.status:find(named) or action.due:find(named) or action.status:find(closed) then return pass() end
    return fail { "The action has no owner, though others in the plan have", at = action.improvement:opening() }
  end,
}
