-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "any claim",
    given  = { ["6.2"] = { claim = "no", commentary = "We acknowledge in 5 days when we can." } },
    expect = { { at = "6.2", outcome = "fail", severity = "advice", words = "5 days" } } },
  { name   = "the evidence counts as much",
    given  = { ["6.14"] = { evidence = "Policy: reply within 20 days" } },
    expect = { { at = "6.14", outcome = "fail", words = "20 days" } } },
  { name   = "said once in full it is clear",
    given  = { ["6.3"] = { evidence = "Policy: ten working days", commentary = "All answers went out within 10 days." } },
    expect = { { at = "6.3", outcome = "pass" } } },
  { name   = "another number in full does not make it clear",
    given  = { ["6.3"] = { commentary = "All answers went out within 10 days. None needed 20 working days." } },
    expect = { { at = "6.3", outcome = "fail", words = "10 days" } } },
}
local plain = {
  ["6.2"] = { "Complaints are acknowledged within five days.", "There is a 5-day clock for acknowledgements.", "Logged and acknowledged within 5 days of receipt, 2 days at best." },
  ["6.3"] = { "A reply is sent within 10 days of the acknowledgement.", "The ten day limit is watched by the team." },
  ["6.4"] = { "An extension of up to 10 days is possible." },
  ["6.11"] = { "Requests are acknowledged in 5 days." },
  ["6.15"] = { "Extensions are of 20 days at most." },
}
local fine = {
  ["6.2"] = { "Complaints are acknowledged within five working days.", "Complaints are acknowledged within 2 days.", "Acknowledged within 5 days (working).", "We write back the same day.", "Acknowledged within five business days.", "The average is 5 days." },
  ["6.3"] = { "A reply is sent within 10 days, excluding weekends.", "The average was 10 days.", "The team meets every 10 days.", "A reply goes out in 8 days.", "One reply was 10 days late." },
  ["6.10"] = { "Complaints go to stage 2 within 20 days." },
  ["6.14"] = { "Replies within 20 working days.", "Residents have 20 days to request stage 2.", "See day 20 of the plan." },
  ["5.9"] = { "We call after 5 days." },
}
for row, sentences in pairs(plain) do
  for _, words in ipairs(sentences) do
    table.insert(cases, { name = "plain: " .. words, given = { [row] = { evidence = "Complaints Policy", commentary = words } }, expect = { { at = row, outcome = "fail" } } })
  end
end
for row, sentences in pairs(fine) do
  for _, words in ipairs(sentences) do
    table.insert(cases, { name = "fine: " .. words, given = { [row] = { evidence = "Complaints Policy", commentary = words } }, expect = { { at = row } } })
  end
end
for _, case in ipairs(cases) do
  if case.expect[1].outcome == nil then case.expect = {} end
end
return cases
