-- SPDX-License-Identifier: Apache-2.0
-- Which systems have gone is the client's to say, in a profile:
--   <param rule="ten/evidence/former_system" name="systems">LetterLog; Pigeonhole</param>
local papers = require "lib/papers"
local systems = phrases { "LetterLog", "Pigeonhole" }

return rule {
  title      = "No answer rests on a system that has been replaced",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "evidence-out-of-date",
  maturity   = "stable",
  provisions = "*",
  params     = {
    systems = { type = "phrases", default = systems, doc = "names of systems that are no longer in use" },
  },
  rationale  = "An answer that names last year's system was carried over from last year's form, and so may be the rest of it.",
  remedy     = "Look the answer over, and say how it is done in the system that is in use.",
  check = function(row, ctx)
    local at = {}
    for _, answer in ipairs(row.answers) do
      for _, found in ipairs(answer:find_all(ctx.params.systems)) do
        if not answer:sentence_of(found):matches(papers.gone) then table.insert(at, found) end
      end
    end
    if #at == 0 then return pass() end
    return fail { "The {field} rests on \"{1}\", which is no longer in use", at = at }
  end,
}
