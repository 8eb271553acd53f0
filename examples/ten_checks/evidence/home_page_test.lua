-- SPDX-License-Identifier: Apache-2.0
return {
  { name = "a whole website",
    given = { ["3.4"] = { evidence = "https://www.puddock.example/" } },
    expect = { { at = "3.4", outcome = "fail", words = "https://www.puddock.example/" } } },
  { name = "a page of it",
    given = { ["3.4"] = { evidence = "https://www.puddock.example/complaints" } },
    expect = { { at = "3.4", outcome = "pass" } } },
  { name = "the website and a document",
    given = { ["3.4"] = { evidence = "www.puddock.example, section 3" } },
    expect = { { at = "3.4", outcome = "pass" } } },
  { name = "the website and what it shows",
    given = { ["3.4"] = { evidence = "The policy stands first in the menu of www.puddock.example" } },
    expect = { { at = "3.4", outcome = "pass" } } },
  { name = "no address",
    given = { ["3.4"] = { evidence = "Website" } },
    expect = { { at = "3.4", outcome = "pass" } } },
}
