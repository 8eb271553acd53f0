-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "the count and the story are shown",
    given  = { ["6.12"] = { commentary = "One of our stage 2's asked for more compensation after a flood." } },
    expect = { { at = "6.12", outcome = "fail", severity = "advice", words = "One of our stage 2's asked for more compensation after a flood" } } },
  { name   = "the one colleague who has not been trained",
    given  = { ["4.3"] = { commentary = "All but one are trained: the only officer who has not finished is a new starter." } },
    expect = { { at = "4.3", outcome = "fail", words = "the only officer who has not finished is a new starter" } } },
}
local known = {
  "2 complainants refused to take the sum that was offered.", "One resident felt that the visit was too short.", "Three residents have a learning disability and complained by video.", "1 complaint was from a tenant who lives alone.", "Two tenants withdrew after a visit.", "One customer was in hospital, so we waited.",
  "Our only manager who is absent will be trained on return.", "One officer is off sick and has not been replaced.", "Two managers have not yet completed the course.", "Of these, two customers requested a meeting.", "One stage 2 complaint was escalated since the family felt unheard.",
  "At present 4 residents have a restriction: 2 in Thornby following threats to a plumber in a dispute over a fence.", "Two customers have restrictions: a tenant at Mill Lane following threats to a surveyor and a leaseholder who may write but not ring.", "One resident is on a single point of contact after abuse of the wardens.",
  "We restrict three tenants, one for racist language to our cleaner.", "Three households in Elm Court are restricted owing to a neighbour dispute.", "3 of 4 (75%) answered in 10 working days; one took 13 as the roofer was late.", "Two customers have restrictions: Mr A. Person (one call a week) and a leaseholder at Elm House who may write.", "1 of 2 answered in time. The other was late because the tenant moved to a care home.",
}
for _, words in ipairs {
  "Two tenants have contact agreements, both at Elm House following a row with the caretaker.", "One tenant may write only, after shouting at our receptionist.", "Two households are restricted, both in Ash Close.", "3 residents have restrictions after a falling-out with the warden.",
  "There is one resident under restriction, in a flat at Mill Lane.",
} do
  table.insert(known, words)
end
local fine = {
  "Three residents are restricted; each decision is looked at again at twelve weeks.", "Two tenants have contact agreements, both reviewed every six months.", "Restrictions after a quarrel with staff are agreed by two managers.", "Our offices in Elm House and Mill Lane have two complaints officers each.",
  "Three residents sit on the panel, all of them in Elm House.", "All four complaints were answered in Q1 after a review in May.",
  "2 complaints were escalated to stage 2.", "One complaint went on to stage 2, as the tenant remained unhappy.", "97% (37 of 38) were answered in time.", "One complaint was late by a day.", "Stage 1 complaints where residents asked for a visit are marked.", "Stage 2 residents felt informed.", "If one resident requested a visit we would go.", "38 residents requested a call.", "We have one complaints policy.",
  "Residents requested a shorter form.", "The only officer for complaints is the Complaints Officer.", "Within 5 working days customers are told.", "Any resident who feels unheard may ask for stage 2.", "No residents were refused.", "Two stages: residents who remained unhappy may go on.", "One of our officers will ring.",
  "Two surveys a year; residents said that the form is clear.", "Three managers check letters.", "We had 4 complaints on repairs and 3 on noise.", "Point 4: customers requested translation.", "(3) Facebook", "One complaint was extended because the case was complex.", "A survey of 120 tenants felt positive.",
  "The letter says “two residents complained about noise”.", "The only stage that residents requested is stage 2.",
  "Two residents have restrictions for abusive behaviour, each reviewed every six months.", "3 restrictions are in place following threats to staff.", "12 residents have restrictions following abuse of the team.", "Two managers agree each restriction following violence against the team.", "Up to 3 complaints after a dispute with a neighbour may be joined.",
  "Three warnings are given after abuse of the team before contact is limited.", "Contact is limited to one call a week after abuse of our staff.", "37 of 38 in time; one took 13 days as the report came late.", "4 of 5 in time; one was not as it was complex.", "3 of 4 in time; one was extended.", "Two managers agree restrictions: a resident is written to first.",
}
for _, words in ipairs(known) do
  table.insert(cases, { name = "may be known: " .. words, given = { ["5.10"] = { commentary = words } }, expect = { { at = "5.10", outcome = "fail" } } })
end
for _, words in ipairs(fine) do
  table.insert(cases, { name = "nobody is known: " .. words, given = { ["5.10"] = { commentary = words } }, expect = { { at = "5.10", outcome = "pass" } } })
end
return cases
