-- SPDX-License-Identifier: Apache-2.0
-- What a reader would like to see copied elsewhere: own figures, a record with its review, something
-- that was changed after complaints, residents who had a hand in it. Of each sort the first is told
-- before the second of another, and five at the most.
local cadence = phrases {
  "weekly", "fortnightly", "monthly", "quarterly", "bi-monthly", "six monthly", "six-monthly", "6 monthly", "6-monthly", "every week", "every month", "each week",
  "each month", "every quarter", "each quarter", "every 6 months", "every six months", "every two weeks", "every three months", "every 3 months", "twice a year",
}
local kept = phrases {
  "tracker", "trackers", "register", "log", "recorded", "logged", "tracked", "dashboard", "lessons learned log", "learning log", "action log", "actions log",
}
local gone_over = phrases {
  "reviewed", "reviews", "review", "discussed", "monitored", "checked", "analysed", "considered", "meeting", "meetings", "audited", "audit", "audits", "chased", "examined",
}
local together = phrases {
  "developed with", "developed and approved with", "designed with", "co-designed", "co-created", "co-produced", "created with", "written with", "drafted with",
  "produced with", "approved with", "reviewed with", "tested with", "shaped by", "developed by", "designed by", "created by", "created an", "co-written",
  "worked with", "reviewed by",
}
local resident_body = phrases {
  "resident panel", "residents panel", "residents' panel", "tenant panel", "tenants panel", "tenants' panel", "customer panel", "scrutiny panel", "voice panel",
  "customer voice panel", "readers panel", "reading group", "resident group", "tenant group", "customer group", "tenant forum", "residents forum", "customer forum",
  "involved residents", "involved tenants", "involved customers", "residents", "tenants", "scrutiny group", "engagement panel", "tenant board", "resident board",
}
local came_of = phrases {
  "following complaints", "following a complaint", "following feedback", "as a result of complaints", "as a result of a complaint", "as a result of learning",
  "as a result of feedback", "after complaints", "after a complaint", "in response to complaints", "because of complaints", "learning from complaints led",
  "lessons from complaints", "from a complaint", "complaints about", "a complaint about", "complaint trends", "a number of complaints",
}
local changed = phrases {
  "introduced", "we changed", "was changed", "were changed", "has been changed", "have changed", "has changed", "we now", "now have", "redesigned", "rewrote",
  "rewritten", "was set up", "were set up", "has been set up", "we set up", "was created", "has been created", "we created", "recruited", "appointed", "retrained",
  "was amended", "were amended", "amended our", "was revised", "reduced", "was updated", "we updated", "extended", "procured", "replaced",
}
local no_refusal = phrases {
  "have not refused", "has not refused", "did not refuse", "no complaints were refused", "no complaints have been refused", "refused no complaints",
  "not refused any", "no complaints refused", "no complaint was refused", "no complaint has been refused",
}
local trained = phrases { "training", "trained", "e-learning", "refresher", "briefing", "briefings" }
local everybody = phrases { "all staff", "every member of staff", "all employees", "all colleagues", "all officers", "all managers", "manual and office", "contractors" }
local renewed = phrases {
  "refreshed", "refresher", "refreshers", "repeated", "every year", "each year", "annually", "annual", "yearly", "every 6 months", "every six months", "completion", "tracked",
  "monitored", "renewed", "every two years", "quarterly", "six monthly",
}
-- What is not yet so, or only may be, is nothing to praise.
local not_so = phrases {
  "will", "would", "to be", "not yet", "not currently", "planned", "plan to", "plans to", "intend", "if a", "if the", "should", "must", "due to", "are developing",
  "being developed", "is being", "are being", "not always", "under review", "once", "may be", "aim to", "aims to", "draft", "however", "can be", "do not", "does not",
}
local most, long_sentence = 5, 120
local least = 15            -- bytes of an answer that may show anything
local most_of_sort = 2      -- of the five
local tries = 3             -- sentences of one answer that are looked at for one sort
local work_at_most = 150000 -- a share of the fuel: what looking through texts of this many bytes costs
local good_share = 90       -- per cent: a figure below it is honest, but no strength
local most_of_few = 50      -- per cent: below it a share is of what was upheld, went on or was late

local function cut(text, sentence, word)
  if sentence.stop - sentence.start <= long_sentence then return sentence end
  local clause = text:clause_of(word)
  if clause.stop - clause.start <= long_sentence and clause.stop - clause.start >= 20 then return clause end
  return word:widen(6)
end

-- The sentence with a word of each list.
local function holds(text, one, ...)
  local found = text:find(one)
  for _ = 1, tries do
    if not found then return nil end
    local sentence = text:sentence_of(found)
    local good = true
    for _, other in ipairs { ... } do good = good and sentence:matches(other) end
    if good and not sentence:matches(not_so) then return cut(text, sentence, found) end
    found = text:find(one, math.max(sentence.stop, found.stop))
  end
  return nil
end

local function share_of(ratio)
  if not ratio.count or not ratio.of or ratio.of == 0 or ratio.percent and ratio.count > ratio.of then return ratio.percent end  -- "2025/26 (97%)"
  local counted = 100 * ratio.count / ratio.of
  if ratio.percent and math.abs(counted - ratio.percent) > 1 then return nil end
  return ratio.percent or counted
end

-- Where the Code asks for every case nothing below all of them is to be praised, nor what stands beside it.
local function figures(text, row)
  local every = row:tagged("deadline") or row:tagged("every-case")
  local good, sentence = nil, nil
  for _, ratio in ipairs(text:ratios()) do
    local share = share_of(ratio)
    if good and every and share and share > most_of_few and share < 100 and ratio.span.start < sentence.stop then return nil end
    if not good and share and share >= good_share and share <= 100 then
      sentence = text:sentence_of(ratio.span)
      if every and share < 100 then return nil end
      -- A percentage alone does not say of what.
      if not sentence:matches(not_so) then good = ratio.count and ratio.span or ratio.span:widen(5) end
    end
  end
  return good
end

local sorts = {
  { says = "Gives its own figures", find = figures },
  { says = "Keeps a record and goes over it", hint = cadence, find = function(text) return holds(text, cadence, kept, gone_over) end },
  { says = "Residents had a hand in it", hint = together, find = function(text) return holds(text, together, resident_body) end },
  { says = "Shows what complaints changed", hint = came_of, find = function(text) return holds(text, came_of, changed) end },
  { says = "Says how many were refused", hint = no_refusal, find = function(text) return holds(text, no_refusal) end },
  { says = "Trains everybody, and again", hint = everybody, find = function(text) return holds(text, everybody, trained, renewed) end },
}

return rule {
  title      = "What an answer shows beyond what is asked",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "strength",
  maturity   = "stable",
  provisions = "*",
  rationale  = "A report of faults alone is not read, and these answers show the others how it is done.",
  remedy     = "Keep it, and answer weaker rows in the same way.",
  check = function(assessment)
    if not assessment.has_form then return not_applicable("there is no form") end
    local found, work = {}, 0
    for i = 1, #sorts do found[i] = {} end
    for _, row in ipairs(assessment.rows) do
      if row.claim == "yes" then
        for _, answer in ipairs { row.commentary, row.evidence } do
          local cost = 2 + #answer // 8
          for i, sort in ipairs(#answer >= least and sorts or {}) do
            work = work + cost
            if work <= work_at_most and #found[i] < most_of_sort and (not sort.hint or answer:find(sort.hint)) then
              work = work + cost * 4 * tries
              local span = sort.find(answer, row)
              if span then table.insert(found[i], { row = row.id, span = span }) end
            end
          end
        end
      end
    end
    local out, rows = {}, {}
    for turn = 1, most_of_sort do
      for i, sort in ipairs(sorts) do
        local one = found[i][turn]
        if one and #out < most and not rows[one.row] then
          rows[one.row] = true
          table.insert(out, fail { "{says}, at {row}: \"{1}\"", says = sort.says, row = one.row, at = one.span, supports = true })
        end
      end
    end
    if #out == 0 then return pass() end
    return out
  end,
}
