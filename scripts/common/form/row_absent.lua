-- SPDX-License-Identifier: Apache-2.0
-- One finding for the form, not one a row: a page that is missing takes many rows with it.
local shown = 12

return rule {
  title      = "The form has every row of the Code",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "row-absent",
  maturity   = "stable",
  provisions = "*",
  edits      = "give-claim",
  rationale  = "The form has to be completed in full, and these rows are not in the document at all.",
  remedy     = "Add the rows, or check that no page was left out when the document was made.",
  check = function(assessment)
    if not assessment.has_form then return not_applicable("no form was handed in") end
    local absent = {}
    for _, row in ipairs(assessment.rows) do
      if row.claim == "absent" then table.insert(absent, row.id) end
    end
    if #absent == 0 then return pass() end
    local names = table.concat(absent, ", ", 1, math.min(#absent, shown))
    if #absent > shown then names = names .. " and " .. (#absent - shown) .. " more" end
    local are = #absent == 1 and "is" or "are"
    return fail { "{count} of {all} rows " .. are .. " not in the document: {names}", count = #absent, all = #assessment.rows, names = names }
  end,
}
