-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "five at the most, of every sort one before a second of any",
    given  = { ["6.2"] = { commentary = "100% (97 of 97) in time." }, ["6.3"] = { commentary = "96 of 96 in time." }, ["6.11"] = { commentary = "100% in time." },
               ["3.4"] = { commentary = "The leaflet was developed with our tenant panel." }, ["2.1"] = { commentary = "We have not refused any." },
               ["3.2"] = { commentary = "Training is given to all staff and refreshed every year." }, ["1.4"] = { commentary = "Requests are logged and reviewed weekly." } },
    expect = { { at = "assessment", outcome = "fail", words = "100% (97 of 97)" }, { at = "assessment", outcome = "fail", message = "hand in it" },
               { at = "assessment", outcome = "fail", message = "goes over it" }, { at = "assessment", outcome = "fail", message = "refused" },
               { at = "assessment", outcome = "fail", message = "again" } } },
  { name   = "two of a sort at the most",
    given  = { ["6.2"] = { commentary = "100% (97 of 97) in time." }, ["6.3"] = { commentary = "96 of 96 in time." }, ["6.11"] = { commentary = "100% in time." } },
    expect = { { at = "assessment", outcome = "fail", words = "100% (97 of 97)" }, { at = "assessment", outcome = "fail", words = "96 of 96" } } },
  { name   = "a percentage is shown with what it is of",
    given  = { ["4.3"] = { commentary = "Last year 95% of officers took the course." } },
    expect = { { at = "assessment", outcome = "fail", words = "Last year 95% of officers took the course" } } },
}
local good = {
  ["1.4"] = { "Service requests go into a tracker which the managers go over at a monthly meeting." },
  ["2.1"] = { "We have not refused a complaint in the last three years." },
  ["3.2"] = { "Training is given to all staff and refreshed every year." },
  ["3.4"] = { "The policy was drafted with involved residents.", "The flow chart was designed by our customer panel." },
  ["5.12"] = { "Every case is logged, and a sample is audited weekly." },
  ["6.3"] = { "90 of 90 were answered in time.", "Last year 100% were answered in time; 12% of the cases were upheld." },
  ["4.3"] = { "97% (970 of 1,000) of calls to the team were answered.", "In 2025/26 (96% of officers) training was complete." },
  ["9.1"] = { "Following complaints about missed appointments we introduced a text on the day before.", "As a result of complaints about heating the contract was changed." },
}
local plain = {
  ["1.4"] = { "A tracker will be set up and reviewed monthly once the new system is live.", "Requests are logged." },
  ["2.1"] = { "We would not refuse a complaint without a reason." },
  ["3.2"] = { "All staff should have training each year.", "Training for managers." },
  ["3.4"] = { "The leaflet is to be developed with the tenant panel.", "The policy is on the website." },
  ["5.10"] = { "Adjustments are reviewed annually." },
  ["6.2"] = { "Monthly.", "98.5% (197 of 200) within five working days.", "Q1 100%, Q2 96% in time." },
  ["6.3"] = { "Of 50 answers 20 were in time.", "97 of 99 were answered in time.", "62% were in time.", "88% were in time.", "95% (20 of 50) were in time.", "The target is that 95% should be in time." },
  ["9.1"] = { "Complaints about repairs are our largest group.", "Complaints lead to changes.", "If a complaint shows a fault, we introduced nothing yet but will." },
  ["9.3"] = { "Residents hear of learning in the newsletter." },
}
for id, list in pairs(good) do
  for _, sentence in ipairs(list) do
    table.insert(cases, { name = "strong: " .. sentence, given = { [id] = { commentary = sentence } }, expect = { { at = "assessment", outcome = "fail", kind = "strength", severity = "advice" } } })
  end
end
for id, list in pairs(plain) do
  for _, sentence in ipairs(list) do
    table.insert(cases, { name = "plain: " .. sentence, given = { [id] = { commentary = sentence } }, expect = { { at = "assessment", outcome = "pass" } } })
  end
end
table.insert(cases, { name = "a No is praised by nobody", given = { ["6.3"] = { claim = "no", commentary = "97% (97 of 100) in time." } }, expect = { { at = "assessment", outcome = "pass" } } })
return cases
