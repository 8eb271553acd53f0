-- SPDX-License-Identifier: Apache-2.0
-- Letters and at least four figures, as case systems number their cases. Years, standards, statutory
-- instruments and the numbers of documents and files are no cases.
local coded = pattern [[(?:^|[\s(\["':,;#/])((?-i:[A-Z][A-Za-z]{1,5})[- ]?\d{4,}(?:/\d{1,4})?)(?:$|[\s.,;:)\]"'])]]
local numbered = pattern [[\b(?:complaint|case|enquiry|ref|reference)(?: (?:number|no|ref|reference))?[.:]? ?#?((?-i:[A-Z]{0,3})\d{5,}(?:/\d{1,4})?)(?:$|[\s.,;:)\]"'])]]
local no_case = pattern [[^(?:iso|bs|en|si|iec|cp|pas|act|acts|tel|fax|ext|box|unit|fy|year|years|reg|jan|feb|mar|apr|april|may|june?|july?|aug|sept?|oct|nov|dec|march|since|from|until|in|by|for|of|the|to|and|over|under|about)[- ]?\d|^[a-z]+[- ]?(?:19|20)\d\d$]]

local function add(found, text, expression)
  local from = 0
  while from < #text do
    local groups = text:match(expression, from)
    if not groups then return end
    local span = groups[2]
    local known = span:matches(no_case)
    for _, other in ipairs(found) do
      if other.start == span.start and other.field == span.field then known = true end
    end
    if not known then table.insert(found, span) end
    from = span.stop
  end
end

local function references(row)
  local found = {}
  for _, answer in ipairs(row.answers) do
    add(found, answer, coded)
    add(found, answer, numbered)
  end
  return found
end

-- Rows of the form, other than its own, that name the same case. A part after a stroke is the same case.
local function elsewhere(span, row, ctx)
  local name = string.lower(span.text)
  local rows = {}
  for _, other in ipairs(ctx.assessment.rows) do
    if other.id ~= row.id then
      for _, reference in ipairs(references(other)) do
        local theirs = string.lower(reference.text)
        local length = math.min(#name, #theirs)
        if rows[#rows] ~= other.id and string.sub(name, 1, length) == string.sub(theirs, 1, length) then table.insert(rows, other.id) end
      end
    end
  end
  return rows
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
  rationale  = "The form is published. A case reference beside what happened lets a household be known to whoever has seen the reference elsewhere.",
  remedy     = "Take the reference out and describe the example without it.",
  check = function(row, ctx)
    local found = {}
    for _, span in ipairs(references(row)) do
      local rows = elsewhere(span, row, ctx)
      if #rows == 0 then
        table.insert(found, fail { "The {field} names a case: {1}", at = span })
      else
        table.insert(found, fail { "The {field} names a case: {1}; the same case is named at {rows}", at = span, rows = table.concat(rows, ", ") })
      end
    end
    if #found == 0 then return pass() end
    return found
  end,
}
