-- SPDX-License-Identifier: Apache-2.0
local plain = { "Change the form", "Tell the contact centre", "Write to the contractor", "Create one process" }
local function plan(extra, status)
  local out = {}
  for i, words in ipairs(plain) do out[i] = { provisions = { "5.6" }, improvement = words, due = "May 2027", status = "In progress" } end
  table.insert(out, { provisions = { "6.3" }, improvement = extra, due = "June 2027", status = status })
  return out
end
local cases = {
  { name = "no word of it", plan = plan("Brief all teams"), expect = { { at = "assessment", outcome = "fail", severity = "minor", message = "None of the 5" } } },
  { name = "a short plan", plan = { { provisions = { "5.6" }, improvement = "Change the form", due = "May 2027" } }, expect = { { at = "assessment", outcome = "not-applicable" } } },
  { name = "no plan", given = { ["3.3"] = { evidence = "Leaflet" } }, expect = { { at = "assessment", outcome = "not-applicable" } } },
  { name = "rows without an improvement do not count", plan = { { provisions = { "5.6" }, improvement = "Change the form" }, { provisions = { "5.6" } }, { provisions = { "5.6" } }, { provisions = { "5.6" } } }, expect = { { at = "assessment", outcome = "not-applicable" } } },
}
for _, words in ipairs { "Brief the teams at stage 1 and stage 2", "Answer within the time of the Code", "Quarterly report to the panel", "Letter of 12 May 2026 to contractors", "Training for all staff", "Policy 4.2 to be amended" } do
  table.insert(cases, { name = "no measure: " .. words, plan = plan(words), expect = { { at = "assessment", outcome = "fail" } } })
end
for _, words in ipairs { "Answer 95% in time", "Target: all within ten days", "Monthly audit of files", "A KPI for stage 2", "Brief 40 staff", "Fewer than 3 late answers", "Sample ten files", "Success criteria agreed with the panel", "Satisfaction at least 70", "Baseline and benchmark from the survey", "Milestones agreed" } do
  table.insert(cases, { name = "a measure: " .. words, plan = plan(words), expect = { { at = "assessment", outcome = "pass" } } })
end
for _, status in ipairs { "80% done", "Measured by the survey", "Evidence of completion with the panel", "12 sessions held" } do
  table.insert(cases, { name = "a measure in the status: " .. status, plan = plan("Brief all teams", status), expect = { { at = "assessment", outcome = "pass" } } })
end
return cases
