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
-- "(a)-(g)", "a through f"; "all seven", "the four headings".
local range = pattern [=[(?:^|[\s(\[/,;:])a[).]?\s?(?:-|–|—|to|through|thru|up to)\s?\(?[c-g](?:$|[^\w'’])]=]
local counted = pattern [[\b(?:(?:all|every one of) (?:of )?(?:the )?(?:seven|six|four|three|7|6|4|3)\b|(?:seven|six|four|three|7|6|4|3) (?:listed |required |lettered )?(?:items|points|things|headings|parts|elements|areas|requirements|principles|matters|topics|bullets|letters|sub-?points)\b)]]
-- A letter that stands for its item: "(c)", "d:", "b and f". "a" alone is an article, "e.g." is none.
local lettered = pattern [=[(?-i:(?:^|[\s(\[/,;])(?:a(?:[):]|\.\s|,? (?:and|&) \(?[b-g](?:$|[^\w'’])|, ?\(?b(?:$|[^\w'’]))|[b-g](?:[\s)\]:,;/]|\.(?:\s|$)|$)))]=]
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

local function is_letter(char)
  local lower = string.lower(char)
  return lower >= "a" and lower <= "z"
end

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
    local from = 0
    local hit = text:find(lettered, from)
    while hit do
      for i = 1, #hit.text do
        local letter = string.sub(hit.text, i, i)
        local alone = letter >= "a" and letter <= "g" and (i == 1 or not is_letter(string.sub(hit.text, i - 1, i - 1))) and not is_letter(string.sub(hit.text, i + 1, i + 1))
        if alone and not named[letter] then named[letter], count = true, count + 1 end
      end
      from = hit.stop - 1  -- what ends one may begin the next
      hit = text:find(lettered, from)
    end
  end
  return count > 1 and named or {}
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
  rationale  = "The provision names its items one by one. The answer names some, and nothing says that the others are covered.",
  remedy     = "Go through the items, or say where all of them are seen together.",
  check = function(row, ctx)
    if row.claim ~= "yes" and row.claim ~= "blank" then return not_applicable("the answer is not Yes") end
    if row.evidence.blank and row.commentary.blank then return not_applicable("there is no answer") end
    local items, absent, labels = ctx.provision.items, 0, {}
    local letters = letters_in(row)
    for i, item in ipairs(items) do
      if not letters[string.char(96 + i)] and not row:find(item.phrases) then
        absent = absent + 1
        table.insert(labels, string.sub(item.id, #ctx.provision.id + 1) .. " " .. item.summary)
      end
    end
    if absent == 0 or row:find(whole) or row:find(counted) or row:find(range) then return pass() end
    if absent < (#items <= short_list and 1 or let_be) then return pass() end
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
