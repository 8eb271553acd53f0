-- SPDX-License-Identifier: Apache-2.0
-- Told once, where no row at all dates the policy: one row that does is enough.
local papers = require "lib/papers"
local own = phrases { "complaints policy", "complaint policy", "complaints procedure", "complaints handling policy", "complaint handling policy", "feedback policy", "complaints and compliments policy", "compliments policy" }
-- A file's name may hold the date.
local dated_file = pattern [[complaints?[\w.%-]*polic(?:y|ies)[\w.%-]*20\d\d]]
local most_shown = 3

return rule {
  title      = "The form says when the complaints policy was last reviewed",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "document-undated",
  maturity   = "stable",
  provisions = "*",
  params     = {
    rows = { type = "integer", default = 3, min = 1, max = 20, doc = "from how many rows that cite the policy on it is told" },
  },
  rationale  = "Most answers rest on the policy. Without a date nobody can tell whether it is the one that was held against the Code.",
  remedy     = "Give the date of the last review once, beside the policy's name.",
  check = function(assessment, ctx)
    local at, rows, last, is_dated = {}, 0, nil, false
    papers.each_answer(assessment, function(answer, row)
      if answer:find(dated_file) then is_dated = true end
      local found = answer:find(own)
      if not found then return end
      for _, each in ipairs(answer:find_all(own)) do
        if papers.latest_date_in(answer, answer:sentence_of(each)) then is_dated = true end
      end
      if last ~= row.id then rows = rows + 1 end
      last = row.id
      if #at < most_shown then table.insert(at, found) end
    end)
    if rows == 0 then return not_applicable("no row cites a complaints policy") end
    if is_dated or rows < ctx.params.rows then return pass() end
    return fail { "{rows} rows cite \"{1}\", and none says when it was last reviewed", rows = rows, at = at }
  end,
}
