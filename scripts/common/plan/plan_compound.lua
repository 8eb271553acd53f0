-- SPDX-License-Identifier: Apache-2.0
-- Two dates in one cell belong to two actions, unless one moves the other or they are the ends of a
-- period; and a list of actions with one date between them hides which of them is late.
local moved = phrases {
  "extended", "revised", "moved", "delayed", "deferred", "changed", "now", "was", "originally", "original", "new date", "slipped", "amended", "updated", "review", "reviewed", "then", "completed", "complete", "done",
  "until", "between", "start", "starting", "started", "begin", "begins", "beginning", "end", "by", "ongoing", "onwards", "phase", "interim", "from", "through", "annually", "quarterly", "monthly", "thereafter", "target", "actual",
}
local gap = pattern [[\s*(?:-|–|—|to|/|until|till)\s*]]
local marker = pattern [=[(?:^|\s|[.;:])(?:•|▪|●|◦|\*|–|(?:\(?(?:[1-9]|[a-h]|i{1,3}|iv|v)[.)]))\s+[A-Za-z]]=]
local verb = pattern [[\b(?:to be|will be|will|needs? to be)\b|^(?:add|amend|appoint|arrange|brief|carry|circulate|create|deliver|design|develop|discuss|draft|embed|ensure|establish|hold|implement|include|introduce|issue|launch|make|monitor|prepare|produce|provide|publish|put|record|redesign|remind|report|review|revise|roll|send|set|share|train|update|use|write)\b]]
local least = 3  -- items or sentences that make a list

local function two_dates(text)
  local dates = text:dates()
  if #dates < 2 or text:find(moved) then return nil end
  for i = 2, #dates do
    local before, this = dates[i - 1], dates[i]
    local link = text:find(gap, before.span.stop)
    local joined = link and link.start == before.span.stop and link.stop == this.span.start
    if not joined and this.span.start >= before.span.stop then return dates[1].span:to(dates[#dates].span) end
  end
  return nil
end

-- The sentences of an improvement that each set a task.
local function tasks(text)
  local count, last = 0, nil
  for _, sentence in ipairs(text:sentences()) do
    if sentence:matches(verb) then
      count = count + 1
      last = sentence
    end
  end
  return count, last
end

local longest = 120  -- bytes that are shown

local words = pattern [=[(?:\S+\s*){1,16}]=]

local function cut(text, from)
  local span = text:find(words, from.start)
  if span and span.stop - span.start <= longest then return span end
  return from
end

return rule {
  title      = "Each row of the plan holds one action with one date",
  each       = "action",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "plan-compound",
  maturity   = "stable",
  provisions = "*",
  rationale  = "Where one row holds several actions, one of them can be late or undone and the row does not show it.",
  remedy     = "Give each action a row of its own, with its own date and status.",
  check = function(action)
    local dates = two_dates(action.due)
    if dates then return fail { "Several dates in one cell: \"{1}\"", at = dates } end
    local listed = action.improvement:find_all(marker)
    if #listed >= least then
      return fail { "{count} actions stand in one row", count = #listed, at = cut(action.improvement, listed[1]) }
    end
    local count, last = tasks(action.improvement)
    if count >= least and #action.due:dates() < 2 then
      return fail { "{count} actions stand in one row, with one date", count = count, at = cut(action.improvement, last) }
    end
    return pass()
  end,
}
