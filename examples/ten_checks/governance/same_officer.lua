-- SPDX-License-Identifier: Apache-2.0
-- One post, named with "the" or by a name, that decides at stage 1 and at stage 2. A kind of post ("a
-- manager", "Heads of Service") may do both, each time somebody else.
local post = pattern [[(?-i:(?:[Tt]he |Our )((?:[A-Z][\w&'-]+ (?:(?:of|for|and) )?){1,4}(?:Manager|Officer|Director|Lead|Executive|Partner|Adviser|Coordinator|Secretary))\b)|(?-i:((?:Mrs?|Ms|Dr|Cllr)\.? [A-Z][\w'-]+))]]
local decides = phrases {
  "decides", "decide", "decided by", "investigates", "investigated by", "investigate", "answers", "answered by", "responds", "responded to by", "handles", "handled by", "signs", "signed by", "determines", "reviewed by", "reviews", "is by", "dealt with by", "carried out by", "written by",
}
local apart = phrases { "different", "another", "other than", "not the", "never", "independent", "somebody else", "someone else", "no involvement", "not involved", "oversees", "checks", "template", "templates" }
local first  = phrases { "stage 1", "stage one", "first stage" }
local second = phrases { "stage 2", "stage two", "second stage" }
-- Both in one sentence cannot be told apart by place.
local function stage_of(sentence, row)
  local one, two = sentence:matches(first), sentence:matches(second)
  if one and two then return nil end
  return one and 1 or two and 2 or row.stage
end

local function posts_by_stage(assessment)
  local named = { {}, {} }
  for _, row in ipairs(assessment.rows) do
    if row.claim ~= "absent" then
      for _, answer in ipairs(row.answers) do
        local from = 0
        local found = answer:match(post, from)
        while found do
          local sentence = answer:sentence_of(found[1])
          local stage, who = stage_of(sentence, row), found[2] or found[3]
          if named[stage or 0] and sentence:matches(decides) and not sentence:matches(apart) then named[stage][who.folded] = named[stage][who.folded] or who end
          found = answer:match(post, found[1].stop)
        end
      end
    end
  end
  return named
end

return rule {
  title      = "Different officers decide at stage 1 and stage 2",
  each       = "assessment",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "contradicts",
  kind       = "same-officer",
  maturity   = "trial",
  provisions = "6.13",
  rationale  = "Whoever decided at stage 1 cannot look at it with fresh eyes, and a resident who reads the form will see the name twice.",
  remedy     = "Name who decides at stage 2, or say how the one who decided at stage 1 is kept out.",
  check = function(assessment)
    local named = posts_by_stage(assessment)
    for who, at_second in pairs(named[2]) do
      local at_first = named[1][who]
      if at_first then return fail { "\"{1}\" decides at stage 1, and at stage 2 as well", at = { at_first, at_second } } end
    end
    return pass()
  end,
}
