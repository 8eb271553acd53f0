-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "a Yes that leans on a past target weighs less than a No",
    as_of  = "2026-11-22",
    given  = { ["5.11"] = { commentary = "The wording will be changed in the spring review of March 2025." }, ["6.16"] = { claim = "no", commentary = "The letter does not give the details; it will be changed by March 2025." } },
    expect = { { at = "5.11", outcome = "fail", severity = "minor", words = "will be changed in the spring review of March 2025" }, { at = "6.16", outcome = "fail", severity = "major", words = "will be changed by March 2025" } } },
  { name   = "the column for target dates",
    as_of  = "2026-11-22",
    given  = { ["7.3"] = { claim = "no", commentary = "Nobody checks.", target_date = "31/03/2025" }, ["9.8"] = { claim = "no", commentary = "Nobody checks.", target_date = "31/03/2027" }, ["9.5"] = { target_date = "31/03/2025" } },
    expect = { { at = "7.3", outcome = "fail", severity = "major" }, { at = "9.8", outcome = "pass" }, { at = "9.5", outcome = "pass" } } },
  { name   = "the day itself has not passed",
    as_of  = "2025-03-31",
    given  = { ["7.3"] = { claim = "no", commentary = "A tracker will be in place by 31 March 2025." } },
    expect = { { at = "7.3", outcome = "pass" } } },
  { name   = "a month has passed when its last day has",
    as_of  = "2025-04-01",
    given  = { ["7.3"] = { claim = "no", commentary = "A tracker will be in place by March 2025." } },
    expect = { { at = "7.3", outcome = "fail" } } },
  { name   = "a year in two figures may be a day",
    as_of  = "2026-11-22",
    given  = { ["7.3"] = { claim = "no", commentary = "A tracker will be in place by March 25." } },
    expect = { { at = "7.3", outcome = "fail", severity = "minor" } } },
  { name   = "a new date beside the old one",
    as_of  = "2026-11-22",
    given  = { ["7.3"] = { claim = "no", commentary = "The tracker was due in March 2025 and will now be in place by June 2027." } },
    expect = { { at = "7.3", outcome = "pass" } } },
  { name   = "a blank claim may have a target too",
    as_of  = "2026-11-22",
    given  = { ["7.3"] = { claim = "blank", commentary = "To be in place by June 2025" } },
    expect = { { at = "7.3", outcome = "fail", severity = "minor" } } },
}

local passed = {
  "The new form will go live in January 2025.", "Policy review due May 2024", "Next review: October 2025", "Complaints Policy (next review date 1 June 2025)", "A training day is planned for 12 September 2024.",
  "The report is going to Cabinet on 4 July 2024 and will then be published.", "Due to be approved by the Board in Q3 2024/25", "Staff briefings are scheduled for the week of 6 January 2025.", "By the end of 2024 all letters will carry the wording.",
  "We plan to appoint a second officer before the summer, in June 2024.", "Target date: 30/09/2025", "To be completed by 31.12.2024", "The compensation guide must be rewritten by April 2025.", "A poster campaign will run during summer 2025.",
  "We are looking to introduce this in 2024/25.", "The website is due to be relaunched in March '25.", "The rewrite has a deadline of 1 May 2025.", "We hoped to have a tracker by September 2025.",
  "Agreed with the Ombudsman; to answer every one on time by June 2026", "We have a plan to train everybody by spring 2026.", "A further audit has been scheduled for early 2026.", "The refresher is booked for 3 February 2026.", "Consultation has been arranged for mid 2025.",
  "The launch of the form has been put back to May 2026.", "The rewrite has been postponed until June 2026.", "Target date for including this in job descriptions was May 2025.", "Our target for finishing the changes was June 2025.", "Deadline for doing this 1 June 2026.", "The policy was due in May 2025.",
}
local fine = {
  "The policy was approved by Cabinet in March 2024.", "Complaints Policy 2024", "Equality Strategy 2022-2025", "Annual Report 2023/24", "This will be reported in the Annual Report 2024/25.", "From April 2025 the Board will get the figures each month.",
  "The form went live in January 2025.", "Training was held on 3 June 2024 and 5 June 2025.", "Complaints received before 1 April 2024 will be dealt with under the old policy.", "We will report on complaints received in 2023/24 first.",
  "The policy will be reviewed in March 2027.", "A training day was planned for 12 September 2024, and 38 colleagues came.", "The letter was to be changed by May 2025 and this was done.", "The new form will go live in January 2025. It has now been tested and is now live.",
  "Next review: October 2027", "Last review date: October 2024", "By March 2025 all staff had been trained.", "The Code became statutory on 1 April 2024.", "The Ombudsman will apply the Code from 1 April 2024.",
  "Policy v3, approved by the Board 14 May 2024", "Since the audit of May 2025 officers will not close a case alone.", "“You will hear from us by 4 May 2025”, says the sample letter.", "Requests will not be refused that were made by 31 March 2024.",
  "The self-assessment dated June 2025 is on the website and will be read out.", "97% of complaints in Q1 2025/26 were answered in time.", "Minutes of 16 July 2025, item 4, will be sent on request.", "If the merger goes ahead the policy will be rewritten by June 2024.",
  "The target for 2024/25 is 95%.", "You may come in May. We will march on.", "Newsletter, spring 2025", "The wording will follow our other papers, see the Lettings Policy May 2024.",
  "41 of the 800 works due in 2025/26 were finished late.", "Of 800 works due in 2025/26, 41 were late.", "Repairs due in Q1 2025/26: all done.", "All repairs due by 31 March 2026 were completed.", "Restrictions due to end in March 2026 were lifted.", "Tenants had to send comments by 1 May 2025.",
  "The aim to train all by March 2026 was reached.", "Plan to train all by March 2026 complete.", "A further audit has been scheduled for early 2027.", "The Regulator's target date for returns was May 2025.", "The deadline for comments was 30 June 2025.", "Target Q1 2025/26: 95%, actual 97%", "Target date was April 2026; completed in March 2026.",
  "We managed to train everyone by March 2026.", "Complaints are moved to one team since June 2025.", "The audit will look at cases closed in 2025/26.",
}
for _, words in ipairs(passed) do
  table.insert(cases, { name = "passed: " .. words, as_of = "2026-11-22", given = { ["3.4"] = { evidence = "Complaints Policy", commentary = words } }, expect = { { at = "3.4", outcome = "fail" } } })
end
for _, words in ipairs(fine) do
  table.insert(cases, { name = "no target: " .. words, as_of = "2026-11-22", given = { ["3.4"] = { evidence = "Complaints Policy", commentary = words } }, expect = { { at = "3.4", outcome = "pass" } } })
end
return cases
