-- SPDX-License-Identifier: Apache-2.0
-- What several checks ask about papers that an answer cites.
local policy = phrases { "policy", "policies", "procedure", "procedures" }
-- Said of a paper or a system that has gone.
local gone = phrases {
  "previous", "previously", "former", "formerly", "old", "replaced", "replaces", "replacing", "superseded", "supersedes", "withdrawn", "until", "no longer", "before", "since", "moved from", "migrated from", "instead of",
}

-- Calls f(answer, row) for each answer of the form.
local function each_answer(assessment, f)
  for _, row in ipairs(assessment.rows) do
    if row.claim ~= "absent" then
      for _, answer in ipairs(row.answers) do f(answer, row) end
    end
  end
end

-- The date in a span of a text, the latest; nil for none.
local function latest_date_in(text, span)
  local latest
  for _, date in ipairs(text:dates()) do
    local inside = date.span.start >= span.start and date.span.stop <= span.stop
    if inside and (not latest or latest.last < date.last) then latest = date end
  end
  return latest
end

return { policy = policy, gone = gone, each_answer = each_answer, latest_date_in = latest_date_in }
