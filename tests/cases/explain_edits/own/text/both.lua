-- SPDX-License-Identifier: Apache-2.0

return rule {
  title      = "An answer names a book and a day",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  edits      = { "answer-no", "name-document", "target-date" },
  rationale  = "For a test of explain.",
  remedy     = "Say more.",
  check = function(row, ctx)
    local links = 0
    for _, r in ipairs(row.evidence:references()) do
      if r.kind == "link" then links = links + 1 end
    end
    if links > 0 and not row.target_date.blank then return pass() end
    return fail { "Neither book nor day" }
  end,
}
