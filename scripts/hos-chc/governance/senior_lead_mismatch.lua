-- SPDX-License-Identifier: Apache-2.0
-- Two rows ask for two people: one who handles complaints from day to day, and one suitably senior who
-- answers for it. Where both name the same post and nothing about it says senior, the second is not shown.

local senior = phrases {
  "senior", "director", "directors", "head of", "chief", "CEO", "COO", "executive", "executives", "assistant director", "deputy", "company secretary", "secretary", "general manager",
  "monitoring officer", "leadership", "SLT", "SMT", "ELT", "EMT", "corporate", "board", "trustee", "trustees", "partner", "principal", "strategic", "head", "service lead",
  "small", "size", "only employee", "sole", "clerk", "reports to", "overseen by", "supported by", "chair", "councillor", "portfolio holder", "cabinet member",
}
local two_words = pattern [[[\w&'’-]+\s+[\w&'’-]+]]
local lead = phrases { "accountable", "accountability", "lead", "leads", "responsible", "responsibility", "role", "appointed", "lead person", "owner" }
-- Words that stand before a noun without telling one post from another.
local empty = phrases {
  "the", "our", "a", "an", "its", "each", "any", "all", "every", "relevant", "senior", "responsible", "line", "service", "this", "new", "same", "their", "another", "dedicated", "named", "lead", "investigating",
  "by", "is", "to", "and", "of", "with", "local",
}

local function key(text, hit)
  local wide = hit:widen(1)
  if wide.start == hit.start then return nil end
  local span = text:find(two_words, wide.start)
  if not span or span.start ~= wide.start or span:matches(empty) then return nil end
  return string.lower(span.text)
end

local function posts(row, officers)
  local found, known = {}, {}
  for _, text in ipairs { row.commentary, row.evidence } do
    for _, hit in ipairs(text:find_all(officers)) do
      local name = key(text, hit)
      if name then
        table.insert(found, { name = name, hit = hit, text = text })
        known[name] = true
      end
    end
  end
  return found, known
end

local function shown(text, hit)
  local start, sentence = hit:widen(2), text:sentence_of(hit)
  if start.start < sentence.start then start = sentence end
  local stop = hit:widen(4)
  if stop.stop > sentence.stop then stop = hit end
  return start:to(stop)
end

return rule {
  title      = "The senior lead for complaints is not the post that handles them from day to day",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "role-mismatch",
  maturity   = "trial",
  provisions = { "9.4" },
  tags       = { "role" },
  rationale  = "Whoever handles complaints cannot well be the senior person who answers for how they are handled, and nothing in the answer says that the post is senior.",
  remedy     = "Name the senior person who is accountable, or say why this post is senior enough.",
  check = function(row, ctx)
    if row.id ~= "9.4" then return not_applicable("the row is about something else") end
    if row.claim ~= "yes" and row.claim ~= "blank" then return not_applicable("the answer is not Yes") end
    if row.evidence.blank and row.commentary.blank then return not_applicable("there is no answer") end
    if row:find(senior) then return pass() end
    local officers = ctx.code:lexicon("officer-title")
    local mine = posts(row, officers)
    if #mine == 0 then return pass() end
    for _, id in ipairs { "4.1", "4.2" } do
      local other = ctx.assessment:row(id)
      if other and other.claim ~= "absent" then
        local _, known = posts(other, officers)
        local best
        for _, one in ipairs(mine) do
          if known[one.name] and (not best or (not best.lead and one.text:sentence_of(one.hit):matches(lead))) then
            best = { text = one.text, hit = one.hit, lead = one.text:sentence_of(one.hit):matches(lead) }
          end
        end
        if best then
          return fail { "\"{1}\": {other} names the same post for handling complaints from day to day, and nothing here says that it is senior", other = id, at = shown(best.text, best.hit) }
        end
      end
    end
    return pass()
  end,
}
