-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "one finding, however often it is cited",
    given  = { ["1.2"] = { evidence = "Complaints Policy (January 2022), section 2" }, ["1.3"] = { evidence = "Complaints Policy (January 2022), section 3" } },
    expect = { { at = "assessment", outcome = "fail", severity = "minor", words = "Policy (January 2022", message = "2 rows" } } },
  { name   = "a report that was the latest when the form was made",
    assessment = { assessed_on = "2024-06-12" },
    given  = { ["8.1"] = { evidence = "Annual complaints report 2023/24" } },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name   = "the same report two years on",
    assessment = { assessed_on = "2026-06-12" },
    given  = { ["8.1"] = { evidence = "Annual complaints report 2023/24" } },
    expect = { { at = "assessment", outcome = "fail" } } },
}
local old = {
  "Complaints Policy 2021", "Housing-Complaints-Policy-v3-14.02.2023.pdf", "Equality-Policy-2019.pdf", "Complaints procedure, dated 12 May 2020", "Persistent Complainants Policy 2020", "Feedback Policy v2.1 (approved by Cabinet November 2023)", "Reasonable Adjustments Policy 2018-2020", "Annual complaints report 2021/22",
  "complaints policy march 2024.docx", "2022/23 annual complaints performance report", "Complaints_Policy_2023-11-30.pdf", "Unacceptable Behaviour Policy (2018)", "Compensation Policy – reviewed 3 June 2019",
  "Remedies Guide (March 2020), page 4", "Unacceptable Actions Protocol, signed off by the Management Committee on 3 May 2018", "Tenants' Handbook, edition of 2017", "Customer Charter issued in September 2019", "Complaints Guide, written in June 2022",
  "Redress Framework, ratified by the Board in December 2022", "Adjustments are made under our 2018 policy.", "The July 2016 Behaviour Policy is followed.",
}
local current = {
  "Complaints Policy 2024", "Housing-Complaints-Policy-v3-14.05.2024.pdf", "EDI-Strategy-2022-2027.pdf", "Policy v2.1, section 4.2019", "Complaints Policy (April 2024)", "Complaints Policy 2023-2026", "Equality Act 2010", "The Ombudsman's policy of 2020", "Annual complaints report 2024/25",
  "The previous Complaints Policy (January 2022) was replaced in May 2024.", "Complaints Policy, page 2020 of the handbook", "Training in March 2023", "Complaints Policy", "Minutes of 12 January 2024", "Complaints Policy 2022, updated June 2025",
  "Policies are reviewed; in 2023 there were 14 complaints.", "Complaints Policy (2021-24)", "Behaviour Policy approved 05/11/2025", "Behaviour Policy approved 05/11/2022",
  "Compensation Guide, issued November 2025", "The Ombudsman's Guidance on Remedies, issued in 2021", "We follow guidance issued in November 2020 by the regulator.", "A handbook was first printed in 2019.", "Since 2018 our policy has said so.",
  "In 2021 the policy on repairs was split in two.", "Minutes of 12 May 2022 Complaints Policy v9", "Compensation Policy, June 2023",
}
for _, words in ipairs(old) do
  table.insert(cases, { name = "old: " .. words, given = { ["5.1"] = { evidence = words, commentary = "There is one." } }, expect = { { at = "assessment", outcome = "fail" } } })
end
for _, words in ipairs(current) do
  table.insert(cases, { name = "current: " .. words, given = { ["5.1"] = { evidence = words, commentary = "There is one." } }, expect = { { at = "assessment", outcome = "pass" } } })
end
return cases
