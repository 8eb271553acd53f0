-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "A Yes has evidence",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "yes-no-evidence",
  maturity   = "stable",
  provisions = "*",
  rationale  = "A reader cannot follow an answer that shows nothing.",
  remedy     = "Name the book or the place where it is to be seen.",
  check = function(row)
    if row.claim ~= "yes" then return not_applicable("the answer is not Yes") end
    if row.evidence.blank then return fail { "Yes, and the evidence is left empty" } end
    return pass()
  end,
}
