-- SPDX-License-Identifier: Apache-2.0
-- What an improvement for a provision has to touch to meet it. Only provisions are listed whose heart is
-- often missed, with the words that show it; an improvement that brings in the Code's own wording, or all
-- that is asked, is taken at its word. Provisions with two parts fail where one of them is left out.
local all_of_it = phrases {
  "in line with the code", "in line with code", "as set out in the code", "as required by the code", "to reflect the code", "reflect the code", "reflects the code", "comply with the code", "compliant with the code", "meet the code", "meets the code",
  "code wording", "wording of the code", "code's wording", "match the code", "mirror the code", "all requirements", "code requirements", "requirements of the code", "all the points", "all points", "all items", "code definition", "meet the requirement",
  "meet this requirement",
}
local points = {
  ["1.6"] = { { "how to complain", phrases { "complain", "complaint", "complaints" } } },
  ["2.4"] = { { "the reasons or the right to ask the Ombudsman", phrases { "reason", "reasons", "explain", "explanation", "explained", "why", "ombudsman", "HOS", "refusal letter", "letter", "template", "rationale" } } },
  ["5.9"] = { { "intervals agreed with the resident", phrases { "interval", "intervals", "agree", "agrees", "agreed", "agreeing", "agreement", "frequency", "how often", "regular updates", "regular update", "weekly update", "weekly updates", "contact plan",
      "contact schedule", "communication plan", "every week", "keep in touch", "keeping in touch", "schedule of updates", "update schedule", "preferred contact" } } },
  ["5.10"] = { { "a record of adjustments and disabilities, or its review", phrases { "record", "records", "recorded", "recording", "log", "logs", "logged", "register", "flag", "flags", "flagged", "capture", "captured", "captures", "marker", "markers",
      "field", "review", "reviewed", "reviews", "database", "CRM", "system", "store", "stored", "tracker", "spreadsheet", "alert", "alerts", "note", "notes", "noted", "list", "listed", "file", "files", "card", "cards", "profile", "held", "kept", "check", "checked", "correct" } } },
  ["6.5"] = { { "the Ombudsman's contact details", phrases { "ombudsman", "HOS", "contact details", "ombudsman's", "letter", "letters", "template", "templates" } } },
  ["6.16"] = { { "the Ombudsman's contact details", phrases { "ombudsman", "HOS", "contact details", "ombudsman's", "letter", "letters", "template", "templates" } } },
  ["7.4"] = { { "the Ombudsman's guidance", phrases { "ombudsman", "HOS", "guidance", "ombudsman's", "remedies guidance" } } },
  ["9.5"] = { { "a member of the governing body", phrases { "MRC", "member responsible", "member", "members", "board", "trustee", "trustees", "councillor", "councillors", "cllr", "cabinet", "portfolio holder", "chair", "committee", "governing body", "champion",
      "non-executive", "NED" } } },
  ["9.7"] = {
    { "the governing body", phrases { "governing body", "board", "boards", "cabinet", "committee", "committees", "council", "full council", "trustees", "members", "councillors", "executive", "governing bodies" } },
    { "the Member Responsible", phrases { "MRC", "member responsible", "lead member", "portfolio holder", "cabinet member", "champion", "board member", "chair", "members", "councillor", "cllr", "trustee", "board", "cabinet" } },
  },
  ["9.8"] = {
    { "a standard objective", phrases { "objective", "objectives", "appraisal", "appraisals", "PDR", "PDRs", "job description", "job descriptions", "one to one", "one to ones", "1-2-1", "1:1", "performance review", "performance reviews", "role profile",
        "role profiles", "behaviours", "competency", "competencies", "targets", "goals" } },
    { "third parties", phrases { "third party", "third parties", "3rd party", "3rd parties", "contractor", "contractors", "partner", "partners", "supplier", "suppliers", "agent", "agents", "contract", "contracts", "SLA" } },
  },
}
local closed = pattern [[^\W*(?:completed?|done|closed|no longer|superseded|withdrawn)\b]]

local behind = pattern [=[(?:\S+\s*){1,14}]=]
local longest = 120  -- bytes that are shown

-- The clause that comes nearest to what is asked: that of a part which is there, else the first.
local function shown(improvement, list)
  local whole = improvement:opening()
  for _, point in ipairs(list) do
    local hit = improvement:find(point[2])
    if hit then
      whole = improvement:clause_of(hit)
      break
    end
  end
  if whole.stop - whole.start <= longest then return whole end
  local cut = improvement:find(behind, whole.start)
  return cut and cut.stop - cut.start <= longest and cut or whole
end

return rule {
  title      = "An improvement brings what its provision asks",
  each       = "action",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "plan-misses-requirement",
  maturity   = "stable",
  provisions = "*",
  rationale  = "When the action is done, the provision will still not be met as far as the plan shows.",
  remedy     = "Widen the action until it brings all that the provision asks, or say where the rest is done.",
  check = function(action)
    local improvement = action.improvement
    if improvement.blank then return not_applicable("the row names no improvement") end
    if action.status:find(closed) then return not_applicable("the action is closed") end
    local known = false
    for _, id in ipairs(action.provisions) do
      local list = points[id]
      if list then
        known = true
        if improvement:find(all_of_it) then return pass() end
        local absent = {}
        for _, point in ipairs(list) do
          if not improvement:find(point[2]) then table.insert(absent, point[1]) end
        end
        if #absent > 0 then
          return fail { "The improvement does not touch {absent}, which {id} asks for", absent = table.concat(absent, " or "), id = id, at = shown(improvement, list) }
        end
      end
    end
    if not known then return not_applicable("nothing is listed for its provisions") end
    return pass()
  end,
}
