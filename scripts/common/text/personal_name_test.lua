-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "the name and the post are shown",
    given  = { ["4.1"] = { commentary = "Complaints are handled by Fiona Appleyard, Complaints Manager." } },
    expect = { { at = "4.1", outcome = "fail", severity = "minor", words = "Fiona Appleyard, Complaints Manager" } } },
  { name   = "the post first",
    given  = { ["9.4"] = { evidence = "Director of Homes – Graham O'Hara" } },
    expect = { { at = "9.4", outcome = "fail", words = "Director of Homes – Graham O'Hara" } } },
  { name   = "an empty row", given = { ["9.4"] = {} }, expect = { { at = "9.4", outcome = "pass" } } },
}
local named = { "Head of Homes: Susan Trelawney", "Keith Marlpit is our Housing Manager.", "Our complaints officer, Priya Marlpit, rings them.", "Julie Smith-Marlpit (Chief Executive)", "The lead is Derek Appleyard, Assistant Director.", "Complaints Officer (Nadia Appleyard)", "Company Secretary Martin McAppleyard" }
local fine = {
  "The Complaints Manager and the Director of Homes", "Cllr Fiona Appleyard, portfolio holder, with the Head of Homes", "Keith Appleyard, board member and MRC", "Susan Appleyard House has a scheme manager.", "Managers will mark each letter, and may ring.", "Equality Officer; Learning Manager",
  "The manager at Victoria Court rings.", "Customer Services, Head of Homes", "Fiona Appleyard", "John Lewis Award for the best manager", "The resident Alan Turner praised the visit.", "Councillor Graham Trelawney chairs it; officers attend.", "Derek Appleyard is a trustee.",
  "Martin's Law training for managers", "Leeds Road office manager", "The Housing Ombudsman Richard Blakeway wrote to every director.", "Grant Manager and Hope Officer", "Manager trained in St George Estate", "A manager will ring. Fiona Appleyard lives in Saltmere and wrote a poem for the newsletter about homes.", "The Ann Marie Trust helps the officer.",
}
for _, words in ipairs(named) do
  table.insert(cases, { name = "named: " .. words, given = { ["4.1"] = { commentary = words } }, expect = { { at = "4.1", outcome = "fail" } } })
end
for _, words in ipairs(fine) do
  table.insert(cases, { name = "not named: " .. words, given = { ["4.1"] = { commentary = words } }, expect = { { at = "4.1", outcome = "pass" } } })
end
return cases
