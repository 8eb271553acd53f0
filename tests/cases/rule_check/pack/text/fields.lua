-- SPDX-License-Identifier: Apache-2.0
-- Fields that the values do not have, and a word that accuses only in another sense.
return rule {
  title      = "The log lies on a drive that all may read",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "trial",
  provisions = "*",
  params     = { words = { type = "phrases", default = phrases { "drive" }, doc = "drives" } },
  rationale  = "Nobody may say of it that it lied about where it is.",
  remedy     = "Say where it lies.",
  check = function(row, ctx)
    local found = row.evidence:find(ctx.params.words) or row.evidense:find(ctx.params.words)
    for _, d in ipairs(row.commentary:durations()) do
      if d.workng then return fail { "x", at = d.span } end
    end
    if found and found.strat > 3 and ctx.code.revison ~= "" then return fail { "x", at = found } end
    return pass()
  end,
}
