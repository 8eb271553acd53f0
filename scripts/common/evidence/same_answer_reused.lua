-- SPDX-License-Identifier: Apache-2.0
-- Sentence by sentence, not cell by cell: what is said twice is mostly part of a longer answer. The
-- stages' twin rows may say the same, and so may rows that the Code's data puts together by the tags
-- `alike-1` to `alike-3`. A pointer to a document may stand anywhere.
local points_to = phrases {
  "set out in", "set out within", "set out at", "set out on", "set out under", "sets out", "outlined in", "outlined within", "outlined at", "outlines",
  "detailed in", "detailed within", "detailed on", "covered in", "covered by", "covered within", "included in", "included within",
  "contained in", "contained within", "stated in", "stated within", "specified in", "defined in", "defined within", "documented in", "explained in",
  "described in", "reflected in", "referenced in", "referred to in", "part of our policy", "as per", "see", "please see", "refer to", "refers",
  "found in", "found at", "found on", "can be found", "available at", "available on", "in accordance with our", "in line with our", "in line with the",
  "in accordance with the", "compliant with", "complies with", "policy states", "policy includes", "policy contains", "policy reflects",
  "policy explains", "policy defines", "policy was", "policy has been", "procedure was", "procedure has been",
  "published on", "available to", "http", "https", "www", "pdf", "docx", "self-assessment", "self assessment", "section", "sections", "page", "paragraph",
}
-- Words that make a sentence out of a title.
local says = phrases {
  "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "may", "must", "do", "does", "did", "we", "they", "receives",
  "provides", "handles", "ensures", "makes", "sends", "offers", "discusses", "agrees",
  "goes", "comes", "gets", "hears", "rings", "calls them", "reads", "holds", "sees", "sits", "signs", "looks", "speaks", "talks to", "visits", "deals", "deal with",
  "raises", "starts", "begins", "ends", "spends", "brings", "puts", "tries", "helps", "sets out our", "draws", "turns", "runs", "stands", "remains", "stays", "finds",
  "print", "train", "go through", "meet every", "hear of", "hear from",
 "reviews", "records", "monitors", "reports", "receive",
}
local tied = { "alike-1", "alike-2", "alike-3" }
local shortest, longest = 45, 120  -- bytes: of seven words or so, and of what is shown
local most, most_sentences = 100000, 1200  -- that are looked through: bytes, and long sentences of them
local most_places = 12                     -- of one sentence

local words = pattern [[\w[\w'’-]*(?: +[\w'’,;-]+){6}]]

local function together(a, b)
  if a.id == b.id or (a.twin and a.twin.id == b.id) then return true end
  for _, tag in ipairs(tied) do
    if a:tagged(tag) and b:tagged(tag) then return true end
  end
  return false
end

local function shown(text, sentence)
  if sentence.stop - sentence.start <= longest then return sentence end
  local clause = text:clause_of(sentence)
  if clause.stop - clause.start <= longest then return clause end
  return sentence
end

return rule {
  title      = "One sentence does not answer two different questions",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "same-answer-reused",
  maturity   = "stable",
  provisions = "*",
  rationale  = "These rows ask different things. The same sentence under both speaks to one of them at most.",
  remedy     = "Answer each row for itself, or say at one of them how it bears on the other.",
  check = function(assessment)
    if not assessment.has_form then return not_applicable("there is no form") end
    local first, order, size, count = {}, {}, 0, 0
    for _, row in ipairs(assessment.rows) do
      local claim, answer = row.claim, row.commentary
      if #answer < 4 then answer = row.evidence end
      local counts = claim == "yes" or claim == "blank" or claim == "partial"
      if counts and size + #answer <= most then
        size = size + #answer
        for _, sentence in ipairs(answer:sentences()) do
          if sentence.stop - sentence.start >= shortest and count < most_sentences then
            count = count + 1
            local key = string.lower(sentence.text)
            local places = first[key]
            if not places then
              first[key] = { { row = row, text = answer, span = sentence } }
            elseif #places < most_places then
              local known = false
              for _, place in ipairs(places) do known = known or together(place.row, row) end
              if not known then
                if #places == 1 then table.insert(order, key) end
                table.insert(places, { row = row, text = answer, span = sentence })
              end
            end
          end
        end
      end
    end
    -- Sentences that share a row are one thing to know.
    local groups, group_of = {}, {}
    for _, key in ipairs(order) do
      local places = first[key]
      local span = places[1].span
      if span:matches(words) and span:matches(says) and not span:matches(points_to) then
        local group
        for _, place in ipairs(places) do group = group or group_of[place.row.id] end
        if not group then
          group = { ids = {}, at = {} }
          table.insert(groups, group)
        end
        for _, place in ipairs(places) do
          if not group_of[place.row.id] then
            group_of[place.row.id] = group
            table.insert(group.ids, place.row.id)
            table.insert(group.at, shown(place.text, place.span))
          end
        end
      end
    end
    if #groups == 0 then return pass() end
    local out = {}
    for _, group in ipairs(groups) do
      table.insert(out, fail { "The same sentence stands at {rows}, which ask different things: \"{1}\"",
                               rows = table.concat(group.ids, ", "), at = group.at })
    end
    return out
  end,
}
