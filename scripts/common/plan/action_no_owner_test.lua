-- SPDX-License-Identifier: Apache-2.0
local function plan(actions)
  local out = {}
  for i, one in ipairs(actions) do out[i] = { provisions = { "5.10" }, improvement = one[1], owner = one[2], status = one[3], due = one[4] or "May 2027" } end
  return out
end
local cases = {
  { name   = "one without an owner among others",
    plan   = plan { { "Keep a register of adjustments", "Care Manager" }, { "Add a line to the survey", "JB" }, { "Write to the contractor" } },
    expect = { { at = "action:3", outcome = "fail", severity = "minor", words = "Write to the contractor" } } },
  { name   = "half have one",
    plan   = plan { { "Keep a register", "Care Manager" }, { "Add a line" } },
    expect = { { at = "action:2", outcome = "fail" } } },
  { name   = "a dash is no owner",
    plan   = plan { { "Keep a register", "Care Manager" }, { "Add a line", "-" } },
    expect = { { at = "action:2", outcome = "fail" } } },
  { name   = "nobody has one: the plan's own finding",
    plan   = plan { { "Keep a register" }, { "Add a line" } },
    expect = { { at = "action:1", outcome = "not-applicable" }, { at = "action:2", outcome = "not-applicable" } } },
  { name   = "all have one",
    plan   = plan { { "Keep a register", "Care Manager" }, { "Add a line", "All managers" } },
    expect = { { at = "action:1", outcome = "pass" }, { at = "action:2", outcome = "pass" } } },
  { name   = "a row without an improvement",
    plan   = plan { { "Keep a register", "Care Manager" }, { "" } },
    expect = { { at = "action:2", outcome = "not-applicable" } } },
}
for _, status in ipairs { "Completed May 2026", "Done", "Closed", "No longer required", "Superseded by the group's plan", "Withdrawn", "With the Care Manager", "Complete - with the panel", "Cancelled", "Merged with action 2" } do
  table.insert(cases, { name = "no owner is needed: " .. status, plan = plan { { "Keep a register", "Care Manager" }, { "Add a line", nil, status } }, expect = { { at = "action:2", outcome = "pass" } } })
end
for _, words in ipairs { "Complaints Manager to add a line", "Head of Homes to write a letter", "The policy officer will amend it" } do
  table.insert(cases, { name = "named in the action: " .. words, plan = plan { { "Keep a register", "Care Manager" }, { words } }, expect = { { at = "action:2", outcome = "pass" } } })
end
for _, status in ipairs { "Not started", "In progress", "On track", "Delayed", "75%" } do
  table.insert(cases, { name = "open and nobody's: " .. status, plan = plan { { "Keep a register", "Care Manager" }, { "Add a line", nil, status } }, expect = { { at = "action:2", outcome = "fail" } } })
end
return cases
