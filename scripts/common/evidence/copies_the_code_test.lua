-- SPDX-License-Identifier: Apache-2.0
-- The official wording is nowhere in the project, so that cases can copy a few words of it at most;
-- more is tried on real documents. Most are answers in the Code's manner that must pass.
local cases = {
  { name   = "a few words that are the Code's and nothing else",
    given  = { ["9.5"] = { evidence = "Board minutes", commentary = "Appointed to have lead responsibility for complaints" } },
    expect = { { at = "9.5", outcome = "fail", severity = "minor", words = "Appointed to have lead responsibility for complaints" } } },
  { name   = "the same words in a sentence of one's own",
    given  = { ["9.5"] = { commentary = "Our vice chair was appointed to have lead responsibility for complaints in May 2025 and chairs the review group for repairs." } },
    expect = { { at = "9.5", outcome = "pass" } } },
  { name   = "the same words under another provision are not its own",
    given  = { ["5.9"] = { commentary = "Appointed to have lead responsibility for complaints" } },
    expect = { { at = "5.9", outcome = "pass" } } },
}
local own = {
  ["1.2"] = { "We use the definition of the Code, word for word, on page 2 of the policy." },
  ["2.4"] = { "The refusal letter gives the reason and the Ombudsman's address." },
  ["3.3"] = { "We are glad of complaints. A quiet quarter makes us ask why.", "High numbers are no bad sign to us." },
  ["3.6"] = { "A friend may act for the tenant and come to any meeting." },
  ["4.1"] = { "Our complaints manager answers for this and writes to the Ombudsman.", "The complaints officer sits in the housing team." },
  ["4.2"] = { "The complaints manager can settle a dispute alone." },
  ["5.1"] = { "One policy covers every tenant.", "We have a single policy. Nobody is worse off for a complaint." },
  ["5.4"] = { "Contractors pass complaints to us the same day." },
  ["5.9"] = { "The handler agrees with the tenant how often to ring." },
  ["5.11"] = { "We have not turned anybody away from stage 2." },
  ["6.2"] = { "Complaints are acknowledged, defined and logged within five working days." },
  ["6.3"] = { "We answer within 10 working days of the acknowledgement." },
  ["6.9"] = { "The letter gives the stage, our definition, what we decided and why." },
  ["6.13"] = { "A director who had no part in stage 1 decides." },
  ["7.2"] = { "The offer fits what the fault meant to the tenant." },
  ["7.4"] = { "Handlers keep the Ombudsman's guidance beside them." },
  ["8.5"] = { "After a cyber attack we would tell the Ombudsman and our tenants, and put a notice with a date on the website." },
  ["9.5"] = { "The vice chair of the board is our MRC." },
  ["9.6"] = { "The MRC sees the dashboard every month and reports to the board." },
}
for id, list in pairs(own) do
  for _, sentence in ipairs(list) do
    table.insert(cases, { name = "own words at " .. id .. ": " .. sentence, given = { [id] = { commentary = sentence } }, expect = { { at = id } } })
  end
end
table.insert(cases, { name = "a No is not looked at", given = { ["9.5"] = { claim = "no", commentary = "Nobody has been appointed." } },
                      expect = { { at = "9.5", outcome = "not-applicable" } } })
table.insert(cases, { name = "an empty row copies nothing", given = { ["9.5"] = {} }, expect = { { at = "9.5", outcome = "pass" } } })
return cases
