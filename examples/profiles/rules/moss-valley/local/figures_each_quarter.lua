-- SPDX-License-Identifier: Apache-2.0
-- Looks at a provision that the profile adds, and at a fact that the profile states.
return rule {
  title      = "The row of the agreement is answered",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "row-empty",
  maturity   = "stable",
  provisions = "MV.1",
  rationale  = "The councils agreed to answer it beside the Code's own rows.",
  remedy     = "Add the row, and say when the figures were last sent.",
  check = function(row, ctx)
    local homes = ctx.organisation.homes
    if not row.empty then return pass() end
    return fail { "The agreement's row is empty, of a landlord with {homes} homes", homes = homes or "an unknown number of" }
  end,
}
