-- SPDX-License-Identifier: Apache-2.0
return {
  { name = "no row dates it",
    given = {
      ["5.1"] = { evidence = "Complaints Policy", commentary = "The Complaints Policy holds for all." },
      ["5.2"] = { evidence = "Complaints Policy, section 4" },
      ["5.3"] = { evidence = "Complaints Policy, section 5" },
      ["5.4"] = { evidence = "Complaints Policy" },
    },
    expect = { { at = "assessment", outcome = "fail", words = "Complaints Policy", message = "4 rows cite" } } },
  { name = "one row does",
    given = {
      ["5.1"] = { evidence = "Complaints Policy" },
      ["5.2"] = { evidence = "Complaints Policy (March 2026)" },
      ["5.3"] = { evidence = "Complaints Policy" },
    },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name = "the name of its file does",
    given = {
      ["5.1"] = { evidence = "Complaints Policy" },
      ["5.2"] = { evidence = "Complaints-Policy-v2-March-2026.pdf" },
      ["5.3"] = { evidence = "Complaints Policy" },
      ["5.4"] = { evidence = "Complaints Policy" },
    },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name = "two rows are few",
    given = { ["5.1"] = { evidence = "Complaints Policy" }, ["5.2"] = { evidence = "Complaints Policy" } },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name = "no policy at all",
    given = { ["5.1"] = { evidence = "Letters" } },
    expect = { { at = "assessment", outcome = "not-applicable" } } },
}
