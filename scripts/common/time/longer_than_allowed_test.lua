-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "an answer of No has said so",
    given  = { ["6.3"] = { claim = "no", commentary = "We reply within 15 working days." } },
    expect = { { at = "6.3", outcome = "pass" } } },
  { name   = "the words, and the Code's number",
    given  = { ["6.3"] = { commentary = "A written response is sent within 15 working days." } },
    expect = { { at = "6.3", outcome = "fail", severity = "major", words = "within 15 working days" } } },
}
local longer = {
  ["6.2"] = { "Complaints are acknowledged within seven working days.", "We log and acknowledge within 10 working days." },
  ["6.3"] = {
    "We respond within 15 working days.", "The response goes out within three weeks of the acknowledgement.", "Every resident gets a reply within one month.", "Team leaders answer complaints within 20 working days.",
    "Our target is a decision within 20 calendar days.",
  },
  ["6.4"] = { "We extend by up to 15 working days.", "The extension is at most 20 working days." },
  ["6.11"] = { "Requests are acknowledged within 10 working days." },
  ["6.14"] = { "A director replies within 25 working days.", "The panel gives its decision within six weeks.", "Stage 2 answers are sent within 30 working days." },
  ["6.15"] = { "An extension of up to 30 working days may be agreed.", "An extension may be 40 working days at the maximum." },
}
local fine = {
  ["6.2"] = { "Complaints are acknowledged within five working days and answered within ten.", "Acknowledged within a week.", "Acknowledged within two working days, with a response within 10 working days." },
  ["6.3"] = {
    "We respond within 10 working days.", "We respond within two weeks.", "The reply comes within 14 days.", "Stage 1 is answered within 10 and stage 2 within 20 working days.", "Remedies in the response are completed within 28 days.",
    "With an extension the response comes within 20 working days.", "Until 2024 we responded within 15 working days.", "One response took more than 15 working days.", "The average response time was 12 working days.",
    "\"A response is due within 15 working days\" was the wording that we took out.", "MP enquiries have a reply within 15 working days.", "After the response residents have up to 20 working days to escalate.",
  },
  ["6.4"] = { "We extend by up to 10 working days.", "With the extension it is at most 20 working days in total." },
  ["6.14"] = { "We respond within 20 working days.", "A reply within four weeks.", "With the extension a response is sent within 40 working days." },
  ["6.15"] = { "An extension of up to 20 working days may be agreed." },
  ["5.9"] = { "We respond within 30 working days." },
}
for outcome, rows in pairs { fail = longer, pass = fine } do
  for row, sentences in pairs(rows) do
    for _, words in ipairs(sentences) do
      local expected = { { at = row, outcome = outcome == "fail" and "fail" or nil } }
      table.insert(cases, { name = outcome .. ": " .. words, given = { [row] = { evidence = "Complaints Policy", commentary = words } }, expect = expected })
    end
  end
end
for _, case in ipairs(cases) do
  if case.expect[1].outcome == nil then case.expect = {} end
end
return cases
