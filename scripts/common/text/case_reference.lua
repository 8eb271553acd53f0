-- SPDX-License-Identifier: Apache-2.0
-- Letters and figures as case systems number their cases. Years, standards, statutory instruments,
-- telephone numbers, registrations and the numbers of documents and files are no cases.
local before = [[(?:^|[^\w.\-/+=&?%#@])]]
local after = [[(?:$|[^\w.\-/+=&?%#@]|\.(?:\s|$))]]
local shape = pattern(before .. "(?:" .. table.concat({
  -- COM00064, Com00064/002, com12345, CRM2024001234
  [[((?:(?-i:[A-Z])[a-z]{1,5}|(?-i:[a-z]{2,6}))\d{4,}(?:/\d{1,4})?)]],
  -- COM 00064, HC-12345, COM/12345
  [[((?-i:[A-Z]{2,6})[ /-]\d{4,}(?:[/-]\d{1,4})?)]],
  -- CAS-123456-B7X2, HSG/2025/00123, C-2025-0417
  [[((?-i:[A-Z]{1,6})-\d{4,}-(?-i:[A-Z0-9]{3,8})|(?-i:[A-Z]{1,6})[/-]20\d\d[/-]\d{3,})]],
  -- complaint 1234567, case ref: 00123456, ref no. 55012
  [[(?:complaint|case|enquiry|ref|reference|ticket|job)s?(?: (?:number|no|ref|reference|id))?\.?(?: ?[:#]| is| -)? ?#?((?-i:[A-Z]{0,6})[-/]?\d{5,}(?:/\d{1,4})?)]],
}, "|") .. ")" .. after)
-- Figures that are more than a year.
local figures = pattern [[\d\d\d\d\d|[03-9]\d\d\d|1[0-8]\d\d|2[1-9]\d\d|20\d\d[/-]\d\d\d]]
local no_case = pattern [[^(?:iso|bs|en|si|iec|cp|pas|act|tel|fax|ext|box|fy|tsm|gbp|eur|phone|call|text|mob|mobile|line|dial|over|approx|about|page|version|year|years|room|unit|from|since|until|uprn|rp|rsh|ip|form|pol|policy|proc|procedure|doc|document|sop|std|min|minute|minutes|item|cab|cabinet|report|note|gn|wi|hb|jan|feb|mar|apr|april|may|june?|july?|aug|sept?|oct|nov|dec|march|covid|office|windows)[ /-]?\d|^[a-z]+ (?:19|20)\d\d(?:/\d+)?$|^[a-z]+[/-](?:19|20)\d\d(?:[/-]\d{1,2})?$|^[a-z]+(?:19|20)\d\d$|^[a-z]+[ /-]?20\d\d[/-](?:20)?\d\d$]]
local telephone = pattern [[\b0\d{2,4}[ )-]?\d{3,4}[ -]?\d{3,4}\b]]
-- The number of something that is published anyway.
local published = pattern [[\b(?:polic(?:y|ies)|procedures?|documents?|minutes?|minute|committee|cabinet|agenda|reports?|decision notice|charity|company|registered|registration|registrar|regulator|provider|society|membership|insurance|tender|module|course|leaflet|form|publication|statutory|standard|schedule|contract|edition|version|isbn|vat)(?: \S+){0,2} $]]
local document_follows = pattern [[^\S* ?(?:polic(?:y|ies)|procedures?|form|leaflet|report|guidance|standard|minutes)\b]]

local words = { pattern [[\S+ ]], pattern [[\S+ \S+ ]], pattern [[\S+ \S+ \S+ ]] }
local next_word = pattern [[\S+]]

-- Up to three words that stand before a span.
local function words_before(text, span)
  for count = #words, 1, -1 do
    local lead = text:find(words[count], span:widen(count).start)
    if lead and lead.stop == span.start then return lead end
  end
end

local function is_case(text, span)
  if span:matches(no_case) then return false end
  local lead = words_before(text, span)
  if lead and lead:matches(published) then return false end
  local call = text:find(telephone, math.max(span.start - 1, 0))
  if call and call.start < span.stop and call.stop > span.start and call.start >= span.start then return false end
  local follows = text:find(next_word, span.stop + 1)
  return not (follows and follows:matches(document_follows))
end

local function references(row)
  local found = {}
  for _, answer in ipairs(row.answers) do
    local groups = answer:find(figures) and answer:match(shape)
    while groups do
      local span = groups[2] or groups[3] or groups[4] or groups[5]
      if is_case(answer, span) then table.insert(found, span) end
      groups = answer:match(shape, span.stop)
    end
  end
  return found
end

-- A part after a stroke is the same case.
local function same(a, b)
  local mine, theirs = string.lower(a.text), string.lower(b.text)
  local length = math.min(#mine, #theirs)
  return string.sub(mine, 1, length) == string.sub(theirs, 1, length)
end

-- Other rows of the form and the cases that they name.
local function others(row, ctx)
  local found = {}
  for _, other in ipairs(ctx.assessment.rows) do
    if other.id ~= row.id then
      for _, reference in ipairs(references(other)) do table.insert(found, { row = other.id, case = reference }) end
    end
  end
  return found
end

local function elsewhere(span, all)
  local rows = {}
  for _, other in ipairs(all) do
    if rows[#rows] ~= other.row and same(span, other.case) then table.insert(rows, other.row) end
  end
  return rows
end

-- One case may stand in a row more than once.
local function cases(row)
  local groups = {}
  for _, span in ipairs(references(row)) do
    local known = false
    for _, group in ipairs(groups) do
      if not known and same(group[1], span) then
        table.insert(group, span)
        known = true
      end
    end
    if not known then table.insert(groups, { span }) end
  end
  return groups
end

return rule {
  title      = "No case can be told from a published answer",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "case-reference",
  maturity   = "stable",
  provisions = "*",
  edits      = "drop-words",
  rationale  = "The form is published. A case reference beside what happened lets a household be known to whoever has seen the reference elsewhere.",
  remedy     = "Take the reference out and describe the example without it.",
  check = function(row, ctx)
    local found = {}
    local named = cases(row)
    if #named == 0 then return pass() end
    local all = others(row, ctx)
    for _, group in ipairs(named) do
      local rows = elsewhere(group[1], all)
      if #rows == 0 then
        table.insert(found, fail { "The {field} names a case: {1}", at = group })
      else
        table.insert(found, fail { "The {field} names a case: {1}; the same case is named at {rows}", at = group, rows = table.concat(rows, ", ") })
      end
    end
    return found
  end,
}
