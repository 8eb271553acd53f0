-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "a note in each cell is reported in each",
    given  = { ["8.2"] = { evidence = "Add link to report once live", commentary = "Draft report submitted to Board" } },
    expect = { { at = "8.2", outcome = "fail", words = "Add link" }, { at = "8.2", outcome = "fail", words = "Draft report submitted" } } },
  { name   = "a note is found where lines were joined without a stop",
    given  = { ["3.3"] = { evidence = "Complaints leaflet Insert link to web page Tenant handbook" } },
    expect = { { at = "3.3", outcome = "fail", words = "Insert link" } } },
  { name   = "a note is reported beside a No as well",
    given  = { ["9.8"] = { claim = "no", commentary = "Objective to be set by [insert date]" } },
    expect = { { at = "9.8", outcome = "fail", severity = "major" } } },
  { name   = "a note in a merged column is found",
    given  = { ["9.5"] = { evidence = "MRC: TBC", merged = true } },
    expect = { { at = "9.5", outcome = "fail", words = "TBC" } } },
  { name   = "the landlord's own initials are no note",
    given  = { ["9.5"] = { evidence = "Constitution of TBC", commentary = "Lead member, TBC" } },
    assessment = { organisation = "Tarnbrook Borough Council" },
    expect = { { at = "9.5", outcome = "pass" } } },
  { name   = "initials that own something are no note, whatever the landlord's name",
    given  = { ["9.5"] = { evidence = "TBC's constitution", commentary = "Portfolio holder, TBC." } },
    expect = { { at = "9.5", outcome = "pass" } } },
  { name   = "an empty row holds no note",
    given  = { ["9.5"] = { claim = "blank" } },
    expect = { { at = "9.5", outcome = "pass" } } },
}

local notes = {
  "Insert link to policy", "See policy (insert hyperlink)", "[insert name of MRC]", "Please add evidence", "Add screenshot of web page",
  "Annual report - link to follow.", "Link to be added", "Screenshot to be inserted once live", "Board minutes to follow", "Link to annual report once published",
  "Link to Board response when it is available", "Hyperlink needed", "Awaiting link from web team", "See draft policy", "Annual report. See draft.",
  "Draft self-assessment submitted to Cabinet", "Draft policy awaiting sign-off", "Date of approval: TBC", "Report to Committee on tbc", "Training (dates TBC)",
  "Policy approved XX/XX/2026", "Section XX of the policy", "xx% of staff have been trained", "Complaints Policy, page xx", "Reported to Board on xx March",
  "To be confirmed", "MRC name to be confirmed.", "Meeting date to be agreed", "Update once approved by Board", "Replace link", "Comms to add link",
  "Click or tap here to enter text.", "Error! Reference source not found.", "Choose an item.", "Approved on ____ by the Board", "[date]", "<insert figure>",
  "DRAFT", "Report to be published once approved by Cabinet", "Insert here", "Policy to be uploaded", "TBC once the new structure is agreed",
  "Need link to policy", "LINK TO BE ADDED", "Complaints policy (link)*to be inserted*", "Awaiting final version", "Board minutes TBC", "Embed policy here",
  "Attach example letter", "Screenshot of web page to go here", "Add web link", "Insert website link once live", "Include link to MRC profile", "Evidence to be provided",
  "Evidence – ADD", "Web link (to follow)", "See draft annual report attached", "Report is in draft", "**UPDATE**", "Name to be confirmed", "£xx compensation", "x% of complaints",
  "Ref to new policy once approved", "Link to new page once created", "Awaiting data from performance team", "Data to be added at year end", "New leaflet in draft",
  "Training dates tbc", "tbc", "#REF!", "Link to the governing body's response once it is approved", "Sam to send link", "Published on website on DATE", "Policy dated XX May 2026", "insert section", "add to website", "To add",
  "[LINK]", "See our web page [link].", "[link to leaflet]", "<hyperlink>", "Covers this. (RT to check L3 wording with Legal before we publish)", "(Maria to confirm the version before publication)", "JT to check figures with Finance before this goes out.", "NB: need to check this with Legal.",
  "N.B. check wording with Comms", "Note to self: ask Priya for the minutes.", "Note - still need to confirm this with the Board.", "Need to check with Legal", "Check with Legal before publishing.", "It is in the policy. Please add the leaflet to the website.", "Please amend this paragraph.", "Please delete this row if not needed.",
  "Policy approved in May 2026, add link", "Leaflet in reception; put on website",
  "Note: figures go to the panel. NB please check this.", "AB to confirm the wording of the template.",
}
local prose = {
  "Link on the page", "A link to the form is in every acknowledgement.", "Officers insert the link to the Ombudsman in every letter.",
  "The system prompts handlers to insert the date the complaint was received.", "Residents can add evidence through the portal.",
  "Staff are asked to add details of the call to the case.", "The draft response is checked by a manager before it goes.",
  "All draft responses are quality checked each week.", "We see draft letters before they are sent.", "A draft policy was shared with the residents' panel before it was approved.",
  "The draft report was submitted to the Board in June and the final version was published in July.", "Dates for works to be confirmed with the resident are put in the letter.",
  "The contractor confirms the date with the resident.", "Staff have a clear procedure to follow.", "Guidance for officers to follow.", "The process to follow is in section 4.",
  "Links to the Code are on our website.", "We share the link with residents once the report is published.", "Case study: complaint ref XXXX led to a new process.",
  "Mr XX told us the letter was unclear and we changed it.", "Complaint XXX was closed at stage 1.", "TBC staff are trained every year.", "The policy of TBC was adopted in March.",
  "Residents are given the opportunity to add further points.", "A newsletter insert went to every home.", "Tenants to confirm the outcome they want.",
  "Customers to provide consent for a representative.", "The report is published once approved.", "The letter template reads “[insert date]” where the date goes.",
  "Dear [name], thank you for your complaint. We will reply by [date]. Yours sincerely", "Update reports go to the panel each quarter.", "Outstanding actions to be completed are tracked.",
  "Our policy adds a link to the Ombudsman's website.", "Policy documents are added to the staff intranet.", "Click here to view our policy", "Section X of the tenancy agreement",
  "We confirm in the letter what is to be done and by when.", "Evidence to be considered includes photographs and repair logs.", "Figures are added to the dashboard monthly.",
  "Residents may attach photographs", "Add a complaint through My Account", "Evidence to support this includes the template letters", "Click the link to see our policy",
  "Link to policy on website", "Please see link", "Link: https://example.org/policy", "To be fair to all, complaints are considered on their merits",
  "Actions to be taken are set out in the letter and tracked.", "Lessons to be learned are reported to panel.", "The date of the next update is agreed.",
  "When published, the report is sent to the panel.", "We publish the draft policy for consultation each time.",
  "The response is drafted by the investigating officer and approved by the head of service.", "Handlers update the resident when works are complete.",
  "Update letters are sent every ten days.", "Check lists are used.", "Complaint form asks for name, date and details.", "Add-on training for new managers",
  "Outcome letter to follow within 10 working days of acknowledgement", "The resident is told what will follow and when.",
  "We confirm the name of the handler; details to be provided to the resident are in the template.", "Staff to confirm receipt within five days.",
  "Sam to confirm with the resident on the phone is not needed.", "Service level: 10 working days; extension 10 more.", "Draft and final responses are kept on file.",
  "See the Complaints Policy, drafted with residents, section 4", "Replacement windows programme", "A new link worker supports vulnerable tenants once referred and approved.",
  "Link officers visit each scheme when it is ready for handover.", "Links are checked once a page has been published.", "Please check the policy with the resident and add nothing that was not said.",
  "The date, name and link are checked.", "Managers need to check that replies are complete.",
  "The Clerk would tell the Ombudsman and the tenants affected, put it on the website and give a date.", "Officers log the case, add it to the report and close it.", "In an emergency we must write to everybody, put this on our website, and say when we expect to be back.",
  "Our policy is here: [link](https://example.org/policy)", "NB: residents need to give consent.", "Note: we check consent with the resident before sharing.", "Please update your contact details when you call.", "(MRC to check the report each quarter)", "Chair to confirm the figures before publication.",
  "DPO to check with Legal where personal data is involved.", "1. Check with Repairs. 2. Reply.", "Handlers are told to check with Legal before publishing a determination.", "Legal Services to check all refusals before they are sent.", "Please note: update letters are sent weekly.", "NB this does not apply to leaseholders.",
  "Note how long it takes to add this to the file of a resident.", "The AB team will be asked to confirm, and that is written down before it goes out.",
}
for _, words in ipairs { "Call 0300 XXX XXXX to complain.", "Our number is 0800 xxxx xxx for complaints.", "Approved by the Board in May 20XX.", "Annual report for 202X", "Letter S1 [Policy team to add the wording]", "{Comms to supply poster} and a leaflet",
  "Template letter (Housing Manager to supply ref)", "Learning log. RT to confirm whether this went to Board", "JH/KP to look at this" } do
  table.insert(notes, words)
end
for _, words in ipairs(notes) do
  table.insert(cases, { name = "a note: " .. words, given = { ["3.4"] = { evidence = words } }, expect = { { at = "3.4", outcome = "fail", severity = "major" } } })
end
for _, words in ipairs(prose) do
  table.insert(cases, { name = "no note: " .. words, given = { ["3.4"] = { evidence = words } }, expect = { { at = "3.4", outcome = "pass" } } })
end
return cases
