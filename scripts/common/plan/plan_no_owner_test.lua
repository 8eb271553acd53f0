-- SPDX-License-Identifier: Apache-2.0
local function plan(actions)
  local out = {}
  for i, one in ipairs(actions) do out[i] = { provisions = { "5.10" }, improvement = one[1], due = "May 2027", owner = one[2], status = one[3] } end
  return out
end
local cases = {
  { name   = "no owner anywhere is one finding",
    plan   = plan { { "Keep a register of adjustments" }, { "Add a line to the survey" }, { "Write to the contractor" } },
    expect = { { at = "assessment", outcome = "fail", severity = "major", message = "3 actions" } } },
  { name   = "owners for all",
    plan   = plan { { "Keep a register", "Care Manager" }, { "Add a line", "JB" } },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name   = "owners for most",
    plan   = plan { { "Keep a register", "Care Manager" }, { "Add a line", "JB" }, { "Write to the contractor" } },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name   = "one owner for many actions is as good as none",
    plan   = plan { { "Keep a register", "Care Manager" }, { "Add a line" }, { "Write a page" }, { "Make a leaflet" } },
    expect = { { at = "assessment", outcome = "fail" } } },
  { name   = "a form without a plan",
    given  = { ["3.3"] = { evidence = "Leaflet" } },
    expect = { { at = "assessment", outcome = "not-applicable" } } },
  { name   = "rows without an improvement need no owner",
    plan   = plan { { "" }, { "" } },
    expect = { { at = "assessment", outcome = "not-applicable" } } },
}
local named = {
  "Complaints Manager to brief all teams", "The Head of Homes will write to the contractor", "Policy Officer to amend section 4", "Director of Homes to agree the offer", "HR to add the objective to appraisals", "IT to add a field",
  "Communications to issue a leaflet", "Team leader to check ten files a month", "Customer care lead to draft the letter", "Company Secretary to tell the regulator", "Board to approve the policy", "Responsible: AB. Write the letter",
}
local unnamed = { "Amend section 4 of the policy", "Brief all teams", "Create one process", "Letters to be changed", "Training for everybody", "Publish the report" }
for _, words in ipairs(named) do
  table.insert(cases, { name = "the action names who: " .. words, plan = plan { { words }, { words } }, expect = { { at = "assessment", outcome = "pass" } } })
end
for _, words in ipairs(unnamed) do
  table.insert(cases, { name = "nobody is named: " .. words, plan = plan { { words }, { words } }, expect = { { at = "assessment", outcome = "fail" } } })
end
table.insert(cases, {
  name = "the actions stand in the form", given = { ["4.3"] = { claim = "no" } }, assessment = { plan_columns = { "improvement" } },
  plan = plan { { "Train all staff" }, { "Write the policy" } }, expect = { { at = "assessment", outcome = "not-applicable" } },
})
return cases
