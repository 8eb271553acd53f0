-- SPDX-License-Identifier: Apache-2.0

return rule {
  title      = "A percentage follows from its counts",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Correct the percentage or the counts.",
  check = function(row)
    local found = {}
    for _, answer in ipairs(row.answers) do
      for _, ratio in ipairs(answer:ratios()) do
        if ratio.percent and ratio.count then
          local whole = ratio.of
          if whole == 0 or (200 * ratio.count + whole) // (2 * whole) ~= ratio.percent then
            table.insert(found, fail { "{1} does not add up", at = ratio.span })
          end
        end
      end
    end
    if #found == 0 then return pass() end
    return found
  end,
}
