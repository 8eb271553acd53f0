-- SPDX-License-Identifier: Apache-2.0
return {
  { name   = "a wasp",
    given  = { ["2.1"] = { evidence = "The picker met a wasp" } },
    expect = { { at = "2.1", outcome = "fail", words = "wasp" } } },
  { name   = "ripe fruit is picked by 4 May",
    given  = { ["2.1"] = { evidence = "Fruit is picked within 5 working days, see www.orchard.example" } },
    expect = { { at = "2.1", outcome = "pass" } } },
}
