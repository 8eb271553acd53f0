-- SPDX-License-Identifier: Apache-2.0
return rule {
  title      = "The same requirement is answered alike at both stages",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "twin-mismatch",
  maturity   = "stable",
  provisions = "*",
  rationale  = "These two rows ask the same of the two stages. Different answers need a reason, and none is given by the form.",
  remedy     = "Give both rows the same answer, or say what is different at the other stage.",
  check = function(row)
    local twin = row.twin
    if not twin or twin.claim == "absent" then return not_applicable("no other row asks the same") end
    if row.stage > twin.stage then return not_applicable("reported at the row of the earlier stage") end
    if row.claim == twin.claim then return pass() end
    if row.empty and twin.empty then return pass() end
    local words = { yes = "Yes", no = "No", partial = "partly", blank = "not answered", ["not-applicable"] = "not applicable" }
    local at = {}
    for _, span in ipairs { row.claim_text:all() or false, row.commentary:opening() or row.evidence:opening() or false, twin.claim_text:all() or false } do
      if span then table.insert(at, span) end
    end
    return fail { "{mine} here, but {other} at {twin}, which asks the same of the other stage",
                  mine = words[row.claim], other = words[twin.claim], twin = twin.id, at = at }
  end,
}
