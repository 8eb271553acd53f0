-- SPDX-License-Identifier: Apache-2.0
-- A form that is published each year has to say of which year it is, and who agreed to it. A date beside
-- the self-assessment in an answer will do.
local assessed = phrases {
  "self-assessment", "self assessment", "this assessment", "self-assessments", "self assessments", "this form",
}

local function dated_answer(assessment)
  for _, row in ipairs(assessment.rows) do
    if row.claim ~= "absent" then
      for _, text in ipairs(row.answers) do
        if text:find(assessed) then
          local dates = text:dates()
          for _, hit in ipairs(text:find_all(assessed)) do
            local sentence = text:sentence_of(hit)
            for _, date in ipairs(dates) do
              if date.span.start >= sentence.start and date.span.stop <= sentence.stop then return true end
            end
          end
        end
      end
    end
  end
  for _, heading in ipairs(assessment.headings) do
    if heading.text:dates()[1] then return true end
  end
  return false
end

return rule {
  title      = "The form says whose it is, of what date, and who approved it",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "document-undated",
  maturity   = "trial",
  provisions = "*",
  rationale  = "Forms of several years stand on websites side by side. Without a date nobody can tell which one holds, and without an approver whether it was scrutinised.",
  remedy     = "Put the organisation, the date or the year of the assessment, and who approved it and when over the form.",
  check = function(assessment)
    if not assessment.has_form then return not_applicable("there is no form") end
    if assessment.assessed_on or assessment.approved_on or assessment.approved_by or assessment.period then return pass() end
    if dated_answer(assessment) then return pass() end
    local absent = {}
    if assessment.organisation == "" then table.insert(absent, "whose it is") end
    table.insert(absent, "when or for which period it was made")
    table.insert(absent, "who approved it and when")
    return fail { "The form does not show {absent}", absent = table.concat(absent, ", ") }
  end,
}
