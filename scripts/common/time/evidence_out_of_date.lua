-- SPDX-License-Identifier: Apache-2.0
-- A paper is as old as the latest date in its name or right behind it. A policy from before the Code
-- applied cannot have been written for it; a report on a year is overtaken by the next one.

local policy = phrases {
  "policy", "policies", "procedure", "procedures", "protocol", "guidance", "guidance note", "guidance notes", "guidelines", "guide", "manual", "handbook", "charter", "strategy", "framework", "scheme", "code of conduct", "service standard", "service standards", "leaflet",
  "booklet", "toolkit", "tariff",
}
-- The others are a paper's name only with a capital: guidance and a scheme may be anything.
local always_a_paper = phrases { "policy", "policies", "procedure", "procedures" }
local annual = phrases { "annual", "yearly" }
local report = phrases { "report", "reports" }
-- "2022", "2022/23", "2022-2025".
local years, one_year = pattern [[\b20[0-4]\d(?:[/-](?:20)?\d\d)?\b]], pattern [[20\d\d]]
local most_years = 5
-- In a file's name words are joined by anything.
local named = pattern [[[\w%().,+-]*(?:policy|policies|procedure)[\w%().,+-]*\.(?:pdf|docx?)\b]]
local file = phrases { "pdf", "doc", "docx" }
-- What may stand between a policy and its year.
local between = {}
for _, word in ipairs {
  "v", "version", "and", "procedure", "procedures", "dated", "date", "approved", "adopted", "updated", "reviewed", "published", "issued", "revised", "last", "effective", "from", "in", "of", "on", "by", "the", "board", "cabinet", "council", "executive", "committee",
  "st", "nd", "rd", "th", "to", "note", "document", "full", "governing", "body", "management", "trustees", "members", "amended", "agreed", "ratified", "endorsed", "signed", "off", "introduced", "written", "produced", "made", "rev", "revision", "edition", "issue", "as", "at",
  "force", "since", "no", "number", "current",
} do between[word] = true end
local on_complaints = phrases { "complaint", "complaints", "feedback", "compliments", "comments" }
local on_remedies = phrases { "compensation", "remedies", "remedy", "redress" }
-- "Our 2018 policy": a year between one of these and the paper.
local small_words = { had = true, has = true, was = true, were = true, when = true, before = true, after = true, by = true, ["in"] = true, ["on"] = true, ["for"] = true, to = true, with = true, we = true, it = true, the = true, our = true, a = true, is = true, are = true, from = true }
local whose = phrases { "our", "the", "its", "a", "an", "this", "under" }
-- Said of what has gone.
local gone = phrases { "previous", "previously", "former", "old", "replaced", "replaces", "replacing", "superseded", "supersedes", "withdrawn", "before", "until", "since", "compared", "earlier", "historic", "was then", "originally", "first" }
-- What others wrote is as old as it is.
local others = phrases { "ombudsman", "ombudsman's", "regulator", "act", "government", "national", "code of practice", "LGSCO", "LGO", "CIH", "NHF", "ICO", "Acas", "Housemark", "prevention policy act" }

local months = { jan = 1, feb = 2, mar = 3, apr = 4, may = 5, jun = 6, jul = 7, aug = 8, sep = 9, oct = 10, nov = 11, dec = 12 }

-- Figures and words of a name, in order.
local function tokens(name)
  local out, word, digits = {}, "", nil
  for i = 1, #name + 1 do
    local c = string.sub(name, i, i)
    local byte = c ~= "" and string.byte(c) or 0
    local figure, letter = byte >= 48 and byte <= 57, byte >= 65 and byte <= 90 or byte >= 97 and byte <= 122
    if word ~= "" and not (figure and digits or letter and not digits) then
      table.insert(out, { text = string.lower(word), number = digits and tonumber(word) or nil, joint = c })
      word = ""
    end
    if figure or letter then
      if word == "" then digits = figure end
      word = word .. c
    end
  end
  return out
end

local function is_year(token) return token and token.number and #token.text == 4 and token.number >= 2000 and token.number <= 2049 end
local function in_range(token, low, high) return token and token.number and #token.text <= 2 and token.number >= low and token.number <= high end

-- The latest day that a name may speak of, as one number; nil without a year.
local function latest(name)
  local list, last = tokens(name), nil
  for i, token in ipairs(list) do
    local day
    if is_year(token) then
      local one, two = list[i - 1], list[i - 2]
      local three, four = list[i + 1], list[i + 2]
      if in_range(one, 1, 12) and in_range(two, 1, 31) and one.joint == two.joint and one.joint ~= " " then
        day = token.number * 10000 + one.number * 100 + two.number
      elseif in_range(three, 1, 12) and in_range(four, 1, 31) and token.joint == three.joint then
        day = token.number * 10000 + three.number * 100 + four.number
      elseif one and months[string.sub(one.text, 1, 3)] and not one.number then
        day = token.number * 10000 + months[string.sub(one.text, 1, 3)] * 100 + 31
      elseif in_range(three, (token.number + 1) % 100, (token.number + 1) % 100) and (token.joint == "/" or token.joint == "-") then
        day = (token.number + 1) * 10000 + 331
      elseif in_range(three, 15, 49) and token.joint == "-" then
        day = (2000 + three.number) * 10000 + 1231
      else
        day = token.number * 10000 + 1231
      end
    end
    if day and (not last or day > last) then last = day end
  end
  return last
end

local function number_of(date) return date.year * 10000 + date.month * 100 + date.day end

-- A stated date, "2026-05-12" or as much of it as is known.
local function stated(text)
  if not text or #text < 7 then return nil end
  return tonumber(string.sub(text, 1, 4)) * 10000 + tonumber(string.sub(text, 6, 7)) * 100 + (tonumber(string.sub(text, 9, 10)) or 28)
end

-- Whose paper it is stands before it; that it was looked at again, behind it.
local function excused(text, span, limit)
  local other = text:find(others, math.max(span.start - 30, 0))
  if other and other.start < span.stop then return true end
  for _, date in ipairs(text:dates()) do
    if date.span.start >= span.start and date.span.start < span.stop + 60 and number_of(date.last) >= limit then return true end
  end
  return text:sentence_of(span):matches(gone) or text:quoted(span)
end

local function add(found, text, span, limit, is_report)
  local key = span.text
  if found.seen[key] == nil then
    found.seen[key] = not excused(text, span, limit)
    if not found.seen[key] then return end
    table.insert(found.spans, span)
    if #found.spans == 1 then found.report = is_report end
  end
  if found.seen[key] then found.rows[span.row] = true end
end

-- Policies on other matters need not be new with the Code, only not be forgotten.
local function weigh_policy(text, span, name, limits, found)
  local last = found.known[name] or latest(name) or limits.policy
  found.known[name] = last
  if last >= limits.policy then return end
  local topic = text:find(on_complaints, math.max(span.start - 40, 0))
  if topic and topic.start >= span.stop then topic = nil end
  local remedy = not topic and text:find(on_remedies, math.max(span.start - 40, 0))
  if topic or last < limits.other_policy or remedy and remedy.start < span.stop and last < limits.remedy_policy then add(found, text, span, limits.policy, false) end
end

local function in_files(text, limits, found)
  local span = text:find(file) and text:find(named)
  while span do
    weigh_policy(text, span, span.text, limits, found)
    span = text:find(named, span.stop)
  end
end

-- The years of a text that may be too old. "2022-09" is one year, "2022/23" and "2022-25" are several.
local function old_years(text, limits)
  local out = {}
  for _, span in ipairs(text:find_all(years)) do
    local words = span.text
    local from, ahead = tonumber(string.sub(words, 1, 4)), tonumber(string.sub(words, -2)) - tonumber(string.sub(words, 3, 4))
    if from * 10000 < limits.policy then
      if #words > 4 and ahead ~= 1 and not (string.sub(words, 5, 5) == "-" and ahead > 0 and ahead <= most_years) then span = text:find(one_year, span.start) end
      table.insert(out, { start = span.start, stop = span.stop, span = span })
    end
  end
  return out
end

-- Whether only words such as "dated" and "approved by the Board" stand between a policy and its year.
local function is_title(words)
  local joint = string.sub(words, 1, 1)
  if joint == "-" or joint == "_" then return false end
  for _, token in ipairs(tokens(words)) do
    local fits = between[token.text] or months[string.sub(token.text, 1, 3)] or token.number and #token.text <= 2
    if not fits or token.joint == ";" or token.joint == ")" then return false end
  end
  return true
end

-- "Our 2018 policy", "the July 2016 Lettings Protocol": the words from the year on.
local function year_before(text, dated, noun)
  for i = #dated, 1, -1 do
    local year = dated[i]
    if year.stop < noun.start and noun.start - year.stop <= 40 then
      local lead = text:before(year.span, 2)
      local words = string.sub(year.span:to(noun).text, year.stop - year.start + 2, noun.start - year.start)
      local of_title = lead and lead:matches(whose)
      for _, token in ipairs(tokens(words)) do
        if token.joint ~= " " and token.joint ~= "" and token.joint ~= "-" or small_words[token.text] then of_title = false end
      end
      return of_title and year.span:to(noun)
    end
  end
end

-- A policy with its year right behind it.
local function in_titles(text, dated, limits, found)
  local first = 1
  for _, noun in ipairs(text:find_all(policy)) do
    local start, stop, last = noun.start, noun.stop, nil
    while dated[first] and dated[first].start <= stop do first = first + 1 end
    local i = (string.byte(noun.text, 1) < 97 or noun:matches(always_a_paper)) and first or #dated + 1
    while dated[i] and dated[i].start - stop <= 60 do
      local title = noun:to(dated[i].span).text
      if found.titles[title] == nil then found.titles[title] = is_title(string.sub(title, stop - start + 1, dated[i].start - start)) end
      if found.titles[title] then last = dated[i].span end
      i = i + 1
    end
    local whole = last and noun:to(last) or noun:matches(always_a_paper) and year_before(text, dated, noun)
    if whole then weigh_policy(text, whole, whole.text, limits, found) end
  end
end

-- "Annual complaints report 2022/23", "2022/23 annual report": a year that is told by two.
local function in_reports(text, dated, limits, found)
  local at = 1
  for _, first in ipairs(text:find_all(annual)) do
    local noun = text:find(report, first.stop)
    while dated[at] and dated[at].stop < first.start - 1 do at = at + 1 end
    if noun and noun.start - first.stop <= 70 then
      local i = at
      while dated[i] and dated[i].start - noun.stop <= 14 do
        local behind = dated[i].start >= noun.stop
        local last = (behind or dated[i].stop <= first.start) and #dated[i].span.text > 4 and latest(dated[i].span.text)
        if last and last < limits.report then add(found, text, behind and first:to(dated[i].span) or dated[i].span:to(noun), limits.report, true) end
        i = i + 1
      end
    end
  end
end

-- Bytes of answers with old years in them after which no more are looked at.
local enough = 50000

local function count(set)
  local n = 0
  for _ in pairs(set) do n = n + 1 end
  return n
end

return rule {
  title      = "Evidence is not older than the Code",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "evidence-out-of-date",
  maturity   = "stable",
  provisions = "*",
  params     = {
    shown  = { type = "integer", default = 6, doc = "papers after which no more are looked for" },
    years  = { type = "integer", default = 3, doc = "a policy on another matter is old when it is this many years older than the Code" },
    remedy_years = { type = "integer", default = 1, doc = "a paper on remedies is old when it is this many years older than the Code" },
    months = { type = "integer", default = 18, doc = "a report on a year that ended this long before the assessment is not the latest" },
  },
  rationale  = "A policy that is older than the Code was not written for it, and a report on an earlier year says nothing of the last one.",
  remedy     = "Cite the paper that is in force, with its version and date, or say that it was held against the Code and when.",
  check = function(assessment, ctx)
    local applicable = ctx.code.applicable
    if not applicable then return not_applicable("the Code does not say since when it applies") end
    local limit = number_of(applicable)
    local today = stated(assessment.approved_on) or stated(assessment.assessed_on)
    local year, month = applicable.year - 1, applicable.month
    if today and today > limit then year, month = today // 10000, today // 100 % 100 - ctx.params.months end
    while month < 1 do
      year, month = year - 1, month + 12
    end
    local limits = { policy = limit, other_policy = limit - 10000 * ctx.params.years, remedy_policy = limit - 10000 * ctx.params.remedy_years, report = year * 10000 + month * 100 + 1 }
    local found = { spans = {}, seen = {}, rows = {}, known = {}, titles = {}, read = 0 }
    for _, row in ipairs(assessment.rows) do
      for _, answer in ipairs(row.answers) do
        if found.read < enough and #found.spans < ctx.params.shown and #answer > 0 then
          in_files(answer, limits, found)
          local dated = old_years(answer, limits)
          if #dated > 0 then
            found.read = found.read + #answer
            in_titles(answer, dated, limits, found)
            in_reports(answer, dated, limits, found)
          end
        end
      end
    end
    local all = found.read < enough and #found.spans < ctx.params.shown
    if #found.spans == 0 then return all and pass() or not_evaluable("form-too-long", "the form is too long to look at all its papers") end
    local at, n = {}, count(found.rows)
    for i, span in ipairs(found.spans) do
      if i <= ctx.params.shown then table.insert(at, span) end
    end
    local rows = n == 1 and "one row" or n .. " rows"
    if not all then rows = rows .. " or more" end
    local age = found.report and "is not of the last year" or "is from before the Code applied"
    return fail { "\"{1}\" {age}, and stands as evidence in {rows}", at = at, age = age, rows = rows }
  end,
}
