-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "a question in each cell is reported in each",
    given  = { ["5.5"] = { evidence = "Contract clause 14. Is this still current?", commentary = "All contractors follow our policy. Where is this stated?" } },
    expect = { { at = "5.5", outcome = "fail", words = "Is this still current?" }, { at = "5.5", outcome = "fail", words = "Where is this stated?" } } },
  { name   = "a question that was pasted in front of the policy's words is found",
    given  = { ["5.10"] = { commentary = "Is this We will make adjustments for anyone who needs them, in the procedure?" } },
    expect = { { at = "5.10", outcome = "fail", severity = "major", words = "Is this" } } },
  { name   = "a question mark in a narrative is only worth a look",
    given  = { ["6.1"] = { commentary = "We phone the tenant to find out whether it can be sorted today or a visit is needed? Then it is logged." } },
    expect = { { at = "6.1", outcome = "fail", severity = "advice" } } },
  { name   = "a question beside a No is left over as well",
    given  = { ["9.8"] = { claim = "no", commentary = "Do we have an objective for contractors?" } },
    expect = { { at = "9.8", outcome = "fail", severity = "major" } } },
  { name   = "a merged column is read",
    given  = { ["3.5"] = { evidence = "Leaflet in every pack. Does the policy say so?", merged = true } },
    expect = { { at = "3.5", outcome = "fail", words = "Does the policy say so?" } } },
  { name   = "an empty row asks nothing",
    given  = { ["3.5"] = { claim = "blank" } },
    expect = { { at = "3.5", outcome = "pass" } } },
}

local questions = {
  "Where is this in the policy?", "All letters carry this. Where does it say that?", "Is this correct?", "Is that still the case since the restructure?",
  "Do we do this?", "Can we evidence this?", "How do we show it?", "Have we got evidence of the training?", "Not sure if this is in the policy", "Policy?", "Section 7?",
  "Evidence?", "Do we publish this anywhere?", "Should this be a No?", "Does the template letter cover this?", "Does our website say so?", "What evidence is there?",
  "Which policy covers this?", "Who does this now?", "Complaints policy section 4 (is this right?)", "Reviewed at the panel ??", "Housing team log it. Needs checking?",
  "Is this happening in practice?", "Are these recorded?", "Any evidence of this?", "Have we told the contractors about the new policy?", "Do we need to add this to the procedure?",
  "Complaints policy. Is there a link we can add?", "Do Repairs do this too?", "What about the out of hours team?", "Stage 2 letter - does it include this wording?",
  "Will this be in the annual report?", "Should we show where it is recorded?", "Complaints policy [page 4?]", "Is this covered in the new policy?", "Not sure whether we publish it", "Minutes?", "Where is this recorded", "Quarterly reports go to Committee (does this include the MRC?)", "Has the policy been updated?",
  "Sets out the definition - Jo can you confirm?", "Could someone check this?", "Anya, could you check the date?", "Published on the website. Can we get a link?", "Letter says 'you can go to the Ombudsman'. Is this still correct?", "The tenants' panel sees it. Do we evidence this?",
  "Handlers ask 'are you well?' on each call. Is this still correct?",
  "Learning log - do they mean the tracker", "Can't find this in the policy, Jo may know", "Unsure what is meant, put the log in for now", "Don't know if we still send these", "Template S1. What goes here", "Not sure what they mean by themes",
}
local others = {
  "Our survey asks: how satisfied are you with the way we handle complaints?", "The call script includes “Would you like to make a complaint?”",
  "Leaflet: Not happy with our service? Tell us.", "Web page “How do I complain?”", "FAQ page: What is a complaint? How long will it take? Who can I go to?",
  "The quality checklist asks: have we answered every point? Does the letter explain the reasons?", "Lessons learned form: What happened? Did we follow our policy? What will we change?",
  "Handlers consider what went wrong. Did we follow the procedure?", "Did we get it right? survey", "Campaign: Got it wrong? Let us put it right", "https://www.example.org/complaints?stage=1",
  "https://example.org/search?q=complaints policy", "What is a complaint?", "When can I go to the Ombudsman?", "Who is the Housing Ombudsman?", "What happens if I am still unhappy?",
  "The tenant is asked whether the outcome is agreed.", "Staff ask if the resident would like to complain.", "We check whether this is in the policy.", "The question is put to every caller.",
  "The poster reads: is there something we could have done better? Tell us.", "Complaint handlers ask themselves: is this fair?", "Poster headed “Have we let you down?”", "Unsure customers are helped to make their complaint.", "The resident?s complaint is logged.",
  "Reception staff who are not sure pass the caller to the complaints team.", "Can you help me complain? section of the website", "Anything that is not sure to be settled today is logged.", "Where it is recorded depends on the service.",
  "The resident is asked “is this what you want?” before the case is closed.", "We look at where this is stated in the tenancy.",
  "The debrief sheet asks 'would this have upset me?' and has led to new letters.", "We go over each: 'What went wrong? Could this happen again?' and write it down.", "The 'is this fair?' test is used by every handler.", "‘Did we follow our policy?’ is put each time.",
  "Reception will say could you confirm the address of the property?", "Our web chat opens with: could you add what happened?", "Can you confirm your details? is the first line of the form.",
  "Handlers ask residents what they want, and what do they mean by it.", "Where residents can't find this information on the website we send it.", "Staff check with residents: do they want a complaint raised.", "If we are not sure what is meant, we ring the tenant.",
  "The form has 'did we listen?' at the top and 'is this recorded?' at the foot.",
}
for _, words in ipairs(questions) do
  table.insert(cases, { name = "a reviewer's: " .. words, given = { ["4.2"] = { commentary = words } }, expect = { { at = "4.2", outcome = "fail", severity = "major" } } })
end
for _, words in ipairs(others) do
  table.insert(cases, { name = "nobody's on the form: " .. words, given = { ["4.2"] = { commentary = words } }, expect = { { at = "4.2", outcome = "pass" } } })
end
return cases
