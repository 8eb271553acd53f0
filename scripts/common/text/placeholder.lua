-- SPDX-License-Identifier: Apache-2.0
-- Notes from one colleague to another that were left in. Prose that happens to use the same words
-- ("a link to the form is sent", "drafts are checked") is kept out by what stands around them.
local notes = phrases {
  "insert link", "insert hyperlink", "insert here", "insert date", "insert name", "insert evidence", "insert screenshot", "insert url",
  "add link", "add hyperlink", "add the link", "add a link here", "add evidence here", "add link here",
  "link to follow", "links to follow", "link to be added", "links to be added", "link to be inserted", "link tbc", "link needed", "link required",
  "hyperlink needed", "hyperlink required", "evidence to follow", "evidence to be added", "awaiting link", "lorem ipsum",
  "see draft report", "see draft policy", "see draft document", "see draft", "date to be confirmed", "dates to be confirmed", "details to be confirmed",
}
local codes = pattern [[(?:^|[\s(\[/:–-])((?-i:TBC|TBA|TBD|tbc|T\.B\.C\.?))(?:$|[\s.,;:)\]/–-])]]
local crosses = pattern [[(?:^|[\s£(\[/])((?-i:[Xx]{2,4})(?:[/.-](?-i:[Xx]{2,4}))*)(?:$|[\s.,;:)\]%/])]]
local brackets = pattern [=[[\[<](?:insert|add|enter|name of|organisation name|landlord name|your|date|link|url|xx+|tbc)\b[^\]>]{0,60}[\]>]]=]
local later = pattern [[\b(?:links?|hyperlinks?)(?: \w+){0,5} (?:when|once) (?:it is |it's |they are |this is )?(?:published|available|live|approved|uploaded|finalised|ready)\b]]
local draft = pattern [[\bdraft (?:report|policy|document|plan|procedure|self[- ]assessment|strategy|version)(?:ed)? (?:has been |have been |was |is |being )?(?:submitted|awaiting|pending|to be approved)\b]]
local confirmed = pattern [[(?:^|[:(\[–-] ?)(to be confirmed)\b]]

local expressions = { codes, crosses, brackets, later, draft, confirmed }

local function first_in(text)
  local found = text:find(notes)
  for _, expression in ipairs(expressions) do
    local groups = text:match(expression)
    if groups then
      local span = groups[2] or groups[1]
      if not found or span.start < found.start then found = span end
    end
  end
  return found
end

return rule {
  title      = "No drafting note is left in a published answer",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "placeholder",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The form is published. A note to a colleague shows that the answer was not finished, and what it stands for cannot be read.",
  remedy     = "Put in what the note stands for, or answer No with the date by which it will be there.",
  check = function(row)
    local found = {}
    for _, answer in ipairs(row.answers) do
      local span = first_in(answer)
      if span then table.insert(found, fail { "A drafting note is left in the {field}: \"{1}\"", at = span }) end
    end
    if #found == 0 then return pass() end
    return found
  end,
}
