-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "further grounds and a person shut out are two findings",
    given  = { ["2.2"] = { commentary = "Section 3 has the three grounds and 4 further exclusions. We may refuse to deal with tenants who are abusive to staff." } },
    expect = { { at = "2.2", outcome = "fail", severity = "minor", words = "4 further exclusions" }, { at = "2.2", outcome = "fail", severity = "major", words = "refuse to deal with tenants who are abusive" } } },
  { name   = "No is no claim",
    given  = { ["2.2"] = { claim = "no", commentary = "We also exclude anonymous complaints until May 2027." } },
    expect = { { at = "2.2", outcome = "not-applicable" } } },
  { name   = "a list without an announcement",
    given  = { ["2.2"] = { evidence = "Policy 4", commentary = "Exclusions: older than a year; court action; insurance claims; rent increases; staff grievances." } },
    expect = { { at = "2.2", outcome = "fail", message = "3 grounds", words = "insurance claims; rent increases; staff grievances." } } },
}
local shut = {
  { "2.2", "Not considered: cases at court, repeats, and tenants who are rude to staff." },
  { "2.1", "Vexatious complaints will not be accepted." }, { "2.5", "We do not accept complaints from residents whose behaviour is unreasonable." }, { "2.2", "Complaints that are deemed frivolous are excluded." }, { "2.2", "We will not engage with customers who behave badly." },
  { "2.2", "The exclusions are: over a year old, at court, and where a tenant has gone to the local press." }, { "2.2", "Not accepted: repeats, and complaints from anyone who is in rent arrears." }, { "2.5", "A complaint is not considered once the resident has written to their MP about it." },
  { "2.2", "Excluded where the resident has posted about it on social media." }, { "2.2", "We do not accept complaints from former tenants." }, { "2.2", "The policy lists the circumstances: older than a year, settled before, or the tenant has instructed a solicitor." },
}
local further = {
  "The policy lists additional exclusions.", "We also exclude planning decisions.", "Our policy has five extra grounds.", "In addition, we do not accept anonymous complaints.", "We have also included an additional 3 circumstances.",
  "The policy lists five circumstances.", "There are four exclusions in section 3.", "Section 3 sets out six grounds on which a complaint may be refused.",
}
local fine = {
  { "2.2", "Not accepted: older than a year. Tenants who are upset are helped to complain." },
  { "2.2", "The three grounds of the Code and no others; no additional exclusions." }, { "2.2", "Section 4 of the Complaints Policy" }, { "2.2", "Unreasonable Behaviour Policy, section 2" }, { "2.1", "Refers to the Vexatious Complaints Policy, version 2" },
  { "2.2", "Exclusions: over twelve months old, at court, or already looked at." }, { "2.2", "We also exclude insurance claims because the insurer decides them." }, { "2.2", "Reports of anti-social behaviour are not treated as complaints but dealt with under their own policy; rent increases go to the tribunal." },
  { "2.5", "Each complaint is looked at on its merits; we do not refuse to engage with residents who are upset." }, { "2.5", "Abusive residents may get one point of contact, and their complaints are still accepted." }, { "2.2", "Additional support is offered to residents." },
  { "2.2", "A first request for a service is not a complaint." }, { "2.1", "We have not refused any." }, { "2.2", "Legal proceedings and insurance claims" }, { "2.2", "Further detail stands in section 4." }, { "2.2", "The policy explains the grounds and gives additional information on each." },
  { "2.2", "We do not have any additional grounds; no further exclusions apply." }, { "2.5", "Staff deal with unreasonable behaviour under the policy and complaints go on." }, { "2.1", "We accept complaints about ASB, rent increases and staff." },
  { "2.2", "The policy lists three circumstances." }, { "2.5", "If a complaint is not accepted we explain the right to take it to the Ombudsman." }, { "2.2", "We do not exclude a complaint that was raised with an MP." }, { "2.2", "Not excluded: complaints brought by a councillor." }, { "2.2", "No complaint is excluded because the tenant has gone to the press; that is not a ground." }, { "2.2", "We accept a complaint even if the resident has contacted their MP, and have no further exclusions." },
  { "2.2", "Where a complaint is not accepted the resident is advised to contact the Ombudsman." }, { "2.2", "Court papers have been filed by a solicitor. Not considered: matters over a year old." }, { "2.5", "Complaints raised by a councillor for a resident are not excluded, whoever brings them." },
}
for _, one in ipairs(shut) do
  table.insert(cases, { name = "a person is shut out: " .. one[2], given = { [one[1]] = { commentary = one[2] } }, expect = { { at = one[1], outcome = "fail", severity = "major" } } })
end
for _, words in ipairs(further) do
  table.insert(cases, { name = "further grounds: " .. words, given = { ["2.2"] = { commentary = words } }, expect = { { at = "2.2", outcome = "fail", severity = "minor" } } })
end
for _, one in ipairs(fine) do
  table.insert(cases, { name = "fine: " .. one[2], given = { [one[1]] = { commentary = one[2] } }, expect = { { at = one[1], outcome = "pass" } } })
end
return cases
