-- SPDX-License-Identifier: Apache-2.0
local function action(due, status, improvement)
  return { provisions = { "5.10" }, improvement = improvement or "Keep a register of adjustments", due = due, status = status }
end
local cases = {
  { name   = "a date that has passed with no status",
    as_of  = "2026-11-22",
    plan   = { action("September 2024") },
    expect = { { at = "action:1", outcome = "fail", severity = "major", message = "Due September 2024, before 2026-11-22" } } },
  { name   = "the last day of the month is not past",
    as_of  = "2026-11-30",
    plan   = { action("November 2026") },
    expect = { { at = "action:1", outcome = "pass" } } },
  { name   = "the day after is",
    as_of  = "2026-12-01",
    plan   = { action("November 2026") },
    expect = { { at = "action:1", outcome = "fail" } } },
  { name   = "of several dates the last counts",
    plan   = { action("June 2026, extended to June 2027"), action("June 2025 June 2025") },
    expect = { { at = "action:1", outcome = "pass" }, { at = "action:2", outcome = "fail" } } },
  { name   = "a row without an improvement is overdue all the same",
    plan   = { { provisions = { "6.4" }, due = "May 2025" } },
    expect = { { at = "action:1", outcome = "fail" } } },
  { name   = "no date cannot be past",
    plan   = { action("", "In progress") },
    expect = { { at = "action:1", outcome = "not-applicable" } } },
  { name   = "a date that cannot be read is not guessed",
    plan   = { action("Ongoing"), action("ASAP") },
    expect = { { at = "action:1", outcome = "not-evaluable" }, { at = "action:2", outcome = "not-evaluable" } } },
  { name   = "a month and two figures are most likely a year, and weigh less",
    plan   = { action("Apr 25"), action("Mar-25") },
    expect = { { at = "action:1", outcome = "fail", severity = "minor" }, { at = "action:2", outcome = "fail", severity = "major" } } },
  { name   = "the column of dates says that it is done",
    plan   = { action("Completed May 2025") },
    expect = { { at = "action:1", outcome = "pass" } } },
  { name   = "a new date in the status is still to come",
    plan   = { action("May 2025", "Delayed by the new system; revised date March 2027"), action("May 2025", "Delayed to June 2026") },
    expect = { { at = "action:1", outcome = "pass" }, { at = "action:2", outcome = "fail" } } },
}
for _, status in ipairs { "Completed", "Complete - June 2025", "Done.", "Completed 14 June 2024, ready for the survey that goes out later", "Closed", "In place since May", "Now live on the website", "100%", "Policy approved and published",
                          "Implemented; first report to be made in July", "Achieved, evidence with the panel", "✓" } do
  table.insert(cases, { name = "done: " .. status, plan = { action("May 2025", status) }, expect = { { at = "action:1", outcome = "pass" } } })
end
for _, status in ipairs { "Superseded by the group plan", "No longer required", "Withdrawn by Board" } do
  table.insert(cases, { name = "dropped: " .. status, plan = { action("May 2025", status) }, expect = { { at = "action:1", outcome = "not-applicable" } } })
end
for _, status in ipairs { "In progress", "Not yet complete", "To be completed by the new manager", "Partially complete", "Ongoing", "75% complete", "Amber", "Awaiting Board sign off before it is published", "Not started", "On track",
                          "Training nearly done", "Will be completed once the team is in place", "Overdue", "Started June 2025", "Incomplete" } do
  table.insert(cases, { name = "not done: " .. status, plan = { action("May 2025", status) }, expect = { { at = "action:1", outcome = "fail" } } })
end
return cases
