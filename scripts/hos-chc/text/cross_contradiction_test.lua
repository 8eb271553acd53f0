-- SPDX-License-Identifier: Apache-2.0
local function two(name, first, one, second, other, severity)
  return { name = name, given = { [first] = { commentary = one }, [second] = { commentary = other } },
           expect = { { at = first, outcome = severity and "fail" or "pass", severity = severity or nil } } }
end
local published, draft = "The report is published on our website beside the response of the board.", "See draft report"
local nobody = "No third party handles our complaints."
local cases = {
  { name   = "both statements are shown, the row's own first",
    given  = { ["9.7"] = { commentary = "The yearly report was approved and published on our website." }, ["8.2"] = { evidence = "Link to the report when published" } },
    expect = { { at = "9.7", outcome = "fail", severity = "major", words = "report was approved and published on our website", message = "8.2 says \"Link to the report when published\"" } } },
  { name   = "two cells of one row",
    given  = { ["8.1"] = { evidence = "See draft report", commentary = "All of it stands in our published report." } },
    expect = { { at = "8.1", outcome = "fail", message = "the same row" } } },
  { name   = "No is no statement",
    given  = { ["8.2"] = { claim = "no", commentary = published }, ["8.1"] = { evidence = draft } },
    expect = { { at = "8.2", outcome = "not-applicable" } } },
  { name   = "a row that is not in the form says nothing",
    given  = { ["9.7"] = { commentary = published } },
    expect = { { at = "9.7", outcome = "pass" } } },
  { name   = "an early process before stage 1",
    given  = { ["5.2"] = { commentary = "Two stages." }, ["6.1"] = { commentary = "The early resolution process lets a manager settle it by telephone." } },
    expect = { { at = "6.1", outcome = "fail", severity = "minor", words = "The early resolution process lets a manager settle it by telephone" } } },
  { name   = "the policy has a section, and has not",
    given  = { ["5.7"] = { commentary = "The policy has a section on linked complaints." }, ["6.8"] = { claim = "no", commentary = "Done, but not set out in the policy." } },
    expect = { { at = "5.7", outcome = "fail", severity = "minor" } } },
}
local contradicted = {
  two("informal first", "5.2", "Officers try to settle it informally before it becomes a formal complaint.", "6.1", "Triage.", "minor"),
  two("a new directorate of three words", "8.3", "There was no restructure.", "9.4", "Since the new Towns and Villages directorate was set up the Director leads.", "minor"),
  two("published and draft", "8.2", published, "8.1", draft, "major"),
  two("published and awaiting approval", "8.2", "We publish our annual complaints report each July.", "8.1", "The report is awaiting board approval.", "major"),
  two("made and not in place", "8.1", "We produce a half-yearly report on all complaints.", "8.2", "Once the housing report is in place we will add it.", "major"),
  two("nobody outside, and a service from outside", "5.5", "N/A, we do not use third parties for complaints.", "4.1", "We buy in housing services from Marlpit Homes.", "major"),
  two("in-house, and outsourced", "5.4", "All complaints are handled in-house.", "4.2", "We have outsourced complaints to an agency.", "major"),
  two("nobody outside, and a contractor answers", "5.4", nobody, "6.3", "Our repairs contractor responds to complaints about repairs.", "major"),
  two("nothing new, and a new committee", "8.3", "There has been no restructure.", "9.6", "A newly formed customer committee gets the figures.", "minor"),
  two("nothing new, and a restructure", "8.3", "No significant change in procedures has taken place.", "4.1", "Following our recent restructure a new team handles complaints.", "minor"),
  two("none refused, and three refused", "2.1", "We have not refused any complaints this year.", "8.1", "Three complaints were refused as out of time.", "major"),
  two("none late, and one late", "5.9", "No complaints have gone out of timescale.", "6.3", "2 complaints were answered over the target.", "major"),
  two("extended for one reason, late for another", "6.4", "We only extend where the case is complex.", "6.3", "One answer was late because of staff sickness.", "minor"),
  two("appointed, and none yet", "9.5", "Our board has appointed a trustee as MRC.", "9.6", "Once the MRC is in post, they will get a pack.", "major"),
  two("published, and in draft", "3.4", "The policy is published on our website.", "1.4", "Our complaints policy is still in draft.", "major"),
  two("another person, and the same", "6.13", "Stage 2 goes to a different manager.", "4.1", "The Complaints Manager answers both stages.", "major"),
}
local fine = {
  two("a habit", "8.2", published, "8.1", "The draft report is presented to the tenant panel each May, then to the board."),
  two("once approved it is published", "8.2", "Once approved the report is published on the website.", "8.1", "Draft, then approval by Cabinet, then publication."),
  two("will be published is no statement that it is", "8.2", "The report will be published on our website in July.", "8.1", draft),
  two("the policy is published, the report a draft", "8.2", "The policy is published on our website.", "8.1", draft),
  two("minutes are published", "9.7", "The minutes, which are public, are published on our website.", "8.2", "See draft"),
  two("both half-yearly and yearly", "8.1", "We produce half-yearly reports and a yearly one.", "8.2", "Once approved the report is put online."),
  two("if a third party handled it", "5.4", "If no third party is involved the manager answers.", "4.2", "We buy cleaning services from Marlpit Homes."),
  two("contractors do not handle complaints", "5.4", nobody, "6.3", "Contractors give us facts within two days, and we answer."),
  two("contractors must pass them on", "5.5", nobody, "3.2", "Contractors must pass complaints on to us."),
  two("in-house and a team", "5.4", "All complaints are handled in-house.", "4.1", "Complaints are managed by Customer Services."),
  two("if there were a restructure", "8.3", "If there were a restructure we would assess again.", "9.6", "A newly formed customer committee gets the figures."),
  two("a new colleague is no restructure", "8.3", "No restructure this year.", "9.5", "A new board member leads on complaints."),
  two("the duty is told again", "8.3", "No restructure or merger this year.", "8.1", "We assess each year and following a significant restructure or merger."),
  two("a new leaflet", "8.3", "No changes to procedures this year.", "3.4", "A new leaflet is in reception."),
  two("nobody refused on either side", "2.1", "We have not refused any complaints.", "8.1", "No complaints were declined."),
  two("refusals are counted", "2.1", "Reasons are recorded when we refuse.", "8.1", "Three complaints were refused."),
  two("a limit is not a deadline", "6.4", "None of our complaints has gone over 25 days.", "6.3", "1 complaint was answered a day over target."),
  two("another stage", "6.14", "All stage 2 complaints were answered on time.", "6.3", "Two complaints were late."),
  two("the Member is named on both sides", "9.5", "Councillor Appleyard has been appointed.", "9.6", "The MRC gets a monthly pack."),
  two("the new policy is in draft", "3.4", "The policy is published on our website.", "1.4", "The revised policy is in draft."),
  two("the team logs both stages", "6.13", "A different manager looks at stage 2.", "4.1", "The Complaints Manager logs stage 1 and stage 2 complaints."),
  two("quoted", "8.2", "The site says “report is published on our website” in its footer.", "8.1", draft),
  two("early resolution at stage 1", "5.2", "Two stages.", "6.1", "The early resolution process at stage 1 takes five days."),
  two("no informal stage", "5.2", "Two stages.", "6.1", "We do not have an informal stage."),
  two("no formal and informal complaints", "5.2", "We do not tell informal from formal complaints.", "6.1", "All are logged."),
  two("formal or informal, all are logged", "5.2", "Formal letters or informal talks are all logged.", "6.1", "All are logged."),
  two("an informal chat", "5.2", "Two stages.", "6.1", "Officers ring the resident for an informal talk."),
  two("extended for a reason", "6.4", "We only extend where the case is complex.", "6.3", "One answer was late, as the case was complex."),
}
for _, list in ipairs { contradicted, fine } do
  for _, one in ipairs(list) do table.insert(cases, one) end
end
return cases
