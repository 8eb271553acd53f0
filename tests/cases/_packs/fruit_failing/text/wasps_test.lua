-- SPDX-License-Identifier: Apache-2.0
return {
  { name   = "it comes out",
    given  = { ["2.1"] = { evidence = "A picker met a wasp" } },
    expect = { { at = "2.1", outcome = "fail", words = "wasp" } } },
  { name   = "the words are not those, <or> \"so\"",
    given  = { ["2.1"] = { evidence = "A picker met a wasp", commentary = "Daily" } },
    expect = { { at = "2.1", outcome = "fail", severity = "major", words = "met a wasp", message = "stings" } } },
  { name   = "nothing is found",
    given  = { ["1.1"] = { claim = "no", evidence = "A hornet", commentary = "Daily" } },
    expect = { { at = "1.1", outcome = "fail" } } },
  { name   = "it was not called there",
    given  = { ["1.1"] = { evidence = "A hornet" } },
    expect = { { at = "2.1", outcome = "pass" } } },
}
