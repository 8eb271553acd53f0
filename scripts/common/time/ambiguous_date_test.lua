-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "each place is shown, and it is one finding",
    given  = { ["9.6"] = { evidence = "Board minutes May 24", commentary = "The committee has met since June 25." } },
    expect = { { at = "9.6", outcome = "fail", severity = "advice", words = "May 24" } } },
  { name   = "the column for target dates",
    given  = { ["7.3"] = { claim = "no", commentary = "Nobody checks.", target_date = "Mar 27" } },
    expect = { { at = "7.3", outcome = "fail", words = "Mar 27" } } },
}
local unclear = { "The policy was approved in Feb 24.", "From April 25 there is a new committee.", "Training was held in Sept 24 for all.", "Last reviewed Jan 26", "Reported to Cabinet (Jul 25).", "In October 24, the panel met and in May 25 again." }
local clear = {
  "The policy was approved in February 2024.", "From 25 April there is a new committee.", "On 12 May 24 the panel met.", "Reported in Jan '26.", "Approved 24/05/2024", "May 2024", "From Apr 25 to Mar 26 there were 31 complaints.", "Apr 25 - Mar 26", "We may 24 hours later call back.",
  "The team of March 40 was larger.", "In 2024/25 there were 12.", "Sep-24", "Section 24 of the Act, page 25", "“Held on May 24”, says the poster.", "June 5 is the day of the fair.", "Q2 24/25",
}
for _, words in ipairs(unclear) do
  table.insert(cases, { name = "unclear: " .. words, given = { ["3.4"] = { evidence = "Complaints Policy", commentary = words } }, expect = { { at = "3.4", outcome = "fail" } } })
end
for _, words in ipairs(clear) do
  table.insert(cases, { name = "clear: " .. words, given = { ["3.4"] = { evidence = "Complaints Policy", commentary = words } }, expect = { { at = "3.4", outcome = "pass" } } })
end
return cases
