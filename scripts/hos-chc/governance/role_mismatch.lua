-- SPDX-License-Identifier: Apache-2.0
-- Whoever leads on complaints for the governing body sits on it. A post of the staff, named as that
-- member, with nothing beside it that says board, chair, councillor or trustee, does not show this;
-- a manager who reports to the member, or briefs them, is another person.

local member = phrases { "MRC", "member responsible", "member with responsibility", "responsible member", "complaints champion" }
-- What is said of whoever holds the role, where the role is not named.
local leads = phrases { "lead", "leads", "lead responsibility", "responsible", "responsibility", "appointed", "accountable", "champion", "champions" }
-- Any manager, or a document about one.
local no_post = phrases {
  "a manager", "a senior manager", "the manager", "an officer", "the officer", "another officer", "officers", "managers", "any manager", "each manager", "all managers", "a director", "job description", "case", "training", "complaints officer", "investigating officer",
}
-- Any of these leaves room for a member who is not named.
local body = phrases {
  "board", "boards", "committee", "committees", "cabinet", "governing body", "full council", "councillors", "trustees", "members", "the executive", "portfolio", "chair", "member of",
}

local post = [[(?:(?:manager|manger|officer|director|chief executive|CEO|co-?ordinator|secretary|advis[eo]r|clerk|team leader|business partner|(?:complaints?|service|housing|operations|customer|resolutions?) lead)(?: (?:of|for) (?:[\w&'’-]+,? ){0,4}?[\w&'’-]+)?|head of (?:[\w&'’-]+,? ){0,5}?[\w&'’-]+)]]
local whose = [[(?:(?:our|the|its|a|as|also|currently|now|both|formally|designated|nominated|named|appointed|acting|lead|and|(?:council|association|trust|group|organisation|landlord|society)['’]s) )*]]
local mrc = [[(?:MRC|member responsible|responsible member|member with responsibility)\b]]
-- "The Head of Homes is the MRC", "Director of Homes (MRC)".
local named_first = pattern([[\b(]] .. post .. [[)(?:\)?,? (?:(?:is|are|acts?|serves?|has been|have been|was|is currently|has the role|holds the role|holds the position|in the role|in post) (?:(?:been|also|currently|formally|appointed|designated|nominated|identified|named|assigned|of) )*(?:as |to be )?]] .. whose .. [[|as ]] .. whose .. [[)|\)?(?: ?[(–,:-] ?)(?:the |our )?)(]] .. mrc .. ")")
-- "The MRC is the Head of Homes", "MRC: Director of Homes".
local small = [[(?:customers?|services?|housing|complaints?|corporate|operations|residents?|tenan\w+|neighbourhoods?|communit\w+|performance|policy|quality|business|property|assistant|deputy|executive|senior|group|strategic|interim|engagement|feedback|experience|and|of|&)]]
local named_last = pattern([[\b(]] .. mrc .. [[(?: for complaints)?(?: \(?MRC\)?)?(?: role| post)?(?: ?[:–=-]| (?:is|will be|is held by|is undertaken by|is fulfilled by|is assigned to|has been assigned to|sits with|was assigned to|role is held by)) ?]]
  .. [[(?:(?:currently|also|now|our|the|a|an|held by) )*(?:(?:]] .. small .. [[|(?-i:[A-Z][\w&'’-]*)),? \(?){0,7}(]] .. post .. "))")
-- The staff help the member, or speak with them.
local about_help = pattern [[\b(?:support(?:s|ed|ing)?|assist(?:s|ed|ing)?|reports? to|meets? with|meets|briefs?|updates?|alongside|liaises?|works? with|on behalf of|interim(?:ly)? until|prior to|previously|formerly|no longer|not the|rather than|as well as)\b]]

local two_words = pattern [[[\w&'’-]+\s+[\w&'’-]+]]
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
  for _, hit in ipairs(text:find_all(officers)) do
    if not overlaps(hit, seats) then table.insert(found, hit) end
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

-- A member of the staff who is said to be the member: its post, and the words that say so.
local function said_to_be(text, officers, governing)
  if not text:find(member) then return nil end
  local groups = text:match(named_first)
  local name = groups and groups[2]
  if not groups then
    groups = text:match(named_last)
    name = groups and groups[3]
  end
  if not groups then return nil end
  if groups[1]:matches(about_help) or text:quoted(groups[1]) then return nil end
  local found = posts(text, officers, governing)
  for _, hit in ipairs(found) do
    if hit.start < name.stop and name.start < hit.stop then return hit, groups[#groups] end
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
