-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "No action is past its date",
  each       = "action",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "plan-overdue",
  maturity   = "stable",
  provisions = "*",
  rationale  = "What was promised for a day that has passed is done, or it is late.",
  remedy     = "Say when it was done, or give a new date.",
  check = function(action, ctx)
    for _, due in ipairs(action.due:dates()) do
      if due.last < ctx.as_of and action.status.blank then
        return fail { "Due {due}, and that has passed", due = due.span.text,
                      at = { action.improvement:opening(), due.span } }
      end
    end
    return pass()
  end,
}
