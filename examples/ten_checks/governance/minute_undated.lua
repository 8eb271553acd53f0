-- SPDX-License-Identifier: Apache-2.0
-- "Board minutes" as evidence. That minutes are kept, taken or published is no citation; a number of the
-- minute, or a date in the same sentence, is enough to find it.
local papers = require "lib/papers"
local minute = pattern [[\b(?:board|cabinet|committee|panel|council|executive|trustees?'?|governing body)(?:'s)?(?: meeting)? minutes?\b|\bminutes? of (?:the|our) [\w' -]{0,40}?(?:board|cabinet|committee|panel|council|executive|trustees|governing body)\b]]
local numbered = pattern [[\bminutes? (?:no\.? ?|number |ref\.? ?)?[a-z]{0,4}[/ -]?\d]]
local practice = phrases { "kept", "taken", "published", "circulated", "recorded in", "shared", "are available", "written up" }

return rule {
  title      = "A minute is cited with its date",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  rationale  = "A body meets many times a year. Without the date nobody can find the minute, and the Yes rests on nothing.",
  remedy     = "Give the date of the meeting, and the number of the minute if it has one.",
  check = function(row)
    local at = {}
    for _, answer in ipairs(row.answers) do
      for _, found in ipairs(answer:find_all(minute)) do
        local sentence = answer:sentence_of(found)
        local can_be_found = papers.latest_date_in(answer, sentence) or sentence:matches(numbered)
        if not can_be_found and not sentence:matches(practice) then table.insert(at, found) end
      end
    end
    if #at == 0 then return pass() end
    return fail { "The {field} cites \"{1}\" without a date", at = at }
  end,
}
