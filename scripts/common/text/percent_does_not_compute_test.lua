-- SPDX-License-Identifier: Apache-2.0
local cases = {
  { name   = "both cells are recomputed",
    given  = { ["6.3"] = { evidence = "Stage 1: 80% (30 of 40)", commentary = "Stage 2: 50% (2 of 3)" } },
    expect = { { at = "6.3", outcome = "fail", message = "30 of 40 is 75%, not 80%" }, { at = "6.3", outcome = "fail", message = "2 of 3 is 66.7%, not 50%" } } },
  { name   = "a merged column is recomputed",
    given  = { ["6.3"] = { evidence = "Dashboard. 92% (33 of 40) in time.", merged = true } },
    expect = { { at = "6.3", outcome = "fail", severity = "major", words = "92% (33 of 40)" } } },
  { name   = "a fraction of a point is a matter of rounding",
    given  = { ["6.1"] = { commentary = "65% (25 of 38) were settled early" } },
    expect = { { at = "6.1", outcome = "fail", severity = "advice" } } },
  { name   = "a No is recomputed too",
    given  = { ["6.2"] = { claim = "no", commentary = "Only 70% (12 of 20) were acknowledged in time; 100% by March 2027." } },
    expect = { { at = "6.2", outcome = "fail" } } },
  { name   = "a share of none is only worth a word",
    given  = { ["6.14"] = { commentary = "100% (0 of 0) stage 2 responses in time" } },
    expect = { { at = "6.14", outcome = "fail", severity = "advice" } } },
  { name   = "an empty row has no figures",
    given  = { ["6.14"] = { claim = "blank" } },
    expect = { { at = "6.14", outcome = "pass" } } },
}
local wrong = {
  "90% (4 out of 38) were logged in time", "95% (50/60)", "Of 60 complaints 45 (85%) were answered in ten days", "57 of 60 complaints were in time (85%)", "88% of stage 1 responses (40 out of 50)",
  "41 of 50 = 92%", "99.5% (190 of 200)", "12 out of 20 (75%)", "Out of 1,200 surveys 300 (35%) came back", "14 (60%) of 20 cases", "84 per cent (70 of 80)", "100% (19 of 20)",
  "over 90% (17 of 20)", "approximately 80% (13 of 20)", "In 2025/26 we answered 96% of complaints on time (230 of 250)", "5 of 8 upheld (52%)", "91% (40/50) in time", "Stage 2: 10/12 (93%)", "90% (38 out of 4)",
  "96% of complaints (20/25) were in time", "Of the 60 stage 1 complaints we answered 45 (85%)", "Of 3 officers one left; of 60 cases 45 (85%) were late",
  "In time: 55 of the 60 requests, that is to say 97.4 per cent.", "We answered 112 of 120 cases in time, or 96 per cent.", "89 per cent, being 1,180 of 1,240 cases, were in time.", "40 out of 44 letters, a rate of 95%, went within five days.", "40 of 44 letters - 95% - went within five days.",
  "1,180 of 1,240 cases were in time, which is 91%.",
}
local right = {
  "97% (37 out of 38)", "65.8% (25 of 38)", "100% (12/12)", "Of 60 complaints 57 (95%) were answered in ten days", "57 of 60 complaints were in time (95%)", "88% of stage 1 responses (44 out of 50)",
  "In 2024/25 we answered 92%.", "Against a target of 95%, 57 of 62 were in time", "over 90% (19 of 20)", "approximately 80% (33 of 41)", "up from 84% (37 of 38 this year)", "10% reduction, 9 of 12 teams",
  "Two of our 1,250 homes", "1 of 2 stage 2 complaints was extended", "33% (1 of 3)", "66% were upheld in full and 20% in part", "The survey had 40% satisfaction. 12 of 30 panel members replied.",
  "98.5% (197 of 200)", "0% (0 of 14)", "2 of 5 working days", "At least 95% (99 of 100)", "Pages 3 of 12, 50% complete", "Staff trained: 120 of 120 (100%)", "14 (70%) of 20 cases", "under 5% (2 of 60)",
  "Fourteen were refused in 2025/26 (1.1% of all complaints)", "91% of complaints (2024/25) were in time", "In 24/25 (91%) we did better", "2023/24 – 88%, 2024/25 – 93%", "From 12/06 (50% of the team) we worked from home", "96% (24/25)",
  "57 of 60 letters went out in time (98% last year)", "88% of complaints (2024/25)", "57 of 60 letters went out. The year before (90%) was worse.",
  "55 of the 58 requests, that is to say 94.8 per cent, were in time.", "3 of the 58 were late, giving 94.8 per cent in time.", "55 of 58 stage 1 cases, and 97% of stage 2 cases, were in time.", "40 of 44 were in time, which is above our target of 85%.", "40 of 44 were in time, a rise of 5% on last year.",
}
for _, text in ipairs(wrong) do
  table.insert(cases, { name = "the figures give something else: " .. text, given = { ["6.3"] = { commentary = text } }, expect = { { at = "6.3", outcome = "fail", severity = "major" } } })
end
for _, text in ipairs(right) do
  table.insert(cases, { name = "the figures agree, or are not of one thing: " .. text, given = { ["6.3"] = { commentary = text } }, expect = { { at = "6.3", outcome = "pass" } } })
end
return cases
