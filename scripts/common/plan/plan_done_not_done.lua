-- SPDX-License-Identifier: Apache-2.0
-- Called done, and yet something of it is still to come. Keeping it up, looking at it again in a year
-- and telling about it is no work that is left.
local left = pattern [[\b(?:ready (?:for|to)\b[^.;]{0,60}\bto be \w+|to be (?:sent|issued|published|rolled out|delivered|launched|completed|finalised|approved|signed off|agreed|uploaded|added|put|arranged|circulated|implemented|introduced|confirmed|updated|trained|embedded|done|tested|put in)|(?:will be|is being|are being|is due to be|are due to be|are to be|awaiting|pending|yet to be) (?:\w+ ){0,2}?(?:sent|issued|published|publication|rolled out|delivered|delivery|launched|launch|completed|completion|finalised|approved|approval|signed off|sign[ -]off|agreed|agreement|uploaded|added|arranged|implemented|introduced|confirmed|updated|embedded|tested|testing|go[ -]live)|(?:still|remains?) (?:\w+ ){0,2}(?:to do|to be|outstanding|awaited|required|needed)|(?:\w+ ){1,3}outstanding|not yet (?:\w+ )?(?:sent|issued|published|launched|live|approved|rolled out|delivered|implemented|started)|later (?:this|in the) year|next step is)\b]]
local hint = phrases {
  "to be", "will be", "is being", "are being", "awaiting", "pending", "still", "remains", "remain", "outstanding", "not yet", "later this year", "later in the year", "next step is", "yet to be",
}
-- What goes on after it is done.
local upkeep = phrases {
  "review", "reviewed", "reviews", "monitor", "monitored", "monitoring", "refresh", "refreshed", "refresher", "repeat", "repeated", "annual", "annually", "ongoing", "continue", "continues", "continued", "quarterly", "monthly", "each year", "every year",
  "regularly", "as and when", "if", "where", "when", "new starters", "evaluated", "next review", "in future", "future", "reported", "no outstanding", "nothing outstanding", "none outstanding",
}
local not_done = pattern [[\b(?:not|n['’]t|yet|to be|to|will|be|being|partially|partly|part|nearly|almost|until|awaiting|once|when|before|if|due|should|expected|pending|half|some|most|incomplete)\b|\d\d? ?%]]

local longest = 120  -- bytes that are shown

-- The word that says done, where nothing before it in its clause takes it back.
local function says_done(text, done)
  local found = text:find(done)
  while found do
    local lead = text:find(not_done, text:clause_of(found).start)
    if not lead or lead.start >= found.start then return found end
    found = text:find(done, found.stop)
  end
  return nil
end

return rule {
  title      = "What the plan calls done is done",
  each       = "action",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "contradicts",
  kind       = "plan-done-not-done",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The status says that the action is complete, and that a part of it is still to come.",
  remedy     = "Call it under way, with the date for what is left, or say that the rest was done and when.",
  check = function(action, ctx)
    if action.status.blank then return not_applicable("there is no status") end
    if not action.status:find(hint) then return pass() end
    local done = says_done(action.status, ctx.code:lexicon("done"))
    if not done then return not_applicable("the status does not say that it is done") end
    local rest = action.status:find(left)
    while rest do
      if not action.status:sentence_of(rest):matches(upkeep) and (rest.start >= done.stop or rest.stop <= done.start) then
        return fail { "\"{done}\", but also \"{rest}\"", done = done.text, rest = rest.text, at = #action.status <= longest and action.status:all() or done:to(rest) }
      end
      rest = action.status:find(left, rest.stop)
    end
    return pass()
  end,
}
