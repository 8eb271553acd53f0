-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "half of a short list left out",
    given  = { ["9.7"] = { commentary = "The board hears each quarter how many came in and what they were about." } },
    expect = { { at = "9.7", outcome = "fail", severity = "minor", message = "(c)" } } },
  { name   = "one of four left out is advice",
    given  = { ["5.8"] = { commentary = "Handlers are impartial, listen to the tenant and weigh the evidence." } },
    expect = { { at = "5.8", outcome = "fail", severity = "advice", message = "(c) conflicts of interest" } } },
  { name   = "most of a long list left out",
    given  = { ["6.9"] = { commentary = "The letter is headed with the stage and ends with the way to the next one." } },
    expect = { { at = "6.9", outcome = "fail", severity = "minor", message = "(b)" } } },
  { name   = "some of a long list left out is let be",
    given  = { ["6.9"] = { commentary = "The letter says which stage it is, what we decided and why, what we offer and how to go to stage 2. The decision is in bold." } },
    expect = { { at = "6.9", outcome = "pass" } } },
  { name   = "the words shown are those that name items",
    given  = { ["9.7"] = { commentary = "We take this seriously. The board hears each quarter how many came in and what they were about." } },
    expect = { { at = "9.7", outcome = "fail", words = "The board hears each quarter how many came in and what they were about." } } },
  { name   = "a blank claim does not hide an answer",
    given  = { ["9.7"] = { claim = "blank", commentary = "Numbers are given to the board every quarter by the director." } },
    expect = { { at = "9.7", outcome = "fail" } } },
  { name   = "a report that tells half-yearly figures only",
    given  = { ["8.1"] = { commentary = "Every six months a paper with our figures goes to the audit committee." } },
    expect = { { at = "8.1", outcome = "fail" } } },
  { name   = "a stage 2 letter of which two items are told",
    given  = { ["6.19"] = { commentary = "The review letter gives the decision and the Ombudsman's telephone number." } },
    expect = { { at = "6.19", outcome = "fail", message = "(d)" } } },
  { name   = "an objective of which one part is told",
    given  = { ["9.8"] = { commentary = "The objective in appraisals is about working together with other teams." } },
    expect = { { at = "9.8", outcome = "fail", severity = "minor" } } },
  { name   = "a No is not held against the list",
    given  = { ["9.7"] = { claim = "no", commentary = "The board hears each quarter how many came in." } },
    expect = { { at = "9.7", outcome = "not-applicable" } } },
  { name   = "neither is a partly",
    given  = { ["6.9"] = { claim = "partial", commentary = "The letter is headed with the stage and no more." } },
    expect = { { at = "6.9", outcome = "not-applicable" } } },
  { name   = "an empty row is another rule's matter",
    given  = { ["6.9"] = {} },
    expect = { { at = "6.9", outcome = "not-applicable" } } },
  { name   = "a pointer to a document says where to look",
    given  = { ["6.19"] = { evidence = "Complaints Policy v4, section 9" } },
    expect = { { at = "6.19", outcome = "not-evaluable" } } },
  { name   = "an admission is another rule's matter",
    given  = { ["9.7"] = { commentary = "The board has not yet had a report; trends will be added to the new one by the director." } },
    expect = { { at = "9.7", outcome = "not-applicable" } } },
  { name   = "a provision without a list is not asked",
    given  = { ["5.9"] = { commentary = "The handler agrees with the tenant how often to ring." } },
    expect = {} },
}

local whole = {
  ["5.8"] = {
    "Handlers act independently, hear the tenant out, declare any conflict of interest and weigh all the evidence.",
    "Handlers sign a note that they keep to these principles in each case.",
    "Handlers are trained in all of the above.",
    "The quality check goes through points a to d before a letter goes out.",
  },
  ["6.9"] = {
    "The template has a heading for each of the seven items.",
    "Each letter is checked against a list with all of these points before it is sent.",
    "Letters give the stage, our summary of the complaint, the decision, the reasons, the remedy, next steps and how to escalate.",
    "The checklist on the case makes sure that a-g are in the letter.",
    "Letters hold all required information in plain words.",
  },
  ["6.19"] = { "Our letters meet all requirements and are read by a second manager.", "The same template is used as at stage 1, with the Ombudsman's details." },
  ["8.1"] = {
    "The report holds the self-assessment, our figures with refusals, the findings of the Ombudsman, what was improved, its landlord report and its publications.",
    "The report was written in line with the Code and covers all six items.",
  },
  ["9.7"] = { "The board gets volumes and outcomes, trends, orders of the Ombudsman and the annual report.", "A paper with all of the above goes to every meeting of the board." },
  ["9.8"] = { "The objective is about working together, taking ownership of what went wrong and keeping to the standards of the professional body." },
}
for id, list in pairs(whole) do
  for _, sentence in ipairs(list) do
    table.insert(cases, { name = "covered at " .. id .. ": " .. sentence, given = { [id] = { commentary = sentence } }, expect = { { at = id, outcome = "pass" } } })
  end
end
return cases
