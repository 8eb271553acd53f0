-- SPDX-License-Identifier: Apache-2.0
local function one(status) return { { provisions = { "1.6" }, improvement = "Add a line to the survey", due = "May 2026", status = status } } end
local cases = {
  { name = "a short status is shown whole", plan = one("Completed 3 June 2026, ready for the letter to be sent later on."),
    expect = { { at = "action:1", outcome = "fail", severity = "minor", words = "Completed 3 June 2026, ready for the letter to be sent later on." } } },
  { name = "no status", plan = one(""), expect = { { at = "action:1", outcome = "not-applicable" } } },
}
for _, status in ipairs { "Done, leaflet to be issued in May", "Completed. Policy awaiting approval by Cabinet.", "Complete - still to be published", "Implemented, training not yet delivered", "Closed; letters are being finalised", "Done but the survey will be sent in autumn",
                          "Completed, pending sign off", "Achieved; page to be updated", "Completed. Two modules outstanding." } do
  table.insert(cases, { name = "something is left: " .. status, plan = one(status), expect = { { at = "action:1", outcome = "fail" } } })
end
for _, status in ipairs { "Completed June 2026", "Completed, to be reviewed each year", "Done. It will be monitored by the panel.", "Complete; refresher training to be delivered annually", "Completed. Results will be reported to Cabinet.", "Done, nothing outstanding",
                          "Closed - published on the website", "Implemented; new starters will be trained at induction", "Complete. Will be updated if the Code changes.", "In place since May; reviewed quarterly" } do
  table.insert(cases, { name = "done: " .. status, plan = one(status), expect = { { at = "action:1", outcome = "pass" } } })
end
for _, status in ipairs { "To be completed in June", "In progress, letter to be sent in May", "Not yet complete, page to be updated", "Awaiting approval", "Will be completed once the policy is agreed", "75% complete, rest to be done in May", "Partially complete; letters to be sent", "Draft to be agreed" } do
  table.insert(cases, { name = "not said to be done: " .. status, plan = one(status), expect = { { at = "action:1", outcome = "not-applicable" } } })
end
return cases
