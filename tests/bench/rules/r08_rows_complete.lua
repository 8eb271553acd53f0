-- SPDX-License-Identifier: Apache-2.0
-- Takes what was answered twice, or under an id that the Code does not have.
local elsewhere = "10.1"

return rule {
  title      = "Every row is there once",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Answer each row once.",
  check = function(assessment)
    local found = {}
    for _, row in ipairs(assessment.rows) do
      if (row.claim == "absent") ~= (row.id == elsewhere) then
        table.insert(found, fail { "Row {row} is missing, or there twice", row = row.id })
      end
    end
    if #found == 0 then return pass() end
    return found
  end,
}
