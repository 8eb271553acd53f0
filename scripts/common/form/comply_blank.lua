-- SPDX-License-Identifier: Apache-2.0
-- A blank is never read as Yes. It weighs more where the answer itself says that something is missing.
local function set_of(list)
  local set = {}
  for i = 1, #list do set[list[i]] = true end
  return set
end

-- What a verb group has for its head or its adverb.
local stated = set_of {
  "outlined", "stated", "contained", "documented", "specified", "mentioned", "set", "recorded", "reviewed", "embedded", "met", "written", "available", "appointed", "published", "included", "compliant", "implemented",
}
local so_far = set_of { "currently", "yet", "always", "explicitly", "formally", "clearly", "fully", "routinely", "consistently", "at present" }
local mends = set_of { "document", "formalise", "put", "set", "record", "embed", "develop", "write", "produce", "updated", "amended", "revised", "written", "developed", "changed", "reviewed" }

local needed = phrases { "policy", "policies", "procedure", "procedures", "process", "processes", "guidance", "record", "records", "register", "objective", "objectives", "section", "page", "system", "training" }
local outright = phrases {
  "in practice but", "in practice, but", "in practice however", "in practice, however", "in practice although", "in practice, although", "not in place", "not currently in place", "partially met", "partly met", "partially compliant", "partly compliant", "non-compliant",
  "policy needs updating", "policy requires updating", "procedure needs updating", "policy needs amending", "process needs updating",
}
local hint = phrases { "not", "no", "never", "don't", "doesn't", "isn't", "aren't", "hasn't", "haven't", "yet", "need", "needs", "needed", "required" }

local function denies(v)
  if v.tense == "future" or v.mood ~= "fact" then return false end
  local before = v.before
  local short = before and v.span.start - before.start < 400
  local last = short and string.lower(string.sub(before.text, -5)) or ""
  -- "Complaints that are not closed" are some of them.
  if last == " that" or last == "which" or last == " what" or string.sub(last, 2) == " who" then return false end
  local head = string.lower(v.head.text)
  if v.adverb and so_far[string.lower(v.adverb.text)] or stated[head] and (v.tense == "present" or v.perfect) then return true end
  if head == "in" or head == "within" then return v.after ~= nil and v.after:matches(needed) end
  return (last == "there" or v.negation.text == "no") and v.span:matches(needed)
end

local function admits(text)
  local found = text:find(outright)
  if found or not text:find(hint) then return found end
  for _, v in ipairs(text:verbs()) do
    local denied, needs = v.negation, v.mood == "need"
    if not v.condition and (denied or needs) then
      if denied and denies(v) or not denied and needs and v.before and v.before:matches(needed) and mends[string.lower(v.head.text)] then return v.span end
    end
  end
end

return rule {
  title      = "The form says Yes or No",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "comply-blank",
  maturity   = "stable",
  provisions = "*",
  edits      = "give-claim",
  rationale  = "The form asks for Yes or No at every row. A reader cannot tell whether this one was decided.",
  remedy     = "Answer Yes, or answer No with the reason and the date by which it will be Yes.",
  check = function(row)
    if row.claim ~= "blank" then return pass() end
    if row.empty then return not_applicable("the whole row is empty, which is reported as such") end
    local found = admits(row.evidence) or admits(row.commentary)
    if found then
      return fail { "Neither Yes nor No is given, and the {cell} says \"{words}\"", cell = found.field, words = found.text, severity = "major" }
    end
    if not row.claim_text.blank then
      return fail { "\"{words}\" says neither Yes nor No", words = row.claim_text.text }
    end
    return fail { "Neither Yes nor No is given, though the row holds an answer" }
  end,
}
