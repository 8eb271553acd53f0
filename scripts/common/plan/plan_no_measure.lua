-- SPDX-License-Identifier: Apache-2.0
-- A direction is no end: "improve response rates" can be called done on any day. A figure, or a thing
-- that is there or is not (a policy, a page, a form), can be checked.
local direction = pattern [[\b(?:to |and |by )?(?:improv(?:e|ing|ed)|increas(?:e|ing|ed)|reduc(?:e|ing|ed)|enhanc(?:e|ing)|strengthen(?:ing)?|rais(?:e|ing)|boost(?:ing)?|better|maximis(?:e|ing)|minimis(?:e|ing)) (?:(?:the|our|overall|customer|resident|tenant|staff|complaints?|stage|response|handling|quality|of|in|on|and|to|1|2|one|two|number) ){0,5}(?:response (?:rates?|times?)|rates?|performance|satisfaction|compliance|quality|consistency|timeliness|communication|communications|awareness|understanding|culture|responses|engagement|record[ -]keeping|handling|service|services|complaints|experience|trust|confidence|timescales|times|accessibility|visibility|monitoring|learning)\b]]
local manner = pattern [[\b(?:close(?:r)?|robust|continued|ongoing|increased|better|more) (?:monitoring|oversight|scrutiny|awareness|communication|engagement)\b|\bclosely monitor\w*\b|\b(?:create|creat(?:ing|ed)|promot(?:e|ing)|foster(?:ing)?|embed(?:ding)?|develop(?:ing)?|encourag(?:e|ing)|support(?:ing)?) (?:an? |the |our )?(?:\w+ )?(?:culture|ethos)\b|\bensur(?:e|es|ing) (?:that )?(?:all )?staff (?:are aware|understand|know)\b]]
local hint = phrases {
  "improve", "improving", "improved", "increase", "increasing", "increased", "reduce", "reducing", "reduced", "enhance", "enhancing", "strengthen", "strengthening", "raise", "raising", "boost", "better", "maximise", "minimise", "monitoring", "oversight",
  "scrutiny", "awareness", "closely", "culture", "ethos", "staff are aware", "staff understand", "staff know", "communication", "engagement",
}
-- A figure or a target; stage numbers, dates and provisions are none.
local figure = pattern [[\d+(?:\.\d+)? ?%|\bper ?cent\b|£ ?\d|\b\d+ (?:working )?(?:days?|hours?|weeks?|minutes?|complaints?|cases?|people|staff|residents?|sessions?|points?|homes)\b|\bby (?:a )?(?:half|third|quarter)\b|\b(?:from|to|below|above|at least|over|under|than) \d+\b]]
local measured = phrases {
  "target", "targets", "KPI", "KPIs", "measure", "measures", "measured", "measurable", "success criteria", "success measure", "benchmark", "baseline", "percentage", "zero", "every case", "all staff have completed", "audit", "audited", "sample", "samples",
  "survey score", "completion rate", "evidenced by", "evidence of completion", "outcome measure", "milestone", "milestones", "tracked against",
}
-- A thing that is there or is not, made by this action.
local thing = pattern [[\b(?:create|write|draft|develop|produce|publish|introduce|design|launch|add|install|appoint|recruit|issue|purchase|amend|update|set up|build|put in place|implement|new) (?:(?:an?|the|our|new|into|to|single|standard|online|updated|revised|dedicated|and) ){0,4}(?:[\w-]+ ){0,3}(?:polic(?:y|ies)|procedures?|templates?|letters?|forms?|registers?|logs?|trackers?|pages?|leaflets?|posters?|dashboards?|modules?|systems?|guidance|guides?|protocol|checklist|toolkit|post|officer|manager|survey|report|link|question|script|clause|flow ?chart|section|workflow|spreadsheet|mailbox|contracts?)\b]]

local behind = pattern [[(?:\s+[\w'’-]+){1,6}]]

return rule {
  title      = "An improvement says by what it will be known that it worked",
  each       = "action",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "plan-no-measure",
  maturity   = "stable",
  provisions = "*",
  rationale  = "Without a figure or a thing that can be seen, nobody can tell whether the action is done.",
  remedy     = "Give the figure to be reached and by when, or name what will be there that is not there now.",
  check = function(action)
    local improvement, status = action.improvement, action.status
    if improvement.blank then return not_applicable("the row names no improvement") end
    if not improvement:find(hint) then return pass() end
    if improvement:find(figure) or improvement:find(measured) or status:find(figure) or status:find(measured) or improvement:find(thing) then return pass() end
    local vague = improvement:find(direction) or improvement:find(manner)
    if not vague then return pass() end
    local rest = improvement:find(behind, vague.stop)
    local whole = rest and rest.start == vague.stop and vague:to(rest) or vague
    return fail { "\"{1}\": no figure, and nothing that would be there to see when it is done", at = whole }
  end,
}
