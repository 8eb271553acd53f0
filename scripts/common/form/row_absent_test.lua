-- SPDX-License-Identifier: Apache-2.0
-- A test names a few rows only, so that the others are absent; the whole form is in the good sample.
return {
  { name   = "a form of one row lacks the others, in one finding",
    given  = { ["1.2"] = {} },
    expect = { { at = "assessment", outcome = "fail", severity = "major", message = "71 of 72 rows" } } },
  { name   = "a dozen of the missing rows are named and the rest counted",
    given  = { ["1.2"] = {}, ["9.8"] = {} },
    expect = { { at = "assessment", outcome = "fail", message = "1.3, 1.4, 1.5, 1.6, 2.1, 2.2, 2.3, 2.4, 2.5, 3.1, 3.2, 3.3 and 58 more" } } },
  { name   = "an empty row is there all the same",
    given  = { ["1.2"] = { claim = "blank" }, ["1.3"] = {} },
    expect = { { at = "assessment", outcome = "fail", message = "70 of 72" } } },
  { name   = "a plan alone is no form",
    plan   = { { provisions = { "1.6" }, improvement = "Add a line to the survey", due = "May 2027" } },
    expect = { { at = "assessment", outcome = "not-applicable" } } },
}
