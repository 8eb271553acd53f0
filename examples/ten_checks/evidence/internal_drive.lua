-- SPDX-License-Identifier: Apache-2.0
-- Paths and addresses only: "M:\Housing\policy.docx", "\\server\share", SharePoint, an intranet. That
-- something is merely said to be on a drive is what common/evidence/evidence_not_reachable tells.
local inside = pattern [[\b[a-z]:[\\/]+\w[^\s,;]*|\\\\[\w.-]+\\\w[^\s,;]*|\bfile:/+\w[^\s,;]*|\bhttps?://(?:[\w.-]*\.sharepoint\.com|[\w.-]*\bintranet\b|[\w-]+/)[^\s,;]*]]

return rule {
  title      = "No answer links to an internal drive",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "evidence-not-reachable",
  maturity   = "stable",
  provisions = "*",
  rationale  = "Residents and the regulator cannot open what is on a drive or an intranet, and the path tells outsiders how the network is laid out.",
  remedy     = "Publish the document and give its public address, or its title, version and section.",
  check = function(row)
    local found = row:find_all(inside)
    if #found == 0 then return pass() end
    return fail { "The {field} links to \"{1}\", which opens inside the organisation only", at = found }
  end,
}
