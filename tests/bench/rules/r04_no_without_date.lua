-- SPDX-License-Identifier: Apache-2.0

return rule {
  title      = "A No names a month or a day",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Say by when it will be Yes.",
  check = function(row)
    if row.claim ~= "no" then return pass() end
    for _, date in ipairs(row.commentary:dates()) do
      if date.precision == "month" or date.precision == "day" then return pass() end
    end
    return fail { "The answer is No, and no date is named", at = row.commentary:opening() }
  end,
}
