-- SPDX-License-Identifier: Apache-2.0
-- A heading may be shortened; a word that stands in no print of it is another heading.
return rule {
  title      = "The sections bear the Code's titles",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "heading-wrong",
  maturity   = "stable",
  provisions = "*",
  rationale  = "Readers find their way by the Code's headings, and a changed one suggests an older form.",
  remedy     = "Use the headings of the published form.",
  check = function(assessment)
    if #assessment.headings == 0 then return not_applicable("no section heading was found") end
    local failed = {}
    for _, heading in ipairs(assessment.headings) do
      local word = heading.unknown_word
      if word then
        table.insert(failed, fail { "Section {number} is headed with \"{1}\", which is not in the Code's title for it", at = word, number = heading.section })
      end
    end
    if #failed == 0 then return pass() end
    return failed
  end,
}
