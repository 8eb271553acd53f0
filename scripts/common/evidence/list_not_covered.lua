-- SPDX-License-Identifier: Apache-2.0
-- A list is asked for item by item. An answer that speaks and names some is held against the rest; one
-- that says "all of these", or only says where they stand, is not.

-- Words that make a sentence out of a title.
local says = phrases {
  "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "cannot", "may", "must", "should", "do", "does", "did",
  "we", "they", "receive", "receives", "provides", "handles", "ensure", "ensures", "makes", "sends", "offers", "discusses", "agrees", "contacts",
  "writes", "gives", "keeps", "meets", "considers", "uses", "follows", "shares", "identifies", "include", "includes", "including", "allows",
  "goes", "comes", "gets", "hears", "rings", "calls them", "reads", "holds", "sees", "sits", "signs", "looks", "speaks", "talks to", "visits", "deals", "deal with",
  "raises", "starts", "begins", "ends", "spends", "brings", "puts", "tries", "helps", "sets out our", "draws", "turns", "runs", "stands", "remains", "stays", "finds",
  "print", "train", "go through", "meet every", "hear of", "hear from",
  "explains", "advises", "informs", "contain", "contains", "covers", "produces", "presents", "reviews", "attends", "states", "confirms",
}
-- Words that take the whole list in, or point to where it stands.
local whole = phrases {
  "points a", "all points", "all of these", "all of the above", "all the above", "all these", "all those", "these points", "these elements", "these items", "these areas",
  "these details", "these requirements", "these principles", "the above", "all elements", "all items", "all aspects", "all requirements", "all the requirements",
  "all of the requirements", "all required", "all the required", "all relevant information", "all necessary information", "all information", "each of these", "each of the", "every element", "required information", "information required", "required by the code",
  "required under the code", "requirements of the code", "code requirements", "requirements of this code", "in line with the code",
  "in accordance with the code", "compliant with the code", "meets the code", "comply with the code", "complies with the code", "as per the code",
  "as set out in the code", "set out in the code", "outlined in the code", "principles", "this information", "this detail", "these are", "this is included",
  "template", "templates", "checklist", "proforma", "pro forma", "pro-forma", "as above", "as per", "see", "can be found",
}
-- Of these the words that only point somewhere: they take nothing in where the answer goes through the
-- list by itself.
local points = phrases { "template", "templates", "checklist", "proforma", "pro forma", "pro-forma", "as per", "see", "can be found" }
local lists = phrases {
  "has", "have", "includes", "include", "including", "contains", "contain", "covers", "cover", "sets out", "set out", "gives", "give", "states", "state", "asks", "ask", "requires", "require", "names", "name", "shows", "show", "explains", "tells", "expects", "lists", "made up of", "consists of",
}
local most_lists = 20           -- verbs that are looked behind
-- "(a)-(g)", "a through f".
local range = pattern [=[(?:^|[\s(\[/,;:])a[).]?\s?(?:[^\w\s()\[\].,;:/&']+|to|through|thru|up to)\s?\(?[c-g](?:$|[^\w'])]=]
local number, all_of = phrases { "seven", "six", "four", "three", "7", "6", "4", "3" }, phrases { "all", "all the", "all of", "all of the", "every one of", "every one of the" }
local counted = phrases {
  "items", "points", "things", "headings", "parts", "elements", "areas", "requirements", "principles", "matters", "topics", "bullets", "letters", "sub-point", "sub-points", "subpoint", "subpoints",
}
-- A letter that stands for its item: "(c)", "d:", "b and f". "a" alone is an article, "e.g." is none.
local letter, first_letter, second_letter = phrases { "b", "c", "d", "e", "f", "g" }, phrases { "a" }, phrases { "b" }
local before_letter = { [""] = true, [" "] = true, ["("] = true, ["["] = true, ["/"] = true, [","] = true, [";"] = true }
local after_letter = { [""] = true, [" "] = true, [")"] = true, ["]"] = true, [":"] = true, [","] = true, [";"] = true, ["/"] = true, [". "] = true, ["."] = true }
-- What is admitted or promised is another rule's matter.
local says_nothing = phrases {
  "not outlined", "not currently", "not yet", "not stated", "not set out", "not contained", "not included", "not specified", "not documented",
  "will be addressed", "will be updated", "will be included", "will be added", "will be reviewed", "will be amended", "to be included", "to be added",
  "under review", "in development", "needs to be updated", "needs to be added", "draft",
}
local longest, least = 120, 36  -- bytes: of what is shown, and of statements that are worth holding against a list
local most = 60                 -- statements that are compared; a longer answer is shown by its first ones
local short_list = 4            -- of this many items one that is missed is told
local let_be = 3                -- of more this many

-- Walks along hits that stand in order: those within a sentence.
local function walker(hits)
  local at = 1
  return function(sentence)
    while hits[at] and hits[at].start < sentence.start do at = at + 1 end
    local first, last = hits[at], nil
    while hits[at] and hits[at].start < sentence.stop do last, at = hits[at], at + 1 end
    if last then return first, last end
    return nil
  end
end

local function cut(text, span, word)
  if span.stop - span.start <= longest then return span end
  local clause = text:clause_of(word)
  if clause.stop - clause.start <= longest then return clause end
  return word:widen(6)
end

-- The letters by which an answer names items; one alone may be anything.
local function letters_in(row)
  local named, count = {}, 0
  for _, text in ipairs(row.answers) do
    local function add(hit)
      if not named[hit.text] then named[hit.text], count = true, count + 1 end
    end
    local function stands(hit)
      local one, two = string.sub(text.text, hit.stop + 1, hit.stop + 1), string.sub(text.text, hit.stop + 1, hit.stop + 2)
      return string.byte(hit.text, 1) >= 97 and before_letter[string.sub(text.text, hit.start, hit.start)] and (one ~= "." and after_letter[one] or after_letter[two])
    end
    local list = text:find_all(letter)
    for _, hit in ipairs(list) do
      if stands(hit) then add(hit) end
    end
    for _, hit in ipairs(#list > 0 and text:find_all(first_letter) or {}) do
      local next_one = text:find(second_letter, hit.stop)
      local is_article = string.sub(text.text, hit.stop + 1, hit.stop + 1) == " " and not (next_one and next_one.start - hit.stop <= 6)
      if not is_article and stands(hit) then add(hit) end
    end
  end
  return count > 1 and named or {}
end

-- "All seven", "the four headings".
local function counts_them(row)
  for _, text in ipairs(row.answers) do
    for _, hit in ipairs(text:find_all(number)) do
      local lead, rest = text:before(hit, 4), text:after(hit, 2)
      local last = lead and text:find(all_of, lead.start)
      while last and last.stop < hit.start - 1 do last = text:find(all_of, last.stop) end
      if last and last.stop == hit.start - 1 or rest and rest:matches(counted) then return true end
    end
  end
  return false
end

-- The answer that names its items one after the other: "it has the decision, the reasons and the remedy".
local function enumerating(row, items)
  local least_named = #items <= short_list and 2 or 3
  for _, text in ipairs(row.answers) do
    for i, verb in ipairs(text:find_all(lists)) do
      if i > most_lists then break end
      local stop, named = text:sentence_of(verb).stop, 0
      for _, item in ipairs(items) do
        local hit = text:find(item.phrases, verb.stop)
        if hit and hit.stop <= stop then named = named + 1 end
      end
      if named >= least_named then return text end
    end
  end
end

-- What takes the whole list in, beyond what points somewhere.
local function takes_all_in(text)
  for _, hit in ipairs(text:find_all(whole)) do
    if not hit:matches(points) then return true end
  end
  return false
end

-- The statements of the answers, and how much they are.
local function statements(row)
  local found, size = {}, 0
  for _, text in ipairs(row.answers) do
    if not text.blank then
      local verb_in = walker(text:find_all(says))
      for _, sentence in ipairs(text:sentences()) do
        local verb = verb_in(sentence)
        if verb then
          if #found < most then table.insert(found, { span = sentence, verb = verb, text = text, field = text.field, hits = 0 }) end
          size = size + sentence.stop - sentence.start
        end
      end
    end
  end
  return found, size
end

-- What the answer does name: of the sentence with most of the list, from the first of it to the last.
local function shown(row, found, items)
  for _, text in ipairs(row.answers) do
    local field = text.field
    for _, item in ipairs(items) do
      local item_in = walker(text:find_all(item.phrases))
      for _, statement in ipairs(found) do
        if statement.field == field then
          local first, last = item_in(statement.span)
          if first then
            statement.hits = statement.hits + 1
            if not statement.from or first.start < statement.from.start then statement.from = first end
            if not statement.to or last.stop > statement.to.stop then statement.to = last end
          end
        end
      end
    end
  end
  local best = found[1]
  for _, statement in ipairs(found) do
    if statement.hits > best.hits then best = statement end
  end
  if best.span.stop - best.span.start <= longest then return best.span end
  if not best.from then return cut(best.text, best.span, best.verb) end
  local named = best.from:to(best.to)
  return named.stop - named.start <= longest and named or cut(best.text, best.span, best.from)
end

return rule {
  title      = "An answer covers each item of the list that is asked for",
  each       = "provision",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "list-not-covered",
  maturity   = "stable",
  provisions = "tag:list",
  edits      = { "touch-points", "answer-no" },
  rationale  = "The provision names its items one by one. The answer names some, and nothing says that the others are covered.",
  remedy     = "Go through the items, or say where all of them are seen together.",
  check = function(row, ctx)
    if row.claim ~= "yes" and row.claim ~= "blank" then return not_applicable("the answer is not Yes") end
    if row.evidence.blank and row.commentary.blank then return not_applicable("there is no answer") end
    local items, missed = ctx.provision.items, {}
    for i, item in ipairs(items) do
      if not row:find(item.phrases) then table.insert(missed, i) end
    end
    local least_missed = #items <= short_list and 1 or let_be
    local itself = enumerating(row, items)
    if itself and itself.field == "commentary" and not takes_all_in(itself) then
      missed = {}
      for i, item in ipairs(items) do
        if not itself:find(item.phrases) then table.insert(missed, i) end
      end
      if #missed < least_missed or takes_all_in(row.evidence) then return pass() end
    elseif #missed < least_missed or row:find(whole) then
      return pass()
    end
    local letters, absent, labels = letters_in(row), 0, {}
    for _, i in ipairs(missed) do
      if not letters[string.char(96 + i)] then
        absent = absent + 1
        table.insert(labels, string.sub(items[i].id, #ctx.provision.id + 1) .. " " .. items[i].summary)
      end
    end
    if absent < least_missed or counts_them(row) or row:find(letter) and row:find(range) then return pass() end
    if row:find(says_nothing) then return not_applicable("the answer admits or promises something") end
    local found, size = statements(row)
    if size < least then
      return not_evaluable("cited-document-not-read", "The answer points to a document that was not handed in")
    end
    local slight = absent * 2 < #items
    return fail { "Not shown: {items}", items = table.concat(labels, ", "), at = shown(row, found, items),
                  severity = slight and "advice" or "minor", effect = slight and "notes" or "unsupports" }
  end,
}
