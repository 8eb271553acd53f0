-- SPDX-License-Identifier: Apache-2.0
-- A blank is never read as Yes. It weighs more where the answer itself says that something is missing.
local gap = pattern [[\b(?:is|are|be) (?:still )?(?:required|needed) to (?:document|formalise|put|set|record|embed|develop|write|produce)\b|\bin practice,? (?:but|however|although|though)\b|\bnot (?:currently |yet |explicitly |formally )?(?:outlined|stated|contained|documented|specified|set out|mentioned|in place)\b|\b(?:do|does) not currently\b]]

return rule {
  title      = "The form says Yes or No",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "comply-blank",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The form asks for Yes or No at every row. A reader cannot tell whether this one was decided.",
  remedy     = "Answer Yes, or answer No with the reason and the date by which it will be Yes.",
  check = function(row)
    if row.claim ~= "blank" then return pass() end
    if row.empty then return not_applicable("the whole row is empty, which is reported as such") end
    if row:find(gap) then
      return fail { "Neither Yes nor No is given, and the answer says that something is still missing", severity = "major" }
    end
    return fail { "Neither Yes nor No is given, though the row holds an answer" }
  end,
}
