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
  ["6.2"] = { "In 2025/26 we acknowledged 97.5% of stage 1 complaints within five working days.", "41 of 44 complaints were acknowledged in time.", "Three complaints were acknowledged late because of sickness.", "Acknowledged within target: 88%",
    "88% (44 of 50)", "Performance 88%", "Q1 97%, Q2 92%, Q3 99%", "197 of 200 (98.5%) within five working days", "We acknowledged 300 complaints, six of them late.", "Not all were acknowledged in 5 working days.", "Every acknowledgement bar three went out in time.",
    "We had 5 complaints; 4 were acknowledged within the five days and 1 was not.", "Nine acknowledgements were late." },
  ["6.3"] = {
    "An answer went out in ten working days, or in a longer period properly notified as an extension, in 1,961 of 2,048 cases (95.8%).", "Answered in time or within a duly agreed and explained extension: 96 per cent.", "1,180 of 1,240 cases (95.2 per cent) were answered in time.",
    "97 in every 100 were answered within ten working days.", "Nine in ten were answered within ten working days.", "One in five was late.",
    "Our response rate within the timescale was 89 per cent.", "Q1 100%, Q2 94% answered on time.", "4% of responses were late.", "Two cases were out of time.", "Performance improved from 81% to 95% of stage 1 complaints being answered within timescale.",
    "We answered 94% (1,034 of 1,100) within 10 working days or within an agreed extension.", "Allowing for extensions, 96% of letters went out on time.", "88% of responses were in time. No extensions were agreed.", "180 complaints, 17 of which were answered outside 10 working days.", "2025/26 outturn: 89.4%",
    "3 of 4 (75%) answered in 10 working days; one took 13.", "All but two were answered on time.", "With the exception of one case all letters were issued within 10 working days.", "We missed the ten days in 7 cases.", "Letters went out late on four occasions.", "Most complaints were answered within 10 working days.",
    "The majority of responses were issued within timescale.", "Late responses: 4 of 90", "62% of responses were late.", "Average response time 11.4 working days.", "Only one out of timescale, by a day", "18 in time, 2 late.", "Some responses were late in the summer owing to sickness.", "Target: 100%. Actual: 96.4%." },
  ["6.11"] = { "9 out of 10 stage 2 requests were acknowledged within 5 working days.", "One request: two acknowledgements were sent late." },
  ["6.14"] = { "1 of 2 stage 2 complaints was answered within 20 working days.", "1 stage 2 response went over the timescale by two days." },
  ["7.3"] = { "140 remedies are overdue.", "12 agreed repairs were not completed by the promised date." },
  ["5.6"] = { "93% of acknowledgements set this out within the timescale." },
}
local fine = {
  ["6.2"] = { "100% of complaints were acknowledged within five working days.", "All 44 of 44 complaints were acknowledged in time.", "Our target is 95% acknowledged within five working days.", "No complaints were acknowledged late.", "0% were late.", "Acknowledged within 5 working days (target of 98%)." },
  ["6.3"] = { "All 210 answers went out in time; none was late.", "All 90 were answered, and none was late or overdue.", "In the year 64 complaints were answered and none of them was late.", "The 31 letters were not late.",
    "1,240 of 1,240 cases (100%) were answered in time or within an extension.", "One in ten is checked for quality. All were in time.", "Nine in ten residents are satisfied with how we keep to timescales.", "Two in five complaints are about repairs. All were answered in ten working days.",
    "96% were answered within ten working days and the rest were extended with the resident's agreement.", "91% were answered in ten working days. The other complaints had an extension.", "Satisfaction with how complaints are handled within timescales is 64%.",
    "78% of complaints were upheld.", "In the previous year 81% were answered within timescale; it is 100% now.", "If a response was late the manager would call.", "Where one complaint is out of time the director is told.", "85% of staff were trained within the deadline.",
    "None of the responses was late.", "35% of complaints were about repairs that were completed late.", "Answers went out in 6 working days on average.", "We aim for 100% within target.", "The median of the sector is 82% within timescale.",
    "94% were answered within 10 working days and the other 6% within an agreed extension.", "7 of our 80 stage 1s missed the 10 day target because they were extended.", "Satisfaction 71%", "Target 95%", "100% (88 of 88)", "KPI 95%. Actual 100%.", "Repairs 52%, estate services 20%, noise 12%.",
    "Not all complaints need a visit; those that do are seen within 5 working days.", "All but the most complex are answered in 10 working days, and those are extended.", "90% are answered within 5 working days and all within 10.", "85% within five working days.", "Most of our complaints are settled within 3 working days.",
    "A report of any overdue case goes to three managers every Monday.", "Two reminders are sent before a case is late.", "Two complaints were outside our remit.", "Not one of the 70 complaints was answered outside ten working days.", "No more than two complaints were open at any time and none was late.",
    "In 2024/25 the figure was 92%; since then every complaint has been answered within 10 working days.", "Average response time 7.2 working days.", "Our 2 complaints officers answer within 10 working days and are never late.", "Replies go out within 10 working days; 68% are sent by e-mail.", "A stretch target of 7 working days was met in 82% of cases; all cases were within 10.", "Average was 14 working days in 2023 and is 9 working days now.", "All but one of our surveyors have been trained in time.", "We aim for the majority to be answered within 10 working days.",
  },
  ["6.14"] = { "2 of 2 were answered within 20 working days.", "3 of 12 complaints went to stage 2.", "25% of complaints were escalated and all were answered within 20 working days.", "Average of 14 working days.", "5 of 9 complaints went to stage 2 and all five were answered within 20 days." },
  ["7.3"] = { "Overdue actions are reported to the panel each month.", "Actions over 20 days old are chased by two officers." },
  ["6.9"] = { "The letter template has all 7 points; an audit of 20 letters scored 100%.", "70% of letters go by e-mail.", "88% (44 of 50)", "Not all letters need an apology." },
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
