-- SPDX-License-Identifier: Apache-2.0
local one = { { provisions = { "5.10" }, improvement = "Keep a register of adjustments", due = "May 2027" } }
local cases = {
  { name = "nothing at all", plan = one, expect = { { at = "assessment", outcome = "fail", severity = "minor", message = "the organisation, a date, who approved it, to whom progress is reported" } } },
  { name = "a form is no plan", given = { ["3.3"] = { evidence = "Leaflet" } }, expect = { { at = "assessment", outcome = "not-applicable" } } },
  { name = "beside a form", plan = one, given = { ["3.3"] = { evidence = "Leaflet" } }, expect = { { at = "assessment", outcome = "not-applicable" } } },
}
local dated = {
  { assessed_on = "2026-05" }, { approved_on = "2026-05-12" }, { period = "2025/26" }, { organisation = "Thornbeck District Council", approved_on = "2026-05" }, { organisation = "Thornbeck District Council", assessed_on = "2026" },
  { organisation = "Thornbeck District Council", approved_by = "Cabinet" }, { organisation = "Saltmere Homes", period = "2026/27" }, { assessed_on = "2026-04-01", approved_by = "The board" }, { approved_on = "2026-05", approved_by = "The board" },
  { organisation = "Saltmere Homes", approved_by = "The board", period = "2026/27" }, { organisation = "Saltmere Homes", approved_by = "Customer Committee" }, { assessed_on = "2025-12-31", period = "2025" },
  { organisation = "Saltmere Homes", assessed_on = "2026-06-30", approved_on = "2026-07-01", approved_by = "Board" },
}
local undated = { { organisation = "Thornbeck District Council" }, { approved_by = "Cabinet" }, { organisation = "Saltmere Homes" } }
for i, facts in ipairs(dated) do
  table.insert(cases, { name = "enough is said, " .. i, plan = one, assessment = facts, expect = { { at = "assessment", outcome = "pass" } } })
end
for i, facts in ipairs(undated) do
  table.insert(cases, { name = "no date and more is missing, " .. i, plan = one, assessment = facts, expect = { { at = "assessment", outcome = "fail", message = "a date" } } })
end
table.insert(cases, { name = "who hears of it is said in an action", plan = { { provisions = { "9.6" }, improvement = "Progress goes to the tenant panel and the board", due = "May 2027" } },
                      expect = { { at = "assessment", outcome = "fail", message = "who approved it" } } })
return cases
