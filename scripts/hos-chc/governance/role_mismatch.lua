-- SPDX-License-Identifier: Apache-2.0
-- Whoever leads on complaints for the governing body sits on it. A post of the staff, named as that
-- member, with nothing beside it that says board, chair, councillor or trustee, does not show this;
-- a manager who reports to the member, or briefs them, is another person.

local member = phrases { "MRC", "member responsible", "member with responsibility", "responsible member", "complaints champion" }
-- What is said of whoever holds the role, where the role is not named.
local leads = phrases {
  "lead", "leads", "lead responsibility", "responsible", "responsibility", "appointed", "accountable", "champion", "champions", "holds this role", "holds the role", "has this role", "has the role", "fills this role", "fulfils this role", "performs this role",
  "carries out this role", "took this on", "takes this on", "has taken this on", "does this", "looks after this", "took on this role", "has taken on this role",
}
-- Any manager, or a document about one.
local no_post = phrases {
  "a manager", "a senior manager", "the manager", "an officer", "the officer", "another officer", "officers", "managers", "any manager", "each manager", "all managers", "a director", "job description", "case", "training", "complaints officer", "investigating officer",
}
-- Any of these leaves room for a member who is not named.
local body = phrases {
  "board", "boards", "committee", "committees", "cabinet", "governing body", "full council", "councillors", "trustees", "members", "the executive", "portfolio", "chair", "member of", "the member", "a member",
}

local role = phrases { "MRC", "member responsible", "responsible member", "member with responsibility", "complaints champion" }
-- People who are paid for their work, beside those that the Code's words name. A secretary may be elected.
local paid = phrases {
  "paid secretary", "salaried secretary", "employed secretary", "office secretary", "part-time secretary", "full-time secretary", "secretary to the board", "secretary to the trustees", "secretary to the committee", "paid worker", "support worker", "development worker",
  "office worker", "warden", "caretaker", "bursar", "solicitor", "consultant", "managing agent", "bookkeeper", "accountant", "paid employee", "member of staff", "staff member", "co-ordinators",
}
local function set(list)
  local out = {}
  for _, each in ipairs(list) do out[each] = true end
  return out
end
-- Words of titles that may have a small letter.
local small = set {
  "customer", "customers", "service", "services", "housing", "complaint", "complaints", "corporate", "operations", "resident", "residents", "tenancy", "tenant", "tenants", "neighbourhood", "neighbourhoods", "community", "communities", "performance", "policy",
  "quality", "business", "property", "assistant", "deputy", "executive", "senior", "group", "strategic", "interim", "engagement", "feedback", "experience", "and", "of", "for", "&", "scheme", "estate", "estates", "repairs", "maintenance", "office", "finance", "asset", "assets", "relations", "care", "support", "team", "area", "district",
}
-- "The Head of Homes has been appointed as the MRC", "Director of Homes (MRC)": what says so, and what may stand beside it.
local is_the = set { "is", "are", "was", "been", "act", "acts", "serve", "serves", "as", "role", "position", "post", "function", "-" }
local beside = set {
  "has", "have", "holds", "in", "of", "to", "be", "also", "currently", "formally", "appointed", "designated", "nominated", "identified", "named", "assigned", "our", "the", "its", "a", "now", "both", "acting", "lead", "and", "council's", "association's", "trust's",
  "group's", "organisation's", "landlord's", "society's",
  -- To take something on makes nobody a member: "as" or "the role of" has to follow.
  "took", "taken", "takes", "taking", "this", "on", "up", "over", "fulfils", "fulfills", "performs", "undertakes", "carries", "out", "fills", "covers", "combines", "post", "with", "that", "agreed", "asked", "chosen", "been", "was", "since", "doubles", "committee", "board",
  "by", "duties", "function", "hat", "job", "kindly", "who",
}
local opens = set { "(", ",", ":" }
-- "The clerk performs the MRC role": what is done with a role by whoever has it.
local takes = set { "took", "taken", "takes", "fulfils", "fulfills", "performs", "undertakes", "carries", "fills", "covers", "holds" }
local a_role = phrases { "role", "position", "function", "duties" }
-- "The MRC role is held by the Head of Homes", "MRC: Director of Homes".
local of_role = set { "for", "complaints", "complaint", "mrc", "role", "post", "position", "function", "has", "have", "was", "been", "on", "the", "board" }
local is_with = set { "is", "will", "sits", "held", "assigned", "falls", "rests", "lies", "-", "=" }
-- "Has been given to the clerk", and not "has taken the clerk's paper".
local passed, onward = set { "given", "taken", "filled", "covered", "performed", "undertaken", "fulfilled", "carried", "passed", "entrusted" }, set { "by", "to", "on", "out", "over", "up" }
-- "As MRC we have named the clerk": what the MRC names is somebody else.
local chosen = set { "appointed", "appoint", "named", "name", "chosen", "chose", "nominated", "designated", "picked", "selected", "have", "use", "asked" }
local before_post = set {
  "be", "been", "held", "undertaken", "fulfilled", "assigned", "by", "to", "with", "currently", "also", "now", "our", "the", "a", "an", "paid", "salaried", "employed", "full-time", "part-time", "senior", "own", "one", "of", "on", "up", "out", "performed", "carried",
  "existing", "formally", "appointed", "named", "chosen", "nominated", "designated", "person", "at", "present",
}
local word = pattern [=[[^\s(),:;]+]=]
local most_words = 14

local two_words = pattern [=[[^\s().,;:]+\s+[^\s().,;:]+]=]
local of_what = pattern [[\bof [\w&]+]]

-- What makes two mentions the same post: "of Homes" after its noun, else the word before it.
local function key(text, hit)
  local behind = text:find(of_what, hit.stop - 2)
  if behind and behind.start <= hit.stop + 1 then return string.lower(behind.text) end
  local wide = hit:widen(1)
  if wide.start == hit.start then return string.lower(hit.text) end
  local span = text:find(two_words, wide.start)
  return span and string.lower(span.text) or string.lower(hit.text)
end

local function overlaps(span, list)
  for _, other in ipairs(list) do
    if other.start < span.stop and span.start < other.stop then return true end
  end
  return false
end

-- The posts of the staff that a text names.
local function posts(text, officers, governing)
  local seats, found = text:find_all(governing), {}
  for _, list in ipairs { text:find_all(officers), text:find_all(paid) } do
    for _, hit in ipairs(list) do
      if not overlaps(hit, seats) and not overlaps(hit, found) then table.insert(found, hit) end
    end
  end
  return found
end

-- The words from a post's first (a few before its noun) to the end of a span.
local function shown(text, hit, last)
  local start = hit:widen(3)
  local sentence = text:sentence_of(hit)
  if start.start < sentence.start then start = sentence end
  local stop = last or hit:widen(4)
  if stop.stop > sentence.stop then stop = hit end
  return start:to(stop)
end

-- The words between two spans of a sentence.
local function words_between(text, first, second)
  local out, found = {}, text:find(word, first.stop)
  while found and found.start < second.start do
    table.insert(out, found)
    found = text:find(word, found.stop)
  end
  return #out <= most_words and text:sentence_of(first).stop >= second.stop and out or nil
end

local function is_name(span)
  local first = string.byte(span.text, 1)
  return first >= 65 and first <= 90 or small[span.folded]
end

-- "The Head of Homes is the MRC", "Director of Homes (MRC)".
local function holds(text, hit, seat)
  local words, linked, first = words_between(text, hit, seat), false, seat
  local rest = text:after(seat, 1)
  local is_role = rest and rest:matches(a_role)
  for _, span in ipairs(words or {}) do
    local said = span.folded
    if is_the[said] or is_role and takes[said] then linked = true elseif not beside[said] and (linked or not is_name(span)) then return false end
  end
  local last = words and words[#words]
  if last and (last.folded == "the" or last.folded == "our") then first = last end
  return words and (linked or opens[string.sub(text.text, first.start, first.start)] or opens[string.sub(text.text, first.start - 1, first.start - 1)])
end

local function is_labelled(text, span)
  return string.sub(text.text, span.stop + 1, span.stop + 1) == ":" or string.sub(text.text, span.stop + 1, span.stop + 2) == "):"
end

-- "The MRC is the Head of Homes", "MRC: Director of Homes".
local function is_held_by(text, seat, hit)
  local words, linked, ours, pending = words_between(text, seat, hit), is_labelled(text, seat), false, false
  for _, span in ipairs(words or {}) do
    local said = span.folded
    if pending and not onward[said] then return false end
    linked, pending = linked or pending, false
    if said == "we" and not linked then
      ours = true
    elseif passed[said] and not linked then
      pending = true
    elseif is_with[said] or ours and chosen[said] then
      linked = true
    elseif not (linked and (before_post[said] or is_name(span)) or not linked and of_role[said]) then
      return false
    end
    linked = linked or is_labelled(text, span)
  end
  return words and linked and not pending
end

-- To the first word of what the post is for: "Head of Homes".
local function title_end(text, hit)
  local one = text:after(hit, 1)
  if one and (one.folded == "of" or one.folded == "for") then return text:after(hit, 2) end
  return one and hit.folded == "head of" and one or hit
end

-- A member of the staff who is said to be the member: its post, and the words that say so.
local function said_to_be(text, officers, governing)
  if not text:find(role) then return nil end
  local seats, found = text:find_all(role), posts(text, officers, governing)
  for _, hit in ipairs(found) do
    for _, seat in ipairs(seats) do
      if hit.stop <= seat.start and holds(text, hit, seat) and not text:quoted(hit) then return hit, seat end
    end
  end
  for _, hit in ipairs(found) do
    for _, seat in ipairs(seats) do
      if seat.stop <= hit.start and is_held_by(text, seat, hit) and not text:quoted(hit) then return hit, title_end(text, hit) end
    end
  end
  return nil
end

local function seated(row, governing)
  return row:find(governing) ~= nil
end

-- The post that stands at the row where the member is named, and where.
local function holder(row, ctx)
  if row == nil or (row.claim ~= "yes" and row.claim ~= "blank") then return nil end
  local officers, governing = ctx.code:lexicon("officer-title"), ctx.code:lexicon("governing-title")
  if seated(row, governing) then return nil end
  for _, text in ipairs { row.commentary, row.evidence } do
    local hit, last = said_to_be(text, officers, governing)
    if hit then return { key = key(text, hit), at = shown(text, hit, last), plain = true } end
  end
  if row:find(member) or row:find(body) then return nil end
  for _, text in ipairs { row.commentary, row.evidence } do
    local bare = text.word_count <= 8 and #text:verbs() == 0
    for _, hit in ipairs(posts(text, officers, governing)) do
      local sentence = text:sentence_of(hit)
      if (bare or sentence:matches(leads)) and not sentence:matches(no_post) then return { key = key(text, hit), at = shown(text, hit), plain = false } end
    end
  end
  return nil
end

local first = "9.5"

return rule {
  title      = "The Member Responsible for Complaints is of the governing body",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "contradicts",
  kind       = "role-mismatch",
  maturity   = "stable",
  provisions = { "9.5", "9.6", "9.7" },
  tags       = { "role" },
  rationale  = "The role exists so that the governing body hears of complaints from one of its own. A post of the staff does not show that.",
  remedy     = "Name the board member, councillor or trustee who holds the role, or answer No with the reason and the date of the appointment.",
  check = function(row, ctx)
    if row.id ~= first and row.id ~= "9.6" and row.id ~= "9.7" then return not_applicable("the row is about something else") end
    if row.claim ~= "yes" and row.claim ~= "blank" then return not_applicable("the answer is not Yes") end
    if row.id == first then
      local found = holder(row, ctx)
      if not found then return pass() end
      if found.plain then
        return fail { "A post of the staff is named as the member of the governing body: \"{1}\"", at = found.at }
      end
      return fail { "\"{1}\" is a post of the staff; no member of the governing body is shown", at = found.at, effect = "unsupports" }
    end
    local found = holder(ctx.assessment:row(first), ctx)
    if not found then
      -- A later row may be the one that names the member.
      local named = holder(row, ctx)
      if named and named.plain and not seated(ctx.assessment:row(first) or row, ctx.code:lexicon("governing-title")) then
        return fail { "A post of the staff is named as the member of the governing body: \"{1}\"", at = named.at }
      end
      return pass()
    end
    local officers, governing = ctx.code:lexicon("officer-title"), ctx.code:lexicon("governing-title")
    if seated(row, governing) then return pass() end
    for _, text in ipairs { row.commentary, row.evidence } do
      for _, hit in ipairs(posts(text, officers, governing)) do
        if key(text, hit) == found.key then
          return fail { "\"{1}\": the post of the staff that {first} names does here what the member of the governing body is for", first = first, at = shown(text, hit) }
        end
      end
    end
    return pass()
  end,
}
