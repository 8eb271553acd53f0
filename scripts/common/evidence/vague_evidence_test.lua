-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "a bare assurance",
    given  = { ["7.3"] = { commentary = "We comply with this." } },
    expect = { { at = "7.3", outcome = "fail", severity = "minor", words = "We comply with this." } } },
  { name   = "a bare assurance in both cells",
    given  = { ["6.6"] = { evidence = "In place", commentary = "Standard practice" } },
    expect = { { at = "6.6", outcome = "fail", words = "Standard practice" } } },
  { name   = "evidence that is said to be there",
    given  = { ["6.6"] = { commentary = "Letters go out on the day and works are watched by the surveyor. This can be evidenced from individual cases." } },
    expect = { { at = "6.6", outcome = "fail", severity = "advice", words = "This can be evidenced from individual cases." } } },
  { name   = "evidence that could be had",
    given  = { ["5.12"] = { evidence = "Evidence available on request" } },
    expect = { { at = "5.12", outcome = "fail", severity = "advice" } } },
  { name   = "a document without a name is advice",
    given  = { ["7.2"] = { evidence = "Included in our processes" } },
    expect = { { at = "7.2", outcome = "fail", severity = "advice", words = "in our processes" } } },
  { name   = "many of the same are told once",
    given  = { ["6.6"] = { evidence = "In policy" }, ["6.8"] = { evidence = "In policy" }, ["6.10"] = { evidence = "In policy" },
               ["7.2"] = { evidence = "In policy" }, ["7.3"] = { evidence = "In policy" } },
    expect = { { at = "6.6", outcome = "fail", message = "5 rows" }, { at = "6.8", outcome = "not-evaluable" }, { at = "6.10", outcome = "not-evaluable" },
               { at = "7.2", outcome = "not-evaluable" }, { at = "7.3", outcome = "not-evaluable" } } },
  { name   = "a No need not show evidence",
    given  = { ["7.3"] = { claim = "no", commentary = "Not our standard practice" } },
    expect = { { at = "7.3", outcome = "not-applicable" } } },
  { name   = "a blank claim is another rule's matter",
    given  = { ["7.3"] = { claim = "blank", commentary = "Noted" } },
    expect = { { at = "7.3", outcome = "not-applicable" } } },
  { name   = "an empty row is another rule's matter",
    given  = { ["7.3"] = {} },
    expect = { { at = "7.3", outcome = "not-applicable" } } },
}
local vague = {
  ["1.5"] = { "Noted.", "Agreed", "Yes, we do this." },
  ["4.2"] = { "Business as usual" },
  ["5.9"] = { "Part of our process", "This is in place.", "Compliant" },
  ["6.8"] = { "As above" },
  ["7.1"] = { "Goes without saying", "We try to be fair." },
  ["6.13"] = { "It is how we work" },
  ["3.6"] = { "Of course we do" },
  ["5.6"] = { "We are a small team and know our tenants" },
}
local pointing = {
  ["5.9"] = { "Complaints Policy", "Complaints Policy v4, section 7", "See policy, page 9", "Extension letter", "Section 7.2", "Case notes on the portal", "Complaints procedure" },
  ["7.3"] = { "Redress guide, page 3", "Action tracker", "https://www.dunmarsh.example/redress", "Learning log and minutes", "remedies-policy-2025.pdf" },
}
local fine = {
  ["7.4"] = { "£50 for each week of delay" },
  ["9.1"] = { "Customer Experience", "Trust Board" },
  ["5.3"] = { "We have two stages.", "Yes, the process has two stages and that is all." },
  ["5.4"] = { "No contractors answer complaints, so this is not applicable." },
  ["6.2"] = { "All were acknowledged within five working days." },
  ["6.3"] = { "98% were in time", "Always within ten working days" },
  ["9.5"] = { "The chair of trustees holds this role." },
  ["9.2"] = { "Our processes were rewritten after last winter's complaints about heating, and the new ones are tested by tenants each year before they are signed off." },
}
local function each_of(sentences, outcome, field)
  for id, list in pairs(sentences) do
    for _, sentence in ipairs(list) do
      table.insert(cases, { name = outcome .. " at " .. id .. ": " .. sentence, given = { [id] = { [field] = sentence } }, expect = { { at = id, outcome = outcome } } })
    end
  end
end
each_of(vague, "fail", "commentary")
each_of(pointing, "not-evaluable", "evidence")
each_of(fine, "pass", "commentary")
return cases
