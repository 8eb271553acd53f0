-- SPDX-License-Identifier: Apache-2.0
local function one(improvement, due) return { { provisions = { "5.6" }, improvement = improvement, due = due or "May 2027" } } end
local cases = {
  { name = "one month twice", plan = one("Change the form", "September 2026 September 2026"), expect = { { at = "action:1", outcome = "fail", severity = "advice", words = "September 2026 September 2026" } } },
  { name = "two months", plan = one("Change the form and the letter", "April 2026 and July 2026"), expect = { { at = "action:1", outcome = "fail" } } },
  { name = "a list", plan = one("• Change the form • Tell the contact centre • Write to residents"), expect = { { at = "action:1", outcome = "fail", message = "3 actions" } } },
  { name = "a numbered list", plan = one("1. Change the form 2. Tell the contact centre 3. Write to residents"), expect = { { at = "action:1", outcome = "fail" } } },
  { name = "three tasks, one date", plan = one("The form will be changed. The contact centre will be told. Letters to be sent to residents."), expect = { { at = "action:1", outcome = "fail", message = "one date" } } },
  { name = "three orders, one date", plan = one("Update the policy. Train all staff. Publish a leaflet."), expect = { { at = "action:1", outcome = "fail" } } },
  { name = "what is long is shown by its first words", plan = one("The form for repairs and for lettings will be changed. " .. string.rep("Whole", 40) .. " pages will be written. Letters to be sent to residents."), expect = { { at = "action:1", outcome = "fail" } } },
  { name = "three dates", plan = one("Change the form", "June 2026; July 2026; August 2026"), expect = { { at = "action:1", outcome = "fail" } } },
  { name = "two days", plan = one("Change the form and the letter", "1 May 2027 9 June 2027"), expect = { { at = "action:1", outcome = "fail" } } },
}
for _, due in ipairs { "May 2027", "June 2026, extended to June 2027", "May - July 2027", "May 2027 to July 2027", "Originally May 2026, now May 2027", "Between May 2026 and June 2026", "Ongoing from May 2026", "", "Q2 2026/27", "31/03/2027", "Start May 2026, end June 2026",
                     "April 2026 (revised from March 2026)", "May 2026 – June 2026", "Quarterly from April 2026", "2026/27", "By 31 March 2027", "Completed June 2026 (due May 2026)" } do
  table.insert(cases, { name = "one date: " .. due, plan = one("Change the form", due), expect = { { at = "action:1", outcome = "pass" } } })
end
for _, words in ipairs { "Add to the survey how to complain, with a link to the page.", "Create one process with the contractor.", "The form is old. It will be changed.", "Training and briefings for all staff.", "Change the form: (a) and (b) of the list.",
                         "Learning goes to the panel quarterly, to staff and to committee.", "Publish the report with the response of Cabinet.", "Section 4.2 of the policy will be changed. See the minutes." } do
  table.insert(cases, { name = "one action: " .. words, plan = one(words), expect = { { at = "action:1", outcome = "pass" } } })
end
return cases
