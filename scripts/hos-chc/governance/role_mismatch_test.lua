-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "the words from the post to the role are shown",
    given  = { ["9.5"] = { commentary = "The Head of Customer Homes is the MRC and keeps an eye on themes." } },
    expect = { { at = "9.5", outcome = "fail", severity = "major", words = "The Head of Customer Homes is the MRC" } } },
  { name   = "the same post does the member's work in the rows below",
    given  = { ["9.5"] = { commentary = "Our MRC is the Assistant Director of Operations." },
               ["9.6"] = { commentary = "The Assistant Director of Operations writes a report each quarter." },
               ["9.7"] = { commentary = "Figures go to the Director of Operations and the team." } },
    expect = { { at = "9.5", outcome = "fail" }, { at = "9.6", outcome = "fail", message = "9.5" }, { at = "9.7", outcome = "fail" } } },
  { name   = "the rows below are none of it where a member of the board gets the report",
    given  = { ["9.5"] = { commentary = "Our MRC is the Quality Manager." }, ["9.6"] = { commentary = "The Quality Manager reports to board members each month." } },
    expect = { { at = "9.5", outcome = "fail" }, { at = "9.6", outcome = "pass" } } },
  { name   = "another post in the rows below",
    given  = { ["9.5"] = { commentary = "Our MRC is the Quality Manager." }, ["9.7"] = { commentary = "The Complaints Officer prepares the pack." } },
    expect = { { at = "9.5", outcome = "fail" }, { at = "9.7", outcome = "pass" } } },
  { name   = "where a member is named, posts of the staff in the rows below are helpers",
    given  = { ["9.5"] = { commentary = "Councillor Appleyard, portfolio holder for homes." }, ["9.6"] = { commentary = "The Quality Manager briefs the MRC monthly." } },
    expect = { { at = "9.5", outcome = "pass" }, { at = "9.6", outcome = "pass" } } },
  { name   = "No with a date is no mismatch",
    given  = { ["9.5"] = { claim = "no", commentary = "The Head of Homes is the MRC until a board member is appointed in May 2027." } },
    expect = { { at = "9.5", outcome = "not-applicable" } } },
  { name   = "an unanswered row that names a post",
    given  = { ["9.5"] = { claim = "blank", commentary = "The Tenancy Manger acts as our MRC." } },
    expect = { { at = "9.5", outcome = "fail" } } },
  { name   = "the member is named one row late",
    given  = { ["9.5"] = { commentary = "In place, see below." }, ["9.6"] = { commentary = "The Customer Services Manager is the MRC and reports monthly." } },
    expect = { { at = "9.5", outcome = "pass" }, { at = "9.6", outcome = "fail" } } },
  { name   = "a post alone at the row of the member",
    given  = { ["9.5"] = { evidence = "Head of Resident Services" } },
    expect = { { at = "9.5", outcome = "fail", words = "Head of Resident Services" } } },
}
local mismatched = {
  "MRC: Executive Director of Homes.", "The Member Responsible for Complaints is our Chief Executive.", "The Corporate Director has been appointed as the Member Responsible for Complaints.", "Director of Operations (MRC)",
  "The role of MRC is held by the Housing Manager.", "The Complaints Manager acts as MRC.", "MRC – Assistant Director, Homes", "The customer experience manager is our designated MRC.",
  "The Monitoring Officer has lead responsibility for complaints.", "Member Responsible for Complaints (MRC) is the Head of Neighbourhoods.",
}
for _, words in ipairs { "The MRC is Fiona Appleyard (Director of Homes).", "Graham Marlpit, Executive Director of Homes, has been appointed as MRC.", "The Head of Homes and Communities is the Council's MRC.", "Our Housing Manager takes the lead for complaints.",
  "MRC role: currently the Director of Homes and Place.", "Director of Homes, Fiona Appleyard (MRC).", "The Company Secretary holds the role of MRC." } do
  table.insert(mismatched, words)
end
for _, words in ipairs { "The clerk has taken on the role of Member Responsible.", "The Member Responsible for Complaints is our paid secretary.", "As Member Responsible for Complaints we have named the scheme manager.", "The duties of the MRC have been given to our part-time administrator.",
  "The post of MRC has been filled by the Tenancy Services Manager.", "The warden was asked by the committee to be the Member Responsible.", "The administrator does this.", "Our Clerk, who doubles as Member Responsible, reads every complaint.",
  "The Complaints Champion is the Head of Homes.", "The role of Member Responsible rests with the Operations Manager.", "The Director of Customers undertakes the MRC role." } do
  table.insert(mismatched, words)
end
local fine = {
  "The Chair of the Customer Committee is the MRC.", "Our MRC is a board member and meets the Complaints Manager monthly.", "Cllr Appleyard is the MRC, supported by the Head of Homes.", "The MRC is supported by the Customer Services Manager.",
  "The Complaints Manager reports to the MRC.", "The Director of Homes meets with our MRC each quarter.", "A non-executive director holds the role.", "The Cabinet Member for Housing, with the Assistant Director, leads on complaints.",
  "The MRC role sits with a Trustee.", "The Head of Homes briefs the board, which has named a lead.", "Appointed. See board minutes.", "Policy section 9", "The Portfolio Holder for Homes is the MRC.", "An independent board member, formerly a housing director, is the MRC.",
  "The Executive Member for Housing is the MRC.", "Lead Member for Homes", "The Chief Executive, who is also on the board of the society, is the MRC.", "The MRC receives a report from the Director of Homes.", "Vice Chair of the Board; contact via the Company Secretary",
  "The MRC attends the monthly meeting of the Complaints Manager and team leaders.", "The Complaints Officer provides the MRC with data.", "The Complaints Manager updates the MRC.", "Our MRC works with the Head of Homes.", "Deputy Mayor, with officer support", "The Complaints Manager leads training; the Member is named in minutes of Cabinet.", "The investigating officer has no part in stage 1.", "See 9.4, where the lead is named", "MRC in place; the Head of Homes is their contact.",
  "The Complaints Manager has the MRC's diary.", "The Director of Homes and the MRC meet monthly.", "The MRC is named in the Director of Homes's paper.", "The Head of Homes supports Ann Lee, who is the MRC.",
  "The MRC has asked the Complaints Manager for a monthly report.", "The Complaints Manager took this up with the MRC.", "The Head of Homes takes each report over to the MRC.", "Our Secretary, elected by the members, is the Member Responsible.",
  "The MRC has taken the Housing Manager's report to the board.", "The MRC is on the board and the clerk writes to them.", "The administrator passes this on to the member who looks after this.", "The Complaints Manager has the MRC post box.", "The Head of Homes holds the MRC to account.",
}
for _, words in ipairs(mismatched) do
  table.insert(cases, { name = "a post of the staff: " .. words, given = { ["9.5"] = { commentary = words } }, expect = { { at = "9.5", outcome = "fail" } } })
end
for _, words in ipairs(fine) do
  table.insert(cases, { name = "no mismatch: " .. words, given = { ["9.5"] = { commentary = words } }, expect = { { at = "9.5", outcome = "pass" } } })
end
return cases
