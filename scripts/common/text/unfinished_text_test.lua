-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "a bracket and no end",
    given  = { ["7.2"] = { commentary = "We offer what is fitting, money or works (such as new paint" } },
    expect = { { at = "7.2", outcome = "fail", severity = "advice", words = "(such as new paint" } } },
  { name   = "no number",
    given  = { ["5.13"] = { commentary = "complaints received in the last year, two of which went on." } },
    expect = { { at = "5.13", outcome = "fail", severity = "minor", message = "number" } } },
  { name   = "the evidence too",
    given  = { ["7.2"] = { evidence = "Complaints Policy and the" } },
    expect = { { at = "7.2", outcome = "fail", words = "Complaints Policy and the" } } },
  { name   = "an empty row",
    given  = { ["7.2"] = {} },
    expect = { { at = "7.2", outcome = "pass" } } },
}
local unfinished = { "Staff are trained and", "See section 4 of the", "The letter sets out the reasons and our", "Policy (section 4.2", "and is reviewed each year.", "which the board approved in May.", "We use several ways such as", "stage 2 complaints upheld this year: a third.", "Policy [section 4", "Sent to tenants via –", "Reports to the Board, the Panel, and," }
local whole = {
  "complaints received by e-mail are logged at once", "see policy", "policy, section 4.2", "See Appendix A", "as above", "a) the letter b) the form", "1) Policy 2) Leaflet", "Point (a) to (d) are covered", "We help the people we work with", "We answer as early as we can", "www.example.org/complaints",
  "Complaints Policy (section 4)", "25 of 38) were answered", "the policy sets this out", "via the website", "Policy; letters; leaflet,", "complaints are logged, and answered in time", "Parents and carers may complain, and so may those they act for.", "e-mail, letter, telephone", "It is what a landlord is responsible for",
  "customers raise complaints during visits, and all are logged", "Residents can ask what it is", "Vitamin A", "Housing and Homes Policy, version B", "tenants have the right to ask",
  "Covered; n/a", "See section 4, part a.", "Complaints raised in the last year are in the report.",
}
for _, words in ipairs(unfinished) do
  table.insert(cases, { name = "unfinished: " .. words, given = { ["4.3"] = { commentary = words } }, expect = { { at = "4.3", outcome = "fail" } } })
end
for _, words in ipairs(whole) do
  table.insert(cases, { name = "whole: " .. words, given = { ["4.3"] = { commentary = words } }, expect = { { at = "4.3", outcome = "pass" } } })
end
return cases
