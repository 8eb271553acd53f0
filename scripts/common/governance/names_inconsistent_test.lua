-- SPDX-License-Identifier: Apache-2.0
local function two(name, one, other, fails, message)
  return { name = name, given = { ["3.4"] = { commentary = one }, ["9.3"] = { commentary = other } }, expect = { { at = "assessment", outcome = fails and "fail" or "pass", message = message } } }
end
local cases = {
  { name   = "both places are shown",
    given  = { ["4.1"] = { commentary = "Reported to the Homes and Safety Sub-Committee." }, ["9.3"] = { commentary = "The Homes and Safety Committee hears of it." } },
    expect = { { at = "assessment", outcome = "fail", severity = "advice", words = "Homes and Safety Sub-Committee" } } },
  { name = "a plan alone", plan = { { provisions = { "5.10" }, improvement = "Tell the Homes Sub-Committee and the Homes Committee" } }, expect = { { at = "assessment", outcome = "not-applicable" } } },
  { name = "one row", given = { ["9.3"] = { commentary = "The Senior Leadership Team (SLT) and later the Strategic Leadership Team (SLT) see it." } }, expect = { { at = "assessment", outcome = "fail", message = "SLT" } } },
  two("two spellings", "The sub-committee meets in May.", "The subcommittee hears of it.", true, "two spellings"),
  two("a title in another order", "Complaints and Compliments Policy, 4", "See the Compliments and Complaints Policy", true, "One document"),
  two("an abbreviation of two things", "The Customer Experience Committee (CEC) meets.", "The Community Engagement Centre (CEC) is open.", true, "CEC stands for two things"),
  two("officers and the Ombudsman", "Sent by HO's and managers.", "Training from the HO centre.", true, "HO"),
  two("singular and plural of an adjustment", "Reasonable Adjustments Policy", "Reasonable Adjustment Policy", true),
  two("three words of a title", "Comments, Compliments and Complaints Policy", "Complaints, Comments and Compliments Policy", true),
  two("Audit", "The Audit and Risk Sub-committee", "The Audit and Risk Committee", true),
  two("the same body twice", "The Homes Sub-Committee meets.", "Homes Sub-Committee minutes", false),
  two("two committees", "The Audit Committee meets.", "The Homes Committee meets.", false),
  two("a short form", "The Tenant Scrutiny Panel meets.", "The panel hears of it.", false),
  two("a committee and one below it", "The committee meets.", "A sub-committee was formed.", false),
  two("a short form of the policy", "Complaints and Compliments Policy", "Complaints Policy", false),
  two("a comma", "Compliments, Comments and Complaints Policy", "Compliments, Comments, and Complaints Policy", false),
  two("an abbreviation twice", "Member Responsible for Complaints (MRC)", "the Board Member Responsible for Complaints (MRC)", false),
  two("singular and plural", "Tenant Satisfaction Measure (TSM)", "Tenant Satisfaction Measures (TSM)", false),
  two("what is in brackets is no abbreviation", "Complaints Policy (PDF)", "Annual Report (PDF)", false),
  two("two abbreviations", "Senior Leadership Team (SLT)", "Executive Management Team (EMT)", false),
  two("officers alone", "Sent by HO's and managers.", "Ask the HOs.", false),
  two("a housing officer in full", "Housing officers ring.", "Training from the HO centre.", false),
  two("two panels", "Tenant Panel", "Customer Panel", false),
  two("a policy and a procedure", "Complaints Policy", "Complaints Procedure", false),
  two("a possessive", "The Tenants' Panel meets.", "The Tenants’ Panel meets.", false),
  two("policies of two matters", "Reasonable Adjustments Policy", "Vulnerable Customers Policy", false),
  two("a sub-committee of another", "The Homes Sub-Committee meets.", "The Finance Committee meets.", false),
}
local function named(words, fails)
  table.insert(cases, { name = "of another landlord: " .. words, assessment = { organisation = "Marlow Vale Homes" }, given = { ["5.1"] = { evidence = words } }, expect = { { at = "assessment", outcome = fails and "fail" or "pass", severity = fails and "minor" or nil } } })
end
for _, words in ipairs { "Oak Hill Housing Association is committed to learning.", "Tidebrook District Council defines a complaint as in the Code.", "As set out in Harrow Fold Homes complaints policy", "See Tarn Side Living's complaints policy.", "Castle Bay Housing Group will acknowledge each complaint in five days." } do
  named(words, true)
end
for _, words in ipairs {
  "Marlow Vale Homes welcomes complaints.", "Community Housing is committed to learning.", "Our contractor Tarn Side Homes will acknowledge a complaint for us.", "Full Council welcomes the report.", "The Regulator of Social Housing expects its standards to be met.", "Head of Housing will ensure this.",
  "The Council welcomes complaints.", "Tarn Side Homes manages 20 homes and will acknowledge complaints.", "Sheltered Housing residents can complain to the scheme manager.", "Homes England recognises this.",
} do
  named(words, false)
end
return cases
