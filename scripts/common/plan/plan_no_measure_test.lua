-- SPDX-License-Identifier: Apache-2.0
local function one(improvement, status) return { { provisions = { "6.3" }, improvement = improvement, due = "May 2027", status = status } } end
local cases = {
  { name = "the direction is shown", plan = one("Weekly meetings to improve response rates to complaints."), expect = { { at = "action:1", outcome = "fail", severity = "minor", words = "to improve response rates to complaints" } } },
  { name = "no improvement", plan = one(""), expect = { { at = "action:1", outcome = "not-applicable" } } },
}
for _, words in ipairs { "Improve response times.", "Close monitoring by managers.", "Raise awareness among residents", "Briefings to create a culture of learning", "Work with contractors to improve communication with residents", "Increase satisfaction with complaint handling",
                         "Better oversight by managers", "Reduce the number of complaints", "Ensure staff understand the process", "Strengthen our record keeping", "Closely monitor stage 2" } do
  table.insert(cases, { name = "a direction: " .. words, plan = one(words), expect = { { at = "action:1", outcome = "fail" } } })
end
for _, words in ipairs { "Improve response times to 95% by June.", "Raise awareness: publish a leaflet and a page on the website", "Create a compensation policy", "Add a line to the survey on how to complain", "Train all 40 staff", "Improve response rates to the target of the panel", "Amend the letter",
                         "Write a new procedure to improve record keeping", "Monthly audit of ten files to improve quality", "Reduce late answers to below 3", "One process with contractors", "Monthly monitoring reported to managers", "Create a method for measuring the performance of third parties",
                         "Appoint a member of the board", "Improve the quality of letters; KPI agreed with the board", "Introduce a tracker to improve learning", "Standing item on team agendas" } do
  table.insert(cases, { name = "an end that can be seen: " .. words, plan = one(words), expect = { { at = "action:1", outcome = "pass" } } })
end
table.insert(cases, { name = "the status gives the figure", plan = one("Improve response times", "88% in May, up from 71%"), expect = { { at = "action:1", outcome = "pass" } } })
return cases
