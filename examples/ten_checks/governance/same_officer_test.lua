-- SPDX-License-Identifier: Apache-2.0
return {
  { name = "one post at both stages",
    given = {
      ["6.3"] = { evidence = "The Housing Manager responds at stage 1." },
      ["6.14"] = { evidence = "Each is reviewed by the Housing Manager." },
    },
    expect = { { at = "assessment", outcome = "fail", words = "Housing Manager" } } },
  { name = "one name at both stages",
    given = {
      ["6.3"] = { evidence = "Mrs Nettlebed answers at stage 1." },
      ["6.14"] = { evidence = "At stage 2 Mrs Nettlebed decides." },
    },
    expect = { { at = "assessment", outcome = "fail", words = "Mrs Nettlebed" } } },
  { name = "two posts",
    given = {
      ["6.3"] = { evidence = "The Housing Manager responds at stage 1." },
      ["6.14"] = { evidence = "The Operations Director decides at stage 2." },
    },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name = "both stages in one sentence",
    given = {
      ["6.3"] = { evidence = "The Housing Manager responds at stage 1 and decides who answers at stage 2." },
      ["6.14"] = { evidence = "The Operations Director decides." },
    },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name = "it is kept apart",
    given = {
      ["6.3"] = { evidence = "The Housing Manager responds at stage 1." },
      ["6.14"] = { evidence = "Whoever decides at stage 2 is not the Housing Manager." },
    },
    expect = { { at = "assessment", outcome = "pass" } } },
  { name = "a kind of post",
    given = {
      ["6.3"] = { evidence = "A Housing Manager responds at stage 1." },
      ["6.14"] = { evidence = "A Housing Manager of another district decides at stage 2." },
    },
    expect = { { at = "assessment", outcome = "pass" } } },
}
