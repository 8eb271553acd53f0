-- SPDX-License-Identifier: Apache-2.0
local notes = phrases { "insert link", "tbc", "to be confirmed", "where is this stated", "draft" }

return rule {
  title      = "No note of the author's is left",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Put in what the note stands for.",
  check = function(row)
    local found = row:find(notes)
    if found then return fail { "A note is left in the {field}", at = found } end
    return pass()
  end,
}
