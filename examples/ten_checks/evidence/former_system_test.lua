-- SPDX-License-Identifier: Apache-2.0
return {
  { name = "a system that has gone",
    given = { ["5.12"] = { evidence = "The file is kept in LetterLog." } },
    expect = { { at = "5.12", outcome = "fail", words = "LetterLog" } } },
  { name = "it is said to have gone",
    given = { ["5.12"] = { evidence = "The file was moved from LetterLog." } },
    expect = { { at = "5.12", outcome = "pass" } } },
  { name = "another system",
    given = { ["5.12"] = { evidence = "The file is kept in Dovecote." } },
    expect = { { at = "5.12", outcome = "pass" } } },
}
