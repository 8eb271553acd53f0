-- SPDX-License-Identifier: Apache-2.0
-- Said once for the plan: no column and no words by which anybody could tell that an action worked.
local figure = pattern [[\d+(?:\.\d+)? ?%|\bper ?cent\b|\b\d+ (?:complaints?|cases?|staff|residents?|sessions?|points?|homes)\b|\b(?:below|above|at least|over|under|than) \d+\b]]
local measured = phrases {
  "target", "targets", "KPI", "KPIs", "measures", "measured by", "measurable", "success criteria", "success measure", "benchmark", "baseline", "percentage", "audit", "audited", "sample", "samples", "survey score", "completion rate",
  "evidenced by", "evidence of", "success", "outcome measure", "milestone", "milestones", "tracked against", "impact",
}
local few = 4  -- improvements below which a plan has no need of a column

return rule {
  title      = "The plan says by what it will be known that its actions worked",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "plan-no-measure",
  maturity   = "trial",
  provisions = "*",
  rationale  = "Without a measure of success or evidence of completion the body that scrutinises the plan has to take its word.",
  remedy     = "Add what will show that each action is done: a figure, a document, a date on which it was checked.",
  check = function(assessment)
    if not assessment.has_plan or #assessment.actions == 0 then return not_applicable("there is no plan") end
    if assessment.plan_in_form then return not_applicable("the actions stand in the form") end
    local count = 0
    for _, action in ipairs(assessment.actions) do
      for _, text in ipairs { action.improvement, action.status, action.due } do
        if text:find(figure) or text:find(measured) then return pass() end
      end
      if not action.improvement.blank then count = count + 1 end
    end
    if count < few then return not_applicable("the plan is short") end
    return fail { "None of the {count} improvements says by what it will be known that it worked", count = count }
  end,
}
