-- SPDX-License-Identifier: Apache-2.0
-- Where the Code gives words to be used, a deadline to be kept or a list to be covered, its own words
-- are the answer; so are they where the answer says what the policy says.
local as_policy = phrases {
  "policy states", "policy says", "policy sets out", "policy confirms", "policy includes", "policy makes", "policy reflects", "procedure states",
  "procedure says", "procedure sets out", "procedure confirms", "policy specifies", "procedure specifies", "specifies", "stating that", "states that",
}
local own_words = { "definition", "deadline", "list", "exclusion" }

return rule {
  title      = "An answer is not the requirement over again",
  each       = "row",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "copies-the-code",
  maturity   = "stable",
  provisions = "*",
  rationale  = "What the Code asks is printed beside it. Repeated as the answer, it does not show what this organisation does.",
  remedy     = "Say who does it here, how, and where that is seen.",
  params     = {
    share   = { type = "number", default = 0.4, doc = "part of an answer's three-word runs that is the requirement's own" },
    most    = { type = "number", default = 0.6, doc = "from this part on little of the answer's own is left" },
    stretch = { type = "integer", default = 60, doc = "bytes that stand in one piece" },
    short   = { type = "integer", default = 45, doc = "bytes in one piece that are enough where nothing of the answer's own is left" },
  },
  check = function(row, ctx)
    if row.claim ~= "yes" and row.claim ~= "blank" then return not_applicable("the answer is not Yes") end
    for _, tag in ipairs(own_words) do
      if row:tagged(tag) then return not_applicable("the Code's own words are in place here") end
    end
    for _, answer in ipairs(row.answers) do
      local wording = answer.wording
      if not answer.blank and wording and wording.share >= ctx.params.share and wording.copied then
        local copied = wording.copied
        local length = wording.share >= 0.75 and ctx.params.short or ctx.params.stretch
        if copied.stop - copied.start >= length and not answer:quoted(copied) and not answer:sentence_of(copied):matches(as_policy) then
          local all = wording.share >= ctx.params.most
          return fail { "The {field} says what the Code says: \"{1}\"", at = copied,
                        severity = all and "minor" or "advice", effect = all and "unsupports" or "notes" }
        end
      end
    end
    return pass()
  end,
}
