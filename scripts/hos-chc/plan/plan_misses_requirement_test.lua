-- SPDX-License-Identifier: Apache-2.0
local function one(id, improvement, status) return { { provisions = { id }, improvement = improvement, due = "May 2027", status = status } } end
local cases = {
  { name = "the clause is shown and the part is named", plan = one("9.7", "The whole pack goes to the MRC each quarter."),
    expect = { { at = "action:1", outcome = "fail", severity = "minor", words = "The whole pack goes to the MRC each quarter.", message = "the governing body, which 9.7" } } },
  { name = "one of several provisions", plan = { { provisions = { "5.9", "6.4" }, improvement = "Residents will be told when an answer is late." } }, expect = { { at = "action:1", outcome = "fail", message = "5.9" } } },
  { name = "no improvement", plan = one("9.7", ""), expect = { { at = "action:1", outcome = "not-applicable" } } },
  { name = "closed", plan = one("5.9", "Tell residents", "Completed May 2026"), expect = { { at = "action:1", outcome = "not-applicable" } } },
  { name = "nothing is listed", plan = one("4.3", "Train staff"), expect = { { at = "action:1", outcome = "not-applicable" } } },
}
local missed = {
  { "5.9", "Monthly report on late answers to managers" }, { "5.10", "Ask on the form how to write back" }, { "9.8", "Team objectives for complaints" }, { "9.8", "Brief contractors on the Code" }, { "6.16", "Tell residents of the longer time" },
  { "7.4", "Write a payments procedure" }, { "9.5", "Name a manager for the role" }, { "2.4", "Train staff on refusals" },
}
local touched = {
  { "5.9", "Agree with each resident how often we ring" }, { "5.9", "Weekly updates on late cases" }, { "5.9", "Amend the policy in line with the Code" }, { "5.10", "New field on the system for adjustments" }, { "5.10", "Yearly review of adjustments" }, { "9.7", "Quarterly pack to the MRC and Cabinet" },
  { "9.7", "Board members and the MRC to get the pack" }, { "9.8", "Objective for staff and contractors" }, { "9.8", "Add the objective to appraisals and to contracts" }, { "6.5", "Add the Ombudsman to the letter" }, { "6.16", "New template for longer cases" }, { "7.4", "Procedure built on the guidance" },
  { "9.5", "Cabinet to name a councillor" }, { "9.5", "Appoint the MRC" }, { "2.4", "A letter that gives the reasons" }, { "1.6", "Say in the survey how to complain" }, { "5.10", "Amend the procedure to meet this requirement" },
}
for _, each in ipairs(missed) do
  table.insert(cases, { name = each[1] .. " is missed: " .. each[2], plan = one(each[1], each[2]), expect = { { at = "action:1", outcome = "fail" } } })
end
for _, each in ipairs(touched) do
  table.insert(cases, { name = each[1] .. " is touched: " .. each[2], plan = one(each[1], each[2]), expect = { { at = "action:1", outcome = "pass" } } })
end
return cases
