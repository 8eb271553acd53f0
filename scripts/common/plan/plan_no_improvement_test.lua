-- SPDX-License-Identifier: Apache-2.0
local function action(improvement, due, status) return { provisions = { "6.4" }, improvement = improvement, due = due, status = status } end
local whole = action("Keep a register of adjustments", "May 2027", "In progress")
local cases = {
  { name   = "nothing is planned",
    plan   = { whole, action("", "", "") },
    expect = { { at = "action:2", outcome = "fail", severity = "major" } } },
  { name   = "a date for nothing",
    plan   = { whole, action("", "June 2027", "") },
    expect = { { at = "action:2", outcome = "fail", severity = "major" } } },
  { name   = "only the status speaks",
    plan   = { whole, action("", "", "Cabinet has yet to decide") },
    expect = { { at = "action:2", outcome = "fail", severity = "minor", words = "Cabinet has yet to decide" } } },
  { name   = "a dash is nothing",
    plan   = { whole, action("-", "", "") },
    expect = { { at = "action:2", outcome = "fail" } } },
  { name   = "no date",
    plan   = { whole, action("Write to the contractor", "", "Not started") },
    expect = { { at = "action:2", outcome = "fail", severity = "minor", words = "Write to the contractor" } } },
  { name   = "the plan has no column for what is to be done",
    assessment = { plan_columns = { "due", "status" } },
    plan   = { action("", "May 2027", "In progress") },
    expect = { { at = "action:1", outcome = "not-evaluable", reason = "column-not-read" } } },
  { name   = "the plan has a column for it, and it is empty here",
    assessment = { plan_columns = { "improvement", "due" } },
    plan   = { action("", "May 2027", "") },
    expect = { { at = "action:1", outcome = "fail", severity = "major" } } },
  { name   = "the plan has no column for dates",
    assessment = { plan_columns = { "improvement", "status" } },
    plan   = { action("Write to the contractor", "", "Not started") },
    expect = { { at = "action:1", outcome = "pass" } } },
  { name   = "a column that no header names is known by what stands in it",
    assessment = { plan_columns = { "status" } },
    plan   = { whole, action("Write to the contractor", "", "Not started"), action("", "June 2027", "") },
    expect = { { at = "action:2", outcome = "fail", severity = "minor" }, { at = "action:3", outcome = "fail" } } },
  { name   = "no date and no status",
    plan   = { whole, action("Write to the contractor", "", "") },
    expect = { { at = "action:2", outcome = "fail", severity = "minor" } } },
}
for _, status in ipairs { "Completed", "Done", "Compliant", "No action needed", "None", "N/A", "Not required", "In place", "Closed", "Ongoing" } do
  table.insert(cases, { name = "nothing is left to do: " .. status, plan = { whole, action("", "", status) }, expect = { { at = "action:2", outcome = "not-applicable" } } })
end
for _, one in ipairs { { "Write a page", "May 2027", "" }, { "Write a page", "Ongoing", "" }, { "Write a page", "TBC", "" }, { "Write a page", "", "Completed" }, { "Write a page by June 2027", "", "" }, { "Write a page", "", "To be done in March 2027" }, { "None", "Q1", "" }, { "Write a page", "", "Ongoing" } } do
  table.insert(cases, { name = "whole: " .. table.concat(one, " | "), plan = { whole, action(one[1], one[2], one[3]) }, expect = { { at = "action:2", outcome = "pass" } } })
end
return cases
