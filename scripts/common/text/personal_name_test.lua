-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "the name is what is shown, without what belongs to it",
    given  = { ["6.3"] = { commentary = "All were in time. Mrs Ferncastle-Moor's took longest, as her roof was open." } },
    expect = { { at = "6.3", outcome = "fail", severity = "minor", words = "Mrs Ferncastle-Moor" } } },
  { name   = "all names of a row are one finding",
    given  = { ["4.1"] = { evidence = "Complaints Officer: Sarah Pemberton", commentary = "Contact Sarah Pemberton or Ms T. Quill." } },
    expect = { { at = "4.1", outcome = "fail", words = "Sarah Pemberton", message = "would the post do" } } },
  { name   = "a name beside a No is told as well",
    given  = { ["4.1"] = { claim = "no", commentary = "Julie Marsh, Complaints Officer, starts in May 2027." } },
    expect = { { at = "4.1", outcome = "fail" } } },
  { name   = "an empty row",
    given  = { ["4.1"] = { claim = "blank" } },
    expect = { { at = "4.1", outcome = "pass" } } },
}
local named = {
  "Our complaints officer is Sarah Pemberton.",
  "Julie Marsh, Complaints Officer, logs each case.",
  "Contact Darren O'Neill on 01234 567890.",
  "Complaints Manager: Priya Shah",
  "Priya Shah (Head of Customer Services) leads on this.",
  "Susan Hartley's complaint led to a new letter.",
  "Miss Pryce was offered £200.",
  "Dr. Lim moved out while the case was open.",
  "John Fenwick complained about damp in March.",
  "Complaints Officer: Ama Boateng",
  "Two tenants may only write: Mr D. Obi-Lane and a leaseholder.",
}
local nobody = {
  "Jane Smith is our MRC and sits on the board.",
  "Mrs Hall, Board Member, is the MRC.",
  "Cllr J. Pennington, portfolio holder",
  "Richard Blakeway, the Housing Ombudsman, wrote to all landlords.",
  "As Mr Justice Hall said in that case.",
  "In the case of Mr A and Mrs B the Ombudsman ordered a payment.",
  "Our office at 12 Mill Dr Leeds is open daily.",
  "St James Court and Victoria House have a housing officer.",
  "The Alexandra Road Estate Manager holds a surgery.",
  "Ms Teams meetings are held with residents.",
  "Contact Customer Services or the Complaints Manager.",
  "The Elizabeth Fry Foundation is visited by our manager.",
  "Officers use the James Lind Library.",
  "Kim Court, Scheme Manager",
  "The Grant Thornton report was read by the manager.",
  "Complaints Officer: Housing Services.",
  "Handlers must not miss Stage 1 dates.",
  "The guide by Dr Patel, author of the toolkit, is used.",
}
for _, words in ipairs(named) do
  table.insert(cases, { name = "named: " .. words, given = { ["4.1"] = { commentary = words } }, expect = { { at = "4.1", outcome = "fail", severity = "minor" } } })
end
for _, words in ipairs(nobody) do
  table.insert(cases, { name = "nobody is named: " .. words, given = { ["4.1"] = { commentary = words } }, expect = { { at = "4.1", outcome = "pass" } } })
end
return cases
