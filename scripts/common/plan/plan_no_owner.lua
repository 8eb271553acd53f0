-- SPDX-License-Identifier: Apache-2.0
-- A plan without a column of owners is one defect, not one an action. Some plans name who does it in the
-- words of the action; an empty cell among owners is for the rule action_no_owner.
local named = phrases {
  "manager", "officer", "director", "head of", "lead", "co-ordinator", "coordinator", "chief executive", "team leader", "company secretary", "board to", "committee to", "cabinet to", "team to", "service to", "HR to", "IT to",
  "communications to", "owner", "responsible",
}

-- A column with hardly a cell filled in is as good as none.
local function has_owners(assessment)
  local count, owned = 0, 0
  for _, action in ipairs(assessment.actions) do
    if not action.improvement.blank then
      count = count + 1
      if not action.owner.blank then owned = owned + 1 end
    end
  end
  return owned > 0 and owned * 2 >= count
end

local function unowned(assessment)
  local count, without = 0, 0
  for _, action in ipairs(assessment.actions) do
    if not action.improvement.blank then
      count = count + 1
      if not action.improvement:find(named) and not action.status:find(named) and not action.due:find(named) then without = without + 1 end
    end
  end
  return count, without
end

return rule {
  title      = "The plan says who answers for its actions",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "notes",
  kind       = "plan-no-owner",
  maturity   = "stable",
  provisions = "*",
  rationale  = "An action that nobody owns is delivered by nobody.",
  remedy     = "Name a post for each action.",
  check = function(assessment)
    if not assessment.has_plan or #assessment.actions == 0 then return not_applicable("there is no plan") end
    if not has_owners(assessment) then
      if assessment.plan_in_form then return not_applicable("the actions stand in the form") end
      local count, without = unowned(assessment)
      if count == 0 then return not_applicable("the plan names no improvement") end
      if without * 2 <= count then return pass() end
      return fail { "The plan does not say who answers for its {count} actions", count = count }
    end
    return pass()
  end,
}
