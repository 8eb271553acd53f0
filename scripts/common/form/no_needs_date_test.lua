-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "a No with nothing beside it",
    given  = { ["9.8"] = { claim = "no" } },
    expect = { { at = "9.8", outcome = "fail", severity = "major", message = "neither a reason nor a date" } } },
  { name   = "a No with a word or two is not explained",
    given  = { ["9.8"] = { claim = "no", commentary = "Not yet" } },
    expect = { { at = "9.8", outcome = "fail", message = "neither a reason nor a date" } } },
  { name   = "a date in its own column is enough",
    given  = { ["9.8"] = { claim = "no", commentary = "Appraisal forms are being changed.", target_date = "31/03/2027" } },
    expect = { { at = "9.8", outcome = "pass" } } },
  { name   = "a date before the Code applied is told as such",
    given  = { ["9.8"] = { claim = "no", commentary = "Appraisal forms are being changed.", target_date = "31/03/2023" },
               ["6.12"] = { claim = "no", commentary = "The form will be changed by March 2023." } },
    expect = { { at = "9.8", outcome = "fail", words = "31/03/2023", message = "lies before the Code applied" },
               { at = "6.12", outcome = "fail", words = "March 2023", message = "lies before the Code applied" } } },
  { name   = "a date in the evidence is as good as one in the commentary",
    given  = { ["9.8"] = { claim = "no", evidence = "To be in the appraisal form by June 2027", commentary = "Agreed with unions" } },
    expect = { { at = "9.8", outcome = "pass" } } },
  { name   = "a date in a merged column is enough",
    given  = { ["9.8"] = { claim = "no", evidence = "Being written with the people team; in force from 1 April 2027.", merged = true } },
    expect = { { at = "9.8", outcome = "pass" } } },
  { name   = "a date in the improvement plan is enough",
    given  = { ["9.8"] = { claim = "no", commentary = "See the improvement plan for what is to be done." } },
    plan   = { { provisions = { "9.8" }, improvement = "Agree an objective", due = "May 2027" } },
    expect = { { at = "9.8", outcome = "pass" } } },
  { name   = "a plan for another provision does not help",
    given  = { ["9.8"] = { claim = "no", commentary = "See the improvement plan for what is to be done." } },
    plan   = { { provisions = { "9.7" }, improvement = "Agree a report", due = "May 2027" } },
    expect = { { at = "9.8", outcome = "fail" } } },
  { name   = "partly is to be dated as well",
    given  = { ["9.8"] = { claim = "partial", commentary = "Staff have one, contractors do not." } },
    expect = { { at = "9.8", outcome = "fail", message = "The answer is partly" } } },
  { name   = "a Yes needs no date",
    given  = { ["9.8"] = { evidence = "Appraisal form" } },
    expect = { { at = "9.8", outcome = "pass" } } },
  { name   = "a blank claim is another matter",
    given  = { ["9.8"] = { claim = "blank", commentary = "An objective is needed." } },
    expect = { { at = "9.8", outcome = "pass" } } },
  { name   = "what has not come up is not to be dated",
    given  = { ["8.3"] = { claim = "no", commentary = "There has been no merger or restructure in the year." },
               ["8.4"] = { claim = "no", evidence = "Not requested" }, ["8.5"] = { claim = "no", evidence = "N/A" } },
    expect = { { at = "8.3", outcome = "not-applicable" }, { at = "8.4", outcome = "not-applicable" }, { at = "8.5", outcome = "not-applicable" } } },
  { name   = "half a date weighs less than none",
    given  = { ["6.12"] = { claim = "no", commentary = "The form asks for reasons; it will be changed by the end of March." } },
    expect = { { at = "6.12", outcome = "fail", severity = "minor", words = "by the end of March" } } },
}
local undated = {
  "The wording differs a little because one policy serves the whole council.", "This is not in the policy at present.", "We are reviewing our policy and will add it in due course.",
  "Policy dated June 2024 does not give the definition.", "The policy was last reviewed in May 2025 and this was not included.", "Complaints Policy (version 3, approved September 2024) is silent on this.",
  "Ongoing", "Subject to Board approval of the new structure.", "We intend to comply as soon as the new system is live.", "There are not enough staff for a different reviewer at stage 2.",
  "Small landlord with no website; the policy is posted to all tenants.", "Contractors use their own process.", "Under review", "Since the Code of 1 April 2024 we have not had the resources.",
  "We were told in 2023 that this would change.", "82% in 2024/25 were answered in ten days, so this was not met.",
  "The form in use is read by a panel each March.", "We may write to tenants in the way that they may choose.",
}
local dated = {
  "The policy will be amended by March 2027.", "Will be addressed in the policy review in November 2024", "Action: template letters to be changed. Due: 30/06/2027", "Policy going to Cabinet in January 2027.",
  "To be in place from 1 April 2027", "Not yet met. Target date Q1 2027/28", "New system goes live in Summer 2027.", "Completion: 2027-02-28", "Policy approved in May 2024 does not say so; the revision is due in May 2027.",
  "March 2027", "We plan to appoint a lead before September 2027.", "Expected by the end of 2027.", "Sept 2027: board paper", "The Board will consider a new policy on 14th February 2027.",
  "A new objective is proposed for 2027/28 appraisals.", "Training is scheduled for May and June 2027.",
}
for _, words in ipairs(undated) do
  table.insert(cases, { name = "not dated: " .. words, given = { ["1.2"] = { claim = "no", commentary = words } }, expect = { { at = "1.2", outcome = "fail", severity = "major" } } })
end
for _, words in ipairs(dated) do
  table.insert(cases, { name = "dated: " .. words, given = { ["1.2"] = { claim = "no", commentary = words } }, expect = { { at = "1.2", outcome = "pass" } } })
end
for _, words in ipairs { "We aim to do this within six months.", "To be done in Q3", "Letters will change before Christmas.", "by 31 March", "Will be in place next financial year, from next spring.", "To be amended by mid-March.", "Will change by the end of the financial year." } do
  table.insert(cases, { name = "without its year: " .. words, given = { ["1.2"] = { claim = "no", commentary = words } }, expect = { { at = "1.2", outcome = "fail", severity = "minor" } } })
end
return cases
