-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "an internal system is told once, at the first row that rests on it",
    given  = { ["1.4"] = { evidence = "Complaints Policy v4" }, ["5.12"] = { evidence = "Case files on SharePoint" }, ["6.2"] = { evidence = "SharePoint list" },
               ["6.9"] = { evidence = "Templates on SharePoint" } },
    expect = { { at = "1.4", outcome = "pass" }, { at = "5.12", outcome = "fail", message = "3 rows", words = "SharePoint" }, { at = "6.2", outcome = "pass" },
               { at = "6.9", outcome = "pass" } } },
  { name   = "few of a sort are told one by one",
    given  = { ["3.2"] = { commentary = "All are trained, see column F" }, ["4.3"] = { commentary = "Dates of training, see column K" } },
    expect = { { at = "3.2", outcome = "fail" }, { at = "4.3", outcome = "fail" } } },
  { name   = "many of a sort are told once",
    given  = { ["3.1"] = { evidence = "Policy found here" }, ["3.4"] = { evidence = "Policy found here" }, ["3.6"] = { evidence = "Policy found here" },
               ["3.7"] = { evidence = "Policy found here" }, ["5.1"] = { evidence = "Policy found here" } },
    expect = { { at = "3.1", outcome = "fail", message = "5 rows" }, { at = "3.4", outcome = "pass" }, { at = "3.6", outcome = "pass" }, { at = "3.7", outcome = "pass" },
               { at = "5.1", outcome = "pass" } } },
  { name   = "two sorts in one row are two findings",
    given  = { ["5.8"] = { evidence = "Screenshot of the course", commentary = "The slides are attached." } },
    expect = { { at = "5.8", outcome = "fail", severity = "minor" }, { at = "5.8", outcome = "fail", severity = "minor" } } },
  { name   = "an internal system in the commentary is how work is done",
    given  = { ["5.12"] = { evidence = "Case system", commentary = "Letters are saved on SharePoint with the case number." } },
    expect = { { at = "5.12", outcome = "pass" } } },
}
local closed = {
  { "evidence", "Screenshot from the handlers' course" },
  { "evidence", "Print screen 4 and screen shot 5" },
  { "commentary", "A copy is attached." },
  { "commentary", "We have attached an extract of the log." },
  { "evidence", "Attached minutes" },
  { "commentary", "Everybody has done the course, see column H" },
  { "evidence", "(2) Facebook" },
  { "evidence", "Leaflet (11) LinkedIn" },
  { "commentary", "The leaflet can be found here." },
  { "evidence", "Click here" },
  { "commentary", "See link" },
  { "evidence", "Evidence folder 12" },
  { "evidence", "Templates on the shared drive" },
  { "evidence", "Staff intranet page 3" },
}
local open = {
  { "evidence", "complaints-policy-v4-2025.pdf" },
  { "evidence", "Complaints Policy v4, section 7" },
  { "evidence", "Make a complaint page of our website" },
  { "evidence", "The policy can be found here: https://www.dunmarsh.example/policy" },
  { "commentary", "See link www.dunmarsh.example/complaints" },
  { "commentary", "Letters and photographs are attached to the case record." },
  { "commentary", "The report of the surveyor is attached to each case before it is closed." },
  { "commentary", "A leaflet is attached when we write to tenants." },
  { "commentary", "Tenants can send us screenshots of faulty meters." },
  { "commentary", "We are on Facebook, Instagram and LinkedIn." },
  { "commentary", "Three (3) of our offices take complaints on Facebook." },
  { "commentary", "Survey emails give a link to the complaints page, and residents may click here to complain." },
  { "evidence", "All staff find the guide on the intranet." },
  { "commentary", "The intranet has a page for all staff." },
  { "evidence", "Appendix 3" },
  { "commentary", "The columns of the dashboard show both stages." },
  { "commentary", "Complaints are linked to the tenancy record." },
  { "evidence", "Case system, complaints module" },
  { "commentary", "The officer sees here at once what is late." },
}
for _, each in ipairs(closed) do
  table.insert(cases, { name = "closed: " .. each[2], given = { ["4.3"] = { [each[1]] = each[2] } }, expect = { { at = "4.3", outcome = "fail" } } })
end
for _, each in ipairs(open) do
  table.insert(cases, { name = "open: " .. each[2], given = { ["4.3"] = { [each[1]] = each[2] } }, expect = { { at = "4.3", outcome = "pass" } } })
end
return cases
