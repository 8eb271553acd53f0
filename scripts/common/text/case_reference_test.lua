-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "one case in both cells is one finding",
    given  = { ["6.8"] = { evidence = "Example COM00064", commentary = "A new point was added, see COM00064." } },
    expect = { { at = "6.8", outcome = "fail", severity = "minor", words = "COM00064" } } },
  { name   = "two cases are two findings",
    given  = { ["6.8"] = { commentary = "See COM00064 and COM00071." } },
    expect = { { at = "6.8", outcome = "fail", words = "COM00064" }, { at = "6.8", outcome = "fail", words = "COM00071" } } },
  { name   = "a case that can be followed through the form is said to be, whatever its letters and stage",
    given  = { ["2.3"] = { commentary = "for example COM00064" }, ["6.17"] = { commentary = "works on Com00064/002 were not finished" } },
    expect = { { at = "2.3", outcome = "fail", message = "named at 6.17" }, { at = "6.17", outcome = "fail", message = "named at 2.3", words = "Com00064/002" } } },
  { name   = "a reference is reported whatever the claim",
    given  = { ["6.2"] = { claim = "no", commentary = "Case HC-20417 was logged late." }, ["6.6"] = { claim = "blank", commentary = "INC0012345" } },
    expect = { { at = "6.2", outcome = "fail" }, { at = "6.6", outcome = "fail" } } },
  { name   = "an empty row names nobody",
    given  = { ["6.2"] = { claim = "blank" } },
    expect = { { at = "6.2", outcome = "pass" } } },
}
local named = {
  { "Example: COM00064", "COM00064" }, { "see com10223 on the system", "com10223" }, { "Stage 2 letter (CR/10442)", "CR/10442" }, { "Complaint 1029384 was escalated", "1029384" },
  { "case ref: 00451223", "00451223" }, { "Ref no. 55012", "55012" }, { "CAS-104233-K3M9 shows the update e-mails", "CAS-104233-K3M9" }, { "HSG/2025/00123", "HSG/2025/00123" },
  { "complaints 4417231 and others", "4417231" }, { "FB 20417: remedy agreed", "FB 20417" }, { "INC0098123.", "INC0098123" }, { "For instance Cmp10045, where an apology was given", "Cmp10045" },
  { "reference #88120 refers", "88120" }, { "Evidence: CX204455; letter of apology", "CX204455" }, { "C-2025-0417", "C-2025-0417" }, { "complaint ref FS123456789", "FS123456789" },
  { "CRM2024001234", "CRM2024001234" },
}
local not_cases = {
  "We hold ISO 9001 and BS 10002.", "ISO 10002:2018 is followed.", "SI 2025/1042 sets the standard.", "Housing Act 1996 and Equality Act 2010", "GDPR 2016/679", "Policy HS-P-012, version 3",
  "COM2024.pdf", "EDI2024", "Complaints-Policy-2024-2027.pdf", "Call 0300 123 4567", "Complaint line: 01234 567890", "To make a complaint: 01234567890", "Phone 0800 1234567", "Text 60006", "PO Box 1234",
  "In 2024/25 we had 1042 complaints.", "About 12000 homes", "Board paper of 12/06/2025", "Registered provider LH4014", "Charity no. 1234567", "RSH registration number L4477", "Cabinet report CAB3421",
  "Minute ref 10442", "Policy CP00123", "POL0012 Complaints Policy", "Document reference 10023", "Committee report ref: 220145", "CH01 and CH02", "TSM2425", "FY2526", "Awaab's Law, October 2025", "Feb 2025",
  "https://www.example.gov.uk/downloads/file/12345", "https://example.org/docs/COM12345.pdf", "letter-template12345.docx", "SR 7 of the tenancy agreement", "Section 21 notice", "Q4 2025/26", "Version 2.1",
  "Company number IP12345R", "Up to £1000 may be offered", "25 of 1200 cases", "5000 homes", "Each complaint is given a reference number.", "VAT registration GB123456789", "Unit 4021, Mill Road",
}
for _, one in ipairs(named) do
  table.insert(cases, { name = "a case is named: " .. one[1], given = { ["5.12"] = { commentary = one[1] } }, expect = { { at = "5.12", outcome = "fail", words = one[2] } } })
end
for _, words in ipairs(not_cases) do
  table.insert(cases, { name = "no case is named: " .. words, given = { ["5.12"] = { evidence = words } }, expect = { { at = "5.12", outcome = "pass" } } })
end
return cases
