-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "a rate far below weighs more",
    given  = { ["6.3"] = { commentary = "62% of complaints were answered within ten working days." } },
    expect = { { at = "6.3", outcome = "fail", severity = "major", words = "62%" } } },
  { name   = "a rate and the case behind it are one finding",
    given  = { ["6.3"] = { commentary = "96% (24 out of 25) of replies were issued within ten working days. One complaint was late by a day." } },
    expect = { { at = "6.3", outcome = "fail", severity = "minor", words = "96% (24 out of 25)" } } },
  { name   = "the evidence counts as much",
    given  = { ["6.2"] = { evidence = "Dashboard: 91% acknowledged within 5 working days", commentary = "We acknowledge by e-mail." } },
    expect = { { at = "6.2", outcome = "fail" } } },
  { name   = "a No may be below",
    given  = { ["6.2"] = { claim = "no", commentary = "91% were acknowledged within 5 working days." } },
    expect = { { at = "6.2", outcome = "pass" } } },
  { name   = "extensions are what takes longer",
    given  = { ["6.4"] = { commentary = "94% were answered within 10 working days." } },
    expect = { { at = "6.4", outcome = "not-applicable" } } },
}
local below = {
  ["6.2"] = { "In 2025/26 we acknowledged 97.5% of stage 1 complaints within five working days.", "41 of 44 complaints were acknowledged in time.", "Three complaints were acknowledged late because of sickness.", "Acknowledged within target: 88%" },
  ["6.3"] = { "Our response rate within the timescale was 89 per cent.", "Q1 100%, Q2 94% answered on time.", "4% of responses were late.", "Two cases were out of time.", "Performance improved from 81% to 95% of stage 1 complaints being answered within timescale." },
  ["6.11"] = { "9 out of 10 stage 2 requests were acknowledged within 5 working days.", "One request: two acknowledgements were sent late." },
  ["6.14"] = { "1 of 2 stage 2 complaints was answered within 20 working days.", "1 stage 2 response went over the timescale by two days." },
  ["5.6"] = { "93% of acknowledgements set this out within the timescale." },
}
local fine = {
  ["6.2"] = { "100% of complaints were acknowledged within five working days.", "All 44 of 44 complaints were acknowledged in time.", "Our target is 95% acknowledged within five working days.", "No complaints were acknowledged late.", "0% were late.", "Acknowledged within 5 working days (target of 98%)." },
  ["6.3"] = {
    "96% were answered within ten working days and the rest were extended with the resident's agreement.", "91% were answered in ten working days. The other complaints had an extension.", "Satisfaction with how complaints are handled within timescales is 64%.",
    "78% of complaints were upheld.", "In the previous year 81% were answered within timescale; it is 100% now.", "If a response was late the manager would call.", "Where one complaint is out of time the director is told.", "85% of staff were trained within the deadline.",
    "None of the responses was late.", "35% of complaints were about repairs that were completed late.", "Answers went out in 6 working days on average.", "We aim for 100% within target.", "The median of the sector is 82% within timescale.",
  },
  ["6.14"] = { "2 of 2 were answered within 20 working days.", "3 of 12 complaints went to stage 2.", "25% of complaints were escalated and all were answered within 20 working days." },
  ["6.9"] = { "The letter template has all 7 points; an audit of 20 letters scored 100%.", "70% of letters go by e-mail." },
  ["6.13"] = { "A different director looked at each, 12 of 12." },
}
for row, sentences in pairs(below) do
  for _, words in ipairs(sentences) do
    table.insert(cases, { name = "below: " .. words, given = { [row] = { evidence = "Complaints Policy", commentary = words } }, expect = { { at = row, outcome = "fail" } } })
  end
end
for row, sentences in pairs(fine) do
  for _, words in ipairs(sentences) do
    table.insert(cases, { name = "not below: " .. words, given = { [row] = { evidence = "Complaints Policy", commentary = words } }, expect = { { at = row, outcome = "pass" } } })
  end
end
return cases
