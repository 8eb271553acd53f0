-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "Every action of the plan says how far it has got",
  each       = "action",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "plan-no-status",
  maturity   = "stable",
  provisions = "*",
  rationale  = "An improvement without a status cannot be followed by whoever has to scrutinise it.",
  remedy     = "Fill in the status: done and when, under way and how far, or not begun and why.",
  check = function(action)
    if action.improvement.blank then return not_applicable("the row names no improvement") end
    if not action.status.blank then return pass() end
    return fail { "The improvement has no status", at = action.improvement:opening() }
  end,
}
