-- SPDX-License-Identifier: Apache-2.0
return {
  { name   = "a row with nothing in it",
    given  = { ["8.4"] = { claim = "blank" } },
    expect = { { at = "8.4", outcome = "fail", severity = "major" } } },
  { name   = "a row with dashes only",
    given  = { ["8.4"] = { claim = "blank", claim_text = "-", evidence = "–", commentary = "—" } },
    expect = { { at = "8.4", outcome = "fail" } } },
  { name   = "a merged row with nothing in it",
    given  = { ["8.4"] = { claim = "blank", merged = true } },
    expect = { { at = "8.4", outcome = "fail" } } },
  { name   = "one word in any cell is an answer of some kind",
    given  = { ["8.3"] = { claim = "blank", evidence = "Policy" }, ["8.4"] = { claim = "blank", commentary = "Noted" }, ["8.5"] = { claim = "blank", claim_text = "?" } },
    expect = { { at = "8.3", outcome = "pass" }, { at = "8.4", outcome = "pass" }, { at = "8.5", outcome = "pass" } } },
  { name   = "a bare Yes or No is an answer",
    given  = { ["8.3"] = {}, ["8.4"] = { claim = "no" } },
    expect = { { at = "8.3", outcome = "pass" }, { at = "8.4", outcome = "pass" } } },
}
