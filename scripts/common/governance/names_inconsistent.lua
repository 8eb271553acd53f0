-- SPDX-License-Identifier: Apache-2.0
-- One body under two names, a policy whose title changes its order, an abbreviation that stands for two
-- things. Short forms ("the panel", "the policy") are no other name, and bodies that differ by more than
-- a word's ending may be two.

-- Titles of which a landlord has one.
local titles = {
  { "Complaints and Compliments Policy", "Compliments and Complaints Policy", "Compliments & Complaints Policy", "Complaints & Compliments Policy" },
  { "Comments, Compliments and Complaints Policy", "Compliments, Comments and Complaints Policy", "Complaints, Compliments and Comments Policy", "Complaints, Comments and Compliments Policy", "Compliments, Complaints and Comments Policy", "Comments, Complaints and Compliments Policy",
    "Compliments, Comments, and Complaints Policy", "Complaints, Comments, and Compliments Policy", "Comments, Compliments, and Complaints Policy" },
  { "Reasonable Adjustments Policy", "Reasonable Adjustment Policy" },
  { "Vulnerable Customers Policy", "Vulnerable Residents Policy", "Vulnerable Tenants Policy" },
}
local body_words = phrases { "committee", "sub-committee", "subcommittee", "sub committee" }
local body = pattern [[(?-i:(?:(?:[A-Z][^\s().,;:]+|and|&),? ){1,4}(?:[Ss]ub[- ]?)?[Cc]ommittee\b)]]
local spelt_out = pattern [[(?-i:((?:[A-Z][^\s().,;:]+ (?:of |for |and |the |& )?)+)\(\W*([A-Z][A-Z]+)\W*\))]]
-- "HO" is the Ombudsman in one place and an officer in another.
local as_ombudsman = pattern [[\b(?-i:(HO)) (?:cent(?:re|er)|code|website|determinations?|guidance|e-?learning|scheme|orders?|spotlight|training|investigations?|service)\b]]
local as_officer = pattern [[\b(?-i:HO['’]?s) (?:put|will|are|have|visit|carry|do|should|can|to|and|or|who|on|log|record|deal)\b|\bhousing officers? \((?-i:HO)s?\)]]
local ho = phrases { "HO", "HOs", "HO's" }

-- The words of a name.
local function split(name)
  local out, start = {}, nil
  for i = 1, #name + 1 do
    local byte = i <= #name and string.byte(name, i) or 32
    local inside = byte == 39 or byte > 127 or (byte >= 48 and byte <= 57) or (byte >= 65 and byte <= 90) or (byte >= 97 and byte <= 122)
    if inside and not start then start = i end
    if not inside and start then
      table.insert(out, string.sub(name, start, i - 1))
      start = nil
    end
  end
  return out
end

-- Small letters, no apostrophe, no plural, without the little words.
local function folded(words)
  local out = {}
  for _, each in ipairs(words) do
    each = string.lower(each)
    for _, ending in ipairs { "'s", "’s", "'", "’" } do
      if string.sub(each, -#ending) == ending then each = string.sub(each, 1, -#ending - 1) end
    end
    if #each > 3 and string.sub(each, -1) == "s" then each = string.sub(each, 1, -2) end
    if each ~= "the" and each ~= "our" and each ~= "and" then table.insert(out, each) end
  end
  return out
end

local most = 250000  -- bytes that can be held against each other within one call

local function texts(assessment)
  local all, size = {}, 0
  for _, row in ipairs(assessment.rows) do
    if row.claim ~= "absent" then
      for _, text in ipairs(row.answers) do
        table.insert(all, text)
        size = size + #text
      end
    end
  end
  return all, size
end

local title_words, title_of = {}, {}
for i, group in ipairs(titles) do
  for _, title in ipairs(group) do
    table.insert(title_words, title)
    title_of[string.lower(title)] = i
  end
end
local any_title = phrases(title_words)

-- The same order with or without a comma or an "&" is the same title.
local function plain(title)
  local out = {}
  for i = 1, #title do
    local byte = string.byte(title, i)
    if byte ~= 44 then table.insert(out, string.char(byte)) end
  end
  return string.lower(table.concat(out))
end

local function titles_of(all)
  local found, first = {}, {}
  for _, text in ipairs(all) do
    for _, span in ipairs(text:find(any_title) and text:find_all(any_title) or {}) do
      local group = title_of[string.lower(span.text)]
      if group then
        if not first[group] then
          first[group] = span
        elseif plain(first[group].text) ~= plain(span.text) and not found[group] then
          found[group] = fail { "One document under two names: \"{one}\" and \"{two}\"", one = first[group].text, two = span.text, at = { first[group], span } }
        end
      end
    end
  end
  return found
end

local sub = phrases { "sub-committee", "subcommittee", "sub committee" }

local function bodies_of(all)
  local found, seen, names, subs = {}, {}, {}, {}
  for _, text in ipairs(all) do
    if text:find(body_words) then
      local variant = text:find(sub)
      if variant then
        local name = string.lower(variant.text)
        if not subs.name then
          subs.name, subs.span = name, variant
        elseif subs.name ~= name and not subs.told then
          subs.told = true
          table.insert(found, fail { "One word in two spellings: \"{one}\" and \"{two}\"", one = subs.span.text, two = variant.text, at = { subs.span, variant } })
        end
      end
      for _, span in ipairs(text:find_all(body)) do
        if not seen[span.text] then
          seen[span.text] = true
          local words = split(span.text)
          local is_sub = span:matches(sub)
          local kind = string.lower(words[#words])
          -- The name without "Sub-Committee", "Committee", "Panel" or "Forum".
          table.remove(words)
          if is_sub and kind == "committee" and string.lower(words[#words]) == "sub" then table.remove(words) end
          if kind == "subcommittee" then kind = "committee" end
          local parts = folded(words)
          if kind == "committee" and (#parts > 1 or (#parts == 1 and parts[1] ~= "customer")) then
            local key = table.concat(parts, " ")
            local other = names[key]
            if not other then
              names[key] = { span = span, is_sub = is_sub }
            elseif other.is_sub ~= is_sub and not other.told then
              other.told = true
              table.insert(found, fail { "One body under two names? \"{one}\" and \"{two}\"", one = other.span.text, two = span.text, at = { other.span, span } })
            end
          end
        end
      end
    end
  end
  return found
end

-- The words whose first letters make the abbreviation, from its end back.
local function stands_for(name, letters)
  local all, starts = {}, {}
  for _, each in ipairs(split(name)) do
    local lower = string.lower(each)
    if lower ~= "of" and lower ~= "for" and lower ~= "and" and lower ~= "the" then
      table.insert(all, each)
      table.insert(starts, string.upper(string.sub(each, 1, 1)))
    end
  end
  local from = #all - #letters + 1
  if from < 1 or table.concat(starts, "", from) ~= letters then return nil end
  return table.pack(table.unpack(all, from))
end

local function abbreviations_of(all)
  local found, known = {}, {}
  for _, text in ipairs(all) do
    local groups = text:match(spelt_out)
    while groups do
      local letters = groups[3].text
      local meaning = stands_for(groups[2].text, letters)
      if meaning then
        local key = table.concat(folded(meaning), " ")
        local before = known[letters]
        if not before then
          known[letters] = { key = key, span = groups[2] }
        elseif before.key ~= key and not before.told then
          before.told = true
          table.insert(found, fail { "{letters} stands for two things: \"{one}\" and \"{two}\"", letters = letters, one = before.span.text, two = groups[2].text, at = { before.span, groups[2] } })
        end
      end
      groups = text:match(spelt_out, groups[1].stop)
    end
  end
  local officer, ombudsman
  for _, text in ipairs(all) do
    if text:find(ho) then
      officer = officer or text:find(as_officer)
      local groups = not ombudsman and text:match(as_ombudsman)
      if groups then ombudsman = groups[2] end
    end
  end
  if officer and ombudsman then
    table.insert(found, fail { "An abbreviation with two meanings: \"{one}\", and elsewhere {two}", one = officer.text, two = ombudsman.text .. " for the Ombudsman", at = { officer, ombudsman } })
  end
  return found
end

-- Another landlord that speaks as if the form were its own: words copied from elsewhere, or a name of
-- which the reader has to be told. A contractor or a partner is spoken of in other ways.
local ends_a_name = phrases {
  "Housing", "Homes", "Living", "Housing Association", "Housing Group", "Housing Trust", "Housing Society", "Housing Partnership", "Housing Co-operative", "Housing Limited", "Housing Ltd", "Homes Limited", "Homes Ltd", "Homes Group", "Council", "Borough Council", "City Council",
  "District Council", "County Council",
}
local speaks = phrases {
  "welcomes", "is committed to", "are committed to", "is fully committed to", "aims to", "recognises", "values", "believes", "strives", "defines", "will ensure", "will always", "will acknowledge", "will respond", "will not", "will consider", "expects its", "understands that", "has adopted", "operates a",
  "accepts that", "accepts complaints", "wants to", "prides itself", "seeks to", "takes complaints", "takes all complaints", "encourages", "acknowledges", "publishes its", "ensures that", "treats", "complies with", "has a complaints", "has a two stage", "has two stages", "does not",
  "tenants can", "residents can", "customers can", "complaints policy", "complaints procedure", "'s complaints policy", "'s complaints procedure", "'s complaints team", "'s website", "complaints team",
}
local other_party = phrases {
  "contractor", "contractors", "partner", "partners", "partnership", "agent", "agents", "on our behalf", "for us", "subsidiary", "subsidiaries", "parent", "formerly", "previously", "merged", "merger", "joined", "acquired", "managed by", "manages", "managing", "owned", "owns", "lease", "leased",
  "benchmark", "compare", "compared", "peer", "peers", "shared with", "together with", "trading as", "known as", "part of", "brand", "determination", "case", "report on", "visit", "visited", "learned from", "learnt from",
}
local function set(words)
  local out = {}
  for _, each in ipairs(split(words)) do out[string.lower(each)] = true end
  return out
end
local generic = set [[housing homes home association council borough city district county limited ltd group trust society co operative cooperative living community communities the of and for our]]
local no_name = set [[
director head manager officer team department service services committee portfolio executive assistant corporate strategic sheltered supported social temporary private general customer customers resident residents tenant tenants neighbourhood neighbourhoods property repairs affordable leasehold new your
local parish town scrutiny cabinet full whole regulator ombudsman national institute federation ministry england member lead this that each every any all where when if as in at on by to from with we it its they because however although both either complaint complaints policy section code
act independent assisted extra student older rural general needs ]]

local function capital(word)
  local byte = string.byte(word, 1)
  return byte and byte >= 65 and byte <= 90
end

-- The capital words right before the end of a name; nil where they are no name.
local function name_before(text, hit)
  for count = 1, 4 do
    local lead = text:before(hit, count)
    local words = lead and split(lead.text) or {}
    if #words < count then return nil, nil end
    if not capital(words[1]) or no_name[string.lower(words[1])] then return nil, nil end
    local wider = text:before(hit, count + 1)
    local more = wider and split(wider.text) or {}
    if #more <= count or not capital(more[1]) or string.lower(more[1]) == "the" or string.lower(more[1]) == "at" or string.lower(more[1]) == "in" then return lead, words end
  end
end

local function strangers_of(all, organisation)
  local ours, found, seen = {}, {}, {}
  for _, each in ipairs(split(organisation)) do ours[string.lower(each)] = true end
  if organisation == "" then return nil end
  for _, text in ipairs(all) do
    for _, hit in ipairs(text:find_all(ends_a_name)) do
      local verb = capital(hit.text) and text:find(speaks, hit.stop)
      local lead, words = nil, nil
      if verb and verb.start - hit.stop <= 1 and not text:sentence_of(hit):matches(other_party) and not text:quoted(hit) then lead, words = name_before(text, hit) end
      local own, telling = false, 0
      for _, each in ipairs(words or {}) do
        local lower = string.lower(each)
        if not generic[lower] then telling = telling + 1 end
        own = own or ours[lower] and not generic[lower]
      end
      if lead and telling > 0 and not own then
        local name = lead:to(hit)
        if not seen[name.folded] then table.insert(found, name) end
        seen[name.folded] = true
      end
    end
  end
  return found[1] and fail { "\"{1}\" speaks here, but the form is that of {ours}: copied from elsewhere, or a name that the reader has to be told?", at = found, ours = organisation, severity = "minor" }
end

return rule {
  title      = "A body, a document and an abbreviation has one name throughout",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "names-inconsistent",
  maturity   = "trial",
  provisions = "*",
  rationale  = "A reader from outside cannot tell whether two names mean one thing or two.",
  remedy     = "Choose one name and use it throughout; spell an abbreviation out where it stands first.",
  check = function(assessment)
    if not assessment.has_form then return not_applicable("there is no form") end
    local all, size = texts(assessment)
    if size > most then return not_evaluable("too-long", "the answers are too long to be held against each other") end
    local found = bodies_of(all)
    for _, one in pairs(titles_of(all)) do table.insert(found, one) end
    for _, one in ipairs(abbreviations_of(all)) do table.insert(found, one) end
    local stranger = strangers_of(all, assessment.organisation)
    if stranger then table.insert(found, stranger) end
    return #found > 0 and found or pass()
  end,
}
