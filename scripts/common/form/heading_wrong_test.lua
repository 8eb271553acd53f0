-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "no heading was found",
    given  = { ["4.1"] = {} },
    expect = { { at = "assessment", outcome = "not-applicable" } } },
  { name       = "each section with a heading of its own making is told",
    assessment = { headings = { ["2"] = "Section 2: Limits", ["7"] = "Section 7: Making amends" } },
    expect     = { { at = "assessment", outcome = "fail", severity = "advice", words = "Limits" }, { at = "assessment", outcome = "fail", words = "Making" } } },
}

local right = {
  ["1"] = { "Section 1: Definition of a complaint", "1. Definition of a Complaint", "DEFINITION OF COMPLAINTS", "Section 1" },
  ["2"] = { "Section 2 - Exclusions", "Exclusion" },
  ["3"] = { "3 Accessibility and Awareness", "Accessibility & awareness" },
  ["4"] = { "Section 4: Complaint handling staff", "Complaints handling staff" },
  ["5"] = { "Section 5: The Complaint Handling Process", "Complaint handling process" },
  ["6"] = { "Section 6: Complaint stages", "Section 6: Complaints Stages" },
  ["8"] = { "Self-assessment, reporting & compliance", "Self assessment, reporting and compliance" },
  ["9"] = { "Section 9: Scrutiny & oversight", "Scrutiny and oversight: continuous learning and improvement" },
}
local wrong = {
  ["1"] = { ["Section 1: What counts as a complaint"] = "What" },
  ["4"] = { ["Section 4: Complaint handling team"] = "team", ["4. Complaints Officer"] = "Officer" },
  ["6"] = { ["Section 6: Timescales"] = "Timescales" },
  ["8"] = { ["Section 8: Reporting and publication"] = "publication" },
  ["9"] = { ["Section 9: Learning and performance"] = "performance" },
}

for section, headings in pairs(right) do
  for _, heading in ipairs(headings) do
    table.insert(cases, { name = "fine: " .. heading, assessment = { headings = { [section] = heading } }, expect = { { at = "assessment", outcome = "pass" } } })
  end
end
for section, headings in pairs(wrong) do
  for heading, word in pairs(headings) do
    table.insert(cases, { name = "told: " .. heading, assessment = { headings = { [section] = heading } }, expect = { { at = "assessment", outcome = "fail", words = word } } })
  end
end

return cases
