-- SPDX-License-Identifier: Apache-2.0
-- A date before the Code applied cannot be the one by which it will be met.
local function intended(text, ctx)
  local earliest
  for _, date in ipairs(text:dates()) do
    if not ctx.code.applicable or date.last >= ctx.code.applicable then
      if not earliest or date.last < earliest then earliest = date.last end
    end
  end
  return earliest
end

local function earlier(a, b)
  if not a then return b end
  if not b then return a end
  if b < a then return b end
  return a
end

local function planned(row, ctx)
  local earliest
  for _, action in ipairs(ctx.assessment.actions) do
    for _, provision in ipairs(action.provisions) do
      for _, own in ipairs(row.provisions) do
        if own == provision then earliest = earlier(earliest, intended(action.due, ctx)) end
      end
    end
  end
  return earliest
end

return rule {
  title      = "A No gives the date by which it will be Yes",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "no-needs-date",
  maturity   = "stable",
  provisions = "*",
  params     = {
    words = { type = "integer", default = 4, doc = "fewer words than this explain nothing" },
  },
  rationale  = "A requirement that is not met needs the reason and the date by which it will be. An honest No without a date cannot be followed up.",
  remedy     = "Add the month and year by which the requirement will be met, and the reason if there is none.",
  check = function(row, ctx)
    if row.claim ~= "no" and row.claim ~= "partial" then return pass() end
    local date = earlier(earlier(intended(row.evidence, ctx), intended(row.commentary, ctx)),
                         earlier(intended(row.target_date, ctx), planned(row, ctx)))
    local explains = row.evidence.word_count + row.commentary.word_count >= ctx.params.words
    if date then return pass { explains = explains, dated = date } end
    local at = row.commentary:opening() or row.evidence:opening()
    if not explains then
      return fail { "The answer is {claim}, with neither a reason nor a date", claim = row.claim, at = at }
    end
    return fail { "The answer is {claim}, with a reason but no date by which it will be Yes", claim = row.claim, at = at, explains = true }
  end,
}
