-- SPDX-License-Identifier: Apache-2.0
-- "Not yet complete" and "to be completed" hold the word that says done.
local not_done = pattern [[\b(?:not|n['’]t|yet|to be|to|will|be|being|partially|partly|part|nearly|almost|until|awaiting|once|when|before|if|due|should|expected|pending|half|some|most|incomplete)\b|\d\d? ?%]]
-- Dropped, or taken over by something else.
local dropped = pattern [[\b(?:superseded|withdrawn|cancelled|no longer (?:required|needed|applicable|relevant|proceeding)|not (?:proceeding|required|needed)|merged (?:with|into)|replaced by|duplicate|see action)\b]]
local whole = pattern [[^\W*(?:100 ?%|yes|✓|✔|☑|✅|c|closed|blue)\W*$]]

local function says_done(text, done)
  local found = text:find(done)
  while found do
    local lead = text:find(not_done, text:clause_of(found).start)
    if not lead or lead.start >= found.start then return true end
    found = text:find(done, found.stop)
  end
  return text:find(whole) ~= nil
end

local function latest_in(text)
  local latest
  for _, date in ipairs(text:dates()) do
    if not latest or latest.last < date.last then latest = date end
  end
  return latest
end

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
    local done = ctx.code:lexicon("done")
    if says_done(action.status, done) or says_done(action.due, done) then return pass { met = true } end
    if action.status:find(dropped) then return not_applicable("the action was dropped or taken over") end
    if action.due.blank then return not_applicable("the action has no date") end
    local due = latest_in(action.due)
    if not due then return not_evaluable("date-not-read", "no date could be read in the due column") end
    if ctx.as_of <= due.last then return pass() end
    local moved = latest_in(action.status)
    if moved and ctx.as_of <= moved.last then return pass() end
    local at = {}
    for _, span in ipairs { action.improvement:opening() or false, due.span } do
      if span then table.insert(at, span) end
    end
    -- "Apr 25" in a column of due dates is most likely a month and its year.
    return fail { "Due {due}, before {as_of}, and the status does not say that it is done", severity = due.ambiguous and "minor" or "major",
                  due = due.span.text, as_of = ctx.as_of.iso, at = at }
  end,
}
