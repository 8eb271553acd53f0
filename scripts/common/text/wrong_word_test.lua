-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "all places are one finding, with what was meant",
    given  = { ["3.1"] = { commentary = "Duties under the Equality Action 2010 are known." }, ["9.5"] = { commentary = "The manger leads." } },
    expect = { { at = "assessment", outcome = "fail", severity = "advice", words = "Equality Action 2010", message = "\"manger\" for \"manager\" at 9.5" } } },
  { name   = "a plan is read too",
    plan   = { { provisions = { "5.10" }, improvement = "Seperate register of adjustments", due = "May 2027" } },
    expect = { { at = "assessment", outcome = "fail", words = "Seperate" } } },
  { name   = "the requirement is not the landlord's",
    given  = { ["8.2"] = { requirement = "It is put on the the page.", commentary = "It is on the page." } },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name   = "an empty form",
    given  = { ["8.2"] = {} },
    expect = { { at = "assessment", outcome = "pass" } } },
}
local wrong = {
  "We follow the Complaints Handling Code.", "All staff use the Ombudsman's Centre of Learning.", "Stage 1 compliant letters are checked.", "It is sent to the the panel.", "2 complaints where upheld.", "Complaints are recieved by telephone.", "This is best practise.", "Board gets quaterly figures.",
  "The Ombusman was told.", "Vunerable residents are offered a visit.",
  "Duties under the Equality Act 2008 are met.", "The Data Protection Act 2016 applies.", "The Human Rights Act 1988 is weighed.", "We keep to the Localism Act 2001.", "The Social Housing (Regulation) Act 2022 is followed.", "Freedom of Information Act (2005)",
}
local fine = {
  "We follow the Complaint Handling Code.", "The Equality Act 2010 is regarded.", "The policy is compliant with the Code.", "A compliant process is in place.", "Complaints are answered where possible by telephone.", "Staff practise on real cases.", "A principle of the policy is fairness.",
  "The Centre for Learning is used.", "Acknowledgment and acknowledgement are both fine.", "The letter said “complaints where resolved” by mistake.", "The form the resident fills in is short.", "Complaints, where received by post, are scanned.", "The board had had no report before.", "Our organization and our behavior policy.",
  "Equality Act 2006 and Equality Act 2010", "Under the Equality Act 2010 2,012 homes were checked.", "The Data Protection Act 1998 was replaced by the Data Protection Act 2018.", "The Equality Act, as in 2012, is applied.", "A Housing Act 1988 notice", "Equality Act training 2023",
  "Complaints-Handling-Code.pdf", "He said that that was so.", "A stationary lift was reported.", "Learnt and learned.", "Code-compliant handling of cases", "Manager, managers and managing agents",
}
for _, words in ipairs(wrong) do
  table.insert(cases, { name = "wrong: " .. words, given = { ["3.2"] = { commentary = words } }, expect = { { at = "assessment", outcome = "fail" } } })
end
for _, words in ipairs(fine) do
  table.insert(cases, { name = "fine: " .. words, given = { ["3.2"] = { commentary = words } }, expect = { { at = "assessment", outcome = "pass" } } })
end
return cases
