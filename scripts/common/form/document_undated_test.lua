-- SPDX-License-Identifier: Apache-2.0
local given = { ["3.3"] = { evidence = "Leaflet", commentary = "Reviewed in May 2026." } }
local cases = {
  { name = "nothing at all", given = given, expect = { { at = "assessment", outcome = "fail", severity = "minor", message = "whose it is, when or for which period" } } },
  { name = "a name is no date", given = given, assessment = { organisation = "Saltmere Homes" }, expect = { { at = "assessment", outcome = "fail", message = "does not show when" } } },
  { name = "a heading with a date", given = given, assessment = { headings = { ["3"] = "Section 3, as of May 2026" } }, expect = { { at = "assessment", outcome = "pass" } } },
  { name = "a heading without one", given = given, assessment = { headings = { ["3"] = "Section 3" } }, expect = { { at = "assessment", outcome = "fail" } } },
  { name = "a plan is no form", plan = { { provisions = { "5.10" }, improvement = "Keep a register" } }, expect = { { at = "assessment", outcome = "not-applicable" } } },
}
for i, facts in ipairs { { assessed_on = "2026-05" }, { approved_on = "2026-05-12" }, { approved_by = "The board" }, { period = "2025/26" }, { organisation = "Saltmere Homes", assessed_on = "2026" }, { organisation = "Saltmere Homes", approved_by = "Cabinet", approved_on = "2026-07" },
                         { organisation = "Saltmere Homes", period = "2026" }, { assessed_on = "2026-05-01", period = "2025/26" } } do
  table.insert(cases, { name = "said over the form, " .. i, given = given, assessment = facts, expect = { { at = "assessment", outcome = "pass" } } })
end
for _, words in ipairs { "The self-assessment was approved by Cabinet on 12 May 2026.", "Self-assessment, June 2026", "This assessment was made in April 2026.", "Cabinet agreed the self assessment (2025/26) and its report.", "This form was agreed by the board on 3 June 2026." } do
  table.insert(cases, { name = "said in an answer: " .. words, given = { ["8.1"] = { commentary = words } }, expect = { { at = "assessment", outcome = "pass" } } })
end
for _, words in ipairs { "The self-assessment is made each year.", "Policy of May 2024. The self-assessment is on the website.", "The self-assessment goes to the board", "Report 2025/26", "Complaints Policy, June 2026", "Approved in June 2026 by Cabinet." } do
  table.insert(cases, { name = "not said: " .. words, given = { ["8.1"] = { commentary = words } }, expect = { { at = "assessment", outcome = "fail" } } })
end
return cases
