-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "Every action says how far it has got",
  each       = "action",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "plan-no-status",
  maturity   = "stable",
  provisions = "*",
  rationale  = "Nobody can follow an action without a status.",
  remedy     = "Say how far it has got.",
  check = function(action)
    if not action.status.blank then return pass() end
    return fail { "The action has no status", at = action.improvement:opening() }
  end,
}
