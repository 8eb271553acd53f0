-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "Every row of the form is answered",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "row-empty",
  maturity   = "stable",
  provisions = "*",
  edits      = "give-claim",
  rationale  = "The form has to be completed in full. Nothing at all stands in this row.",
  remedy     = "Answer the row: Yes with evidence, or No with the reason and a date.",
  check = function(row)
    if row.claim == "blank" and row.empty then
      return fail { "The row is not answered: no Yes or No, no evidence, no commentary" }
    end
    return pass()
  end,
}
