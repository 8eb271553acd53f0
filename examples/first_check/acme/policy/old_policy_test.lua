-- SPDX-License-Identifier: Apache-2.0
return {
  { name = "a policy of four years ago",
    given = { ["1.2"] = { evidence = "Complaints Policy, approved in May 2022" } },
    expect = { { at = "1.2", outcome = "fail", words = "May 2022" } } },
  { name = "a policy of last year",
    given = { ["1.2"] = { evidence = "Complaints Policy, approved in May 2025" } },
    expect = { { at = "1.2", outcome = "pass" } } },
  { name = "two years ago, to the month",
    given = { ["1.2"] = { evidence = "Complaints Policy, approved in November 2024" } },
    expect = { { at = "1.2", outcome = "pass" } } },
  { name = "an old date of something else",
    given = { ["1.2"] = { evidence = "Complaints Policy. The office moved in May 2022." } },
    expect = { { at = "1.2", outcome = "pass" } } },
  { name = "a year in a file's name",
    given = { ["1.2"] = { evidence = "Complaints Policy 2022.pdf" } },
    expect = { { at = "1.2", outcome = "fail", words = "2022" } } },
}
