-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "N/A for evidence is reported where the commentary says why",
    given  = { ["8.3"] = { evidence = "N/a", commentary = "We have not merged with anybody, so not applicable." } },
    expect = { { at = "8.3", outcome = "fail", severity = "minor", words = "N/a" } } },
  { name   = "N/A that opens the commentary of a row without evidence",
    given  = { ["5.4"] = { commentary = "N/A all complaints are answered by our own staff" } },
    expect = { { at = "5.4", outcome = "fail", words = "N/A" } } },
  { name   = "N/A in both cells is one finding",
    given  = { ["8.5"] = { evidence = "N/A", commentary = "N/A" } },
    expect = { { at = "8.5", outcome = "fail", words = "N/A" } } },
  { name   = "no further comment beside good evidence",
    given  = { ["3.7"] = { evidence = "Complaints Policy section 9; acknowledgement template", commentary = "N/A" } },
    expect = { { at = "3.7", outcome = "pass" } } },
  { name   = "N/A with its reason counts even beside evidence",
    given  = { ["5.5"] = { evidence = "Complaints Policy section 9", commentary = "N/A as we use no contractors" } },
    expect = { { at = "5.5", outcome = "fail" } } },
  { name   = "N/A in a merged column",
    given  = { ["8.4"] = { evidence = "Not applicable", merged = true } },
    expect = { { at = "8.4", outcome = "fail", words = "Not applicable" } } },
  { name   = "N/A beside a No is another matter",
    given  = { ["8.4"] = { claim = "no", evidence = "N/A" } },
    expect = { { at = "8.4", outcome = "pass" } } },
  { name   = "N/A beside a blank claim is another matter",
    given  = { ["8.4"] = { claim = "blank", evidence = "N/A" } },
    expect = { { at = "8.4", outcome = "pass" } } },
  { name   = "a dash is no N/A",
    given  = { ["8.4"] = { evidence = "-" } },
    expect = { { at = "8.4", outcome = "pass" } } },
}
local said = {
  "N/A", "n/a", "NA", "N.A.", "N/A.", "(N/A)", "Not applicable", "Not Applicable - no third parties", "N/A at present", "N / A", "Not currently applicable", "Currently not applicable", "N/A – we do not use contractors",
  "n/a no such event this year", "Does not apply to us", "This is not applicable", "This provision does not apply", "Non-applicable", "Not relevant", "None applicable", "We have had no restructure, therefore not applicable.",
  "No mergers took place. N/A", "No complaints are handled by third parties so this is n/a",
}
local not_said = {
  "National Housing Federation guidance", "Nationwide survey", "NAPIT contractors follow our policy", "Policy HS/NA/012", "Navigating complaints leaflet", "We apply the policy wherever it is applicable.",
  "Where not applicable the box on the form is left empty by the handler.", "If applicable, the letter says when works will be done.", "Not applicable to leaseholders for internal repairs, otherwise see section 3.",
  "Naming an MRC: report to Board, May 2025", "Any discretion not applied is explained", "Not only the policy but the letters say so.", "NA&S committee papers", "Not applicants but residents are served by this policy.",
  "The exclusions in section 2 are applied fairly.", "Does not apply a blanket approach.",
}
for _, words in ipairs(said) do
  table.insert(cases, { name = "not applicable, says: " .. words, given = { ["5.5"] = { evidence = words } }, expect = { { at = "5.5", outcome = "fail" } } })
end
for _, words in ipairs(not_said) do
  table.insert(cases, { name = "something else, says: " .. words, given = { ["5.5"] = { evidence = words } }, expect = { { at = "5.5", outcome = "pass" } } })
end
return cases
