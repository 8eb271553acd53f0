-- SPDX-License-Identifier: Apache-2.0
-- A plan that stands in a document of its own has to say whose it is, of what day, and who agreed it.
-- Beside a form it shares what the form says.
local reporting = phrases {
  "reported to", "report to", "board", "committee", "cabinet", "governing body", "scrutiny panel", "residents panel", "tenant panel", "executive",
}

return rule {
  title      = "The plan says whose it is, of what date, and who agreed it",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "plan-undated",
  maturity   = "trial",
  provisions = "*",
  rationale  = "Without a name and a date nobody can tell whether this is the plan that stands, or hold anybody to it.",
  remedy     = "Put the organisation, the date, the version and the body that agreed it over the plan.",
  check = function(assessment)
    if not assessment.has_plan or #assessment.actions == 0 then return not_applicable("there is no plan") end
    if assessment.has_form then return not_applicable("it stands beside the form that it follows from") end
    if assessment.assessed_on or assessment.approved_on or assessment.period then return pass() end
    local absent = {}
    if assessment.organisation == "" then table.insert(absent, "the organisation") end
    table.insert(absent, "a date")
    if not assessment.approved_by then table.insert(absent, "who approved it") end
    if #absent < 2 then return pass() end
    local reported = false
    for _, action in ipairs(assessment.actions) do
      if action.improvement:find(reporting) or action.status:find(reporting) then reported = true end
    end
    if not reported then table.insert(absent, "to whom progress is reported") end
    return fail { "The plan does not show {absent}", absent = table.concat(absent, ", ") }
  end,
}
