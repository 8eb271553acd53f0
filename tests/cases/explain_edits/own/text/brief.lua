-- SPDX-License-Identifier: Apache-2.0

return rule {
  title      = "An answer has enough words",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  edits      = { "name-document", "target-date" },
  params     = { least = { type = "integer", default = 3, doc = "fewer words are too few" } },
  rationale  = "For a test of explain.",
  remedy     = "Say more.",
  check = function(row, ctx)
    if row.evidence.word_count < ctx.params.least then return fail { "The evidence is brief", at = row.evidence:all() or {} } end
    return pass()
  end,
}
