-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "No action of the plan is past its date without being done",
  each       = "action",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "plan-overdue",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The date that the plan gives has passed, and nothing in it says that the action was completed.",
  remedy     = "Say when it was completed, or give the reason for the delay and a new date.",
  check = function(action, ctx)
    if action.due.blank then return not_applicable("the action has no date") end
    local latest
    for _, date in ipairs(action.due:dates()) do
      if not latest or date.last > latest.last then latest = date end
    end
    if not latest then return not_evaluable("date-not-read", "no date could be read in the due column") end
    if latest.ambiguous then return not_evaluable("ambiguous-date", "the date may name a day or a year") end
    if action.status:find(ctx.code:lexicon("done")) then return pass { met = true } end
    if latest.last >= ctx.as_of then return pass() end
    local at = {}
    for _, span in ipairs { action.improvement:opening() or false, latest.span } do
      if span then table.insert(at, span) end
    end
    return fail { "Due {due}, before {as_of}, and the status does not say that it is done",
                  due = latest.span.text, as_of = ctx.as_of.iso, at = at }
  end,
}
