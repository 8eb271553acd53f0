-- SPDX-License-Identifier: Apache-2.0
local handles = "Our Customer Care Manager handles all complaints and deals with the Ombudsman."
local cases = {
  { name   = "the post of 4.1 leads at 9.4",
    given  = { ["4.1"] = { commentary = handles }, ["9.4"] = { commentary = "The customer care manager is accountable for complaints." } },
    expect = { { at = "9.4", outcome = "fail", severity = "minor", words = "The customer care manager is accountable for complaints" } } },
  { name   = "the post is named at 4.2 alone",
    given  = { ["4.1"] = { evidence = "Policy, section 3" }, ["4.2"] = { commentary = handles }, ["9.4"] = { evidence = "Customer Care Manager" } },
    expect = { { at = "9.4", outcome = "fail", message = "4.2" } } },
  { name   = "the complaints officer leads",
    given  = { ["4.1"] = { evidence = "Complaints Officer" }, ["9.4"] = { commentary = "The Complaints Officer looks for themes and is responsible." } },
    expect = { { at = "9.4", outcome = "fail" } } },
  { name   = "No is no mismatch",
    given  = { ["4.1"] = { commentary = handles }, ["9.4"] = { claim = "no", commentary = "The Customer Care Manager does this for now." } },
    expect = { { at = "9.4", outcome = "not-applicable" } } },
  { name   = "nothing to hold it against",
    given  = { ["9.4"] = { commentary = "The Customer Care Manager is accountable." } },
    expect = { { at = "9.4", outcome = "pass" } } },
  { name   = "an empty row",
    given  = { ["4.1"] = { commentary = handles }, ["9.4"] = {} },
    expect = { { at = "9.4", outcome = "not-applicable" } } },
}
local same = { "Customer Care Manager", "The lead is our Customer Care Manager.", "Our care manager takes the lead and reviews trends.", "Trends are reviewed by the Customer Care Manager, who is accountable for complaint handling." }
local fine = {
  "The Director of Homes is accountable.", "Head of Customer Care", "The Customer Care Manager reports to the Director of Homes, who is accountable.", "Senior Customer Care Manager", "Our Chief Executive leads; the Customer Care Manager supplies the figures.",
  "Quality Manager", "The Housing Manager is accountable.", "The Company Secretary with the Customer Care Manager", "As we are a small landlord the Customer Care Manager is also the lead.", "Policy, section 9", "A manager is accountable.", "The relevant manager reviews themes.",
  "The Customer Care Manager sits on the Executive team and is accountable.", "Assistant Director of Homes", "The Customer Care Manager and the SLT review themes each month.", "Responsible officer named in the policy", "Neighbourhood Manager leads.",
}
for _, words in ipairs(same) do
  table.insert(cases, { name = "the same post: " .. words, given = { ["4.1"] = { commentary = handles }, ["9.4"] = { commentary = words } }, expect = { { at = "9.4", outcome = "fail" } } })
end
for _, words in ipairs(fine) do
  table.insert(cases, { name = "no mismatch: " .. words, given = { ["4.1"] = { commentary = handles }, ["9.4"] = { commentary = words } }, expect = { { at = "9.4", outcome = "pass" } } })
end
return cases
