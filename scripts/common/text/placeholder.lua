-- SPDX-License-Identifier: Apache-2.0
-- Notes from one colleague to another that were left in. A note is an order or a label, and stands by
-- itself: "Insert link", "Date TBC". Prose with the same words ("officers insert the link in every
-- letter", "drafts are checked") has a subject and a verb around them.
local function any_of(parts) return pattern("(?:" .. table.concat(parts, "|") .. ")") end

-- Where a note may begin: at the start, after a stop, in a bracket; elsewhere only with a capital.
local opening = [[(?:^|[.;:,!?(\[<•*–-]\s?)]]
local ends = [[\s*(?:$|[\].,;:)*])]]
local link = [[(?:(?:hyper|web ?)?links?|urls?|screen ?shots?)]]
local thing = [[(?:]] .. link .. [[|evidence|dates?|names?|figures?|page(?: numbers?)?|section(?: numbers?)?|here|text|wording|document|extract|example|reference|number|details|minutes|data|image|photo)]]
local any_such = [[(?:(?:a|an|the|your|our|new|relevant|correct|working|in|further|more|website|page|policy|report|leaflet) )*]]
local orders = {
  any_of {
    opening .. [[((?:please )?(?:insert|add) ]] .. any_such .. thing .. [[\b)]],
    opening .. [[((?:please )?(?:include|attach|embed|upload|need|needs|update|replace|check|amend) ]] .. any_such .. [[(?:]] .. link .. [[|(?:policy|report|example|document|copy|letter) here)\b)]],
    opening .. [[((?:add|include|put) (?:(?:this|it) )?(?:to|into|in|on) (?:(?:the|our) )?(?:website|policy|procedure|web ?page|template|leaflet|report)\b)]],
    opening .. [[((?:to )?update (?:this )?(?:once|when|after|following)\b)]],
    opening .. [[((?-i:[A-Z])[a-z]+ to (?:add|insert|send|provide|supply|check|confirm)(?: (?:a|the|this|new))?(?: ]] .. thing .. [[)?)]] .. ends,
    opening .. [[(attach (?:an? |the )?(?:example|sample|copy|template)(?: \w+)?)]] .. ends,
    [[(?:^|[–:*(-]\s?)((?-i:ADD|UPDATE|CHECK|TO DO|TODO|INSERT|TO ADD|PENDING))]] .. ends,
    [[^\W*(to add|to do|to update|wip|work in progress|update|pending)\W*$]],
  },
  -- Cells are joined without a stop: a capital opens a line too.
  pattern([[\s((?-i:Insert|INSERT|Add|ADD|Include|INCLUDE|Need|NEED) ]] .. any_such .. link .. [[\b|(?-i:Insert|INSERT|Add|ADD) ]] .. any_such .. thing .. [[\b)]]),
}
-- Residents confirm and staff check as a habit: no orders to a colleague.
local habitual = pattern [[^(?:residents?|tenants?|customers?|complainants?|landlords?|staff|officers?|handlers?|managers?|contractors?|board|members?|representatives?|ways?|how|details?|opportunity|reminders?|prompts?|ability|right|chance|need|able|aim|process|steps|time|duty|letters?|templates?|forms?|option|system|procedure|guidance|policy|evidence|information) to ]]

-- Something that is still to come.
local awaited = any_of {
  [[\b(]] .. link .. [[ (?:to follow|tbc|needed|required|missing))]] .. ends,
  [[\b((?:]] .. link .. [[|evidence|documents?|report|policy|minutes|response|dates?|figures?|details|name|data|wording|photos?|appendix) (?:still )?to be (?:added|inserted|confirmed|uploaded|attached|supplied|linked|hyperlinked|provided|advised))(?:]] .. ends .. [[|\s(?:here|later|soon|shortly|once|when|after)\b)]],
  [[\b((?:]] .. link .. [[|minutes|figures?|data) (?:still )?to be (?:added|inserted|uploaded|attached|linked))\b]],
  [[\b((?:evidence|screen ?shots?|minutes|copy|data|figures|details|attachment) to follow)]] .. ends,
  [[[(\[*](to follow|pending|awaited|to be (?:added|inserted|confirmed|supplied|linked))[\])*]\s?]],
  [[\b(to (?:go|be (?:put|inserted|added|placed|linked|embedded)) (?:in )?here)\b]],
  [[\b(awaiting (?:(?:a|the|working|new|final) )*(?:]] .. link .. [[|minutes|figures))\b]],
  [[(?:^|[(\[•*–-]\s?)(awaiting (?:\w+ ){0,3}(?:version|data|sign[- ]?off|approval|confirmation|publication|update|copy))\b]],
  [[\b((?:]] .. link .. [[|refs?)(?: (?:to|for|the|our|a|an|new|final|approved|annual|complaints?|complaint|performance|and|service|improvement|report|policy|document|page|plan|self[- ]assessment|assessment|board|governing|body['’]?s?|committee|minutes|response|strategy|leaflet)){0,10} (?:when|once) (?:(?:it is|it's|they are|this is) )?(?:published|available|live|approved|uploaded|finalised|ready|agreed|signed off|created|complete|updated|in place))\b]],
  opening .. [[((?:(?:final|annual|approved|board|updated|new|the) )*(?:report|policy|minutes|response|assessment|plan|page|link) to be (?:added|uploaded|published|linked|inserted|attached)(?: \w+){0,4} (?:once|when|after|following))\b]],
  [[(?:^|[:(\[*–-] ?)(to be (?:confirmed|advised|inserted|added|completed|updated|supplied))]] .. ends,
  [[\b((?:dates?|name|time|venue|details)(?: of \w+)? to be (?:agreed|set))]] .. ends,
  [[\b(?:on|by|of|to|dated|see) ((?-i:DATE|NAME|LINK|URL))\b]],
}
-- A draft in the place of the thing.
local drafts = any_of {
  [[\bsee (?:the )?(?:attached )?draft (?:(?:annual|new|revised|updated|complaints?|current) )*(?:report|policy|document|plan|minutes|procedure|self[- ]assessment|strategy|version|attached|response)\b]],
  opening .. [[see (?:the )?(?:attached )?draft\s*(?:$|[\].,;)])]],
  [[\bdraft (?:report|policy|document|plan|procedure|self[- ]assessment|strategy|version)(?:ed)? (?:(?:has been|have been|being) )?(?:submitted|awaiting|pending|to be (?:approved|agreed|signed off|submitted)|with (?:the )?(?:board|committee|legal|cabinet))\b]],
  [[\b(?:report|policy|procedure|leaflet|document|assessment|plan)(?: (?:is|are|remains?))? (?:(?:currently|still) )?in draft(?: form)?\s*(?:$|[.;)])]],
  [[^(?:in )?draft(?: (?:only|version|report|policy))?\.?$]],
}
local finished = pattern [[\b(?:final|each|every|annually|always|before|prior to|approved|adopted|then|subsequently|consult\w*)\b]]
-- What a form or a word processor leaves where nothing was put in.
local leavings = any_of {
  [[click (?:or tap )?here to enter (?:text|a date)]], [[\bchoose an item\b]], [[\blorem ipsum\b]],
  [[error! (?:bookmark not defined|reference source not found|hyperlink reference not valid)]],
  [[#(?:ref!|value!|name\?)]], [[\bcommented \[\w]], [[_{4,}]],
  [=[[\[<{](?:please )?(?:insert|add|enter|name of|organisation name|landlord name|your (?:name|organisation|policy)|xx+|tbc|to be (?:confirmed|added|inserted))\b[^\]>}]{0,60}[\]>}]]=],
  [=[\[(?:date|name|number|figure|page|section|x|x%)\]]=],
}
local crosses = pattern [[(?:^|[\s£(\[/])((?-i:[Xx]{2,4})(?:[/.-](?-i:[Xx]{2,4}|20\d\d|\d\d))*)(?:$|[\s.,;:)\]%/])|\b((?:page|section|paragraph|para|point|appendix|dated?) (?-i:[Xx]{2,3}))\b|(?:^|[\s(])((?-i:[Xx]{1,3})%)]]
-- A name or number struck out for privacy is no gap.
local struck_out = pattern [[\b(?:mr|mrs|ms|miss|ref|reference|case|complaint|tel|phone|resident|tenant|customer|officer|flat)[.:]? (?:\S+ )?$|\d $]]
local letter = pattern [[\b(?:dear|yours (?:sincerely|faithfully))\b]]

-- "TBC" may be the landlord's own initials: then it has an article, a preposition, or owns something.
local codes = pattern [[(?:^|[\s(\[/:–-])((?-i:TBC|TBA|TBD|tbc|tba|tbd|T\.B\.C\.?))(?:$|\s*(?:$|[.,;:)\]/–-])|\s(?:once|when|by|after|pending|following|date|with)\b|\s[–-])]]
local as_a_name = pattern [[\b(?:at|by|the|with|of|for|from|within|our|across|and|is|as|a) (?-i:TBC|TBA|TBD)\b|\b(?-i:TBC|TBA|TBD)['’]s|\b(?-i:TBC|TBA|TBD) (?:staff|polic\w+|housing|complaints?|website|officers?|has|have|is|are|will|uses?|does|do|provides?|tenants|residents|customers|homes)\b]]

local function initials(name)
  local out, before = "", " "
  for i = 1, #name do
    local letter_here = string.sub(name, i, i)
    if before == " " and letter_here ~= " " then out = out .. letter_here end
    before = letter_here
  end
  return string.upper(out)
end

local function is_a_name(row, ctx)
  local short = initials(ctx.assessment.organisation)
  return short == "TBC" or short == "TBA" or short == "TBD" or row:find(as_a_name) ~= nil
end

local words = { pattern [[\S+ ]], pattern [[\S+ \S+ ]] }

-- Up to two words that stand before a span.
local function words_before(text, span)
  for count = #words, 1, -1 do
    local lead = text:find(words[count], span:widen(count).start)
    if lead and lead.stop == span.start then return lead end
  end
end

local most_groups = 12

-- The first match that `stands`; a group narrows it.
local function first(text, expression, stands)
  local from = 0
  while from <= #text do
    local groups = text:match(expression, from)
    if not groups then return nil end
    local span = groups[1]
    for i = most_groups, 2, -1 do span = groups[i] or span end
    if stands(span) then return span end
    from = math.max(groups[1].stop, from + 1)
  end
end

local function earlier(found, span)
  if span and (not found or span.start < found.start) then return span end
  return found
end

-- Words without which an expression is not worth the while: all phrases are looked for in one pass.
local hints = {
  orders = phrases { "insert", "add", "include", "attach", "embed", "upload", "need", "needs", "update", "replace", "check", "amend", "put", "to send", "to provide", "to supply", "to confirm",
                     "to do", "todo", "wip", "pending", "work in progress" },
  awaited = phrases { "to be", "to follow", "to go", "awaiting", "awaited", "pending", "when", "once", "tbc", "needed", "required", "missing", "date", "name", "link", "url" },
  drafts = phrases { "draft", "drafted" },
  leavings = pattern [[[\[<{#_]|click|choose|lorem|error!|commented]],
  crosses = pattern "x(?:x|%)",
  codes = phrases { "tbc", "tba", "tbd", "t.b.c" },
}

local function first_in(text, row, ctx)
  local found
  local function take(hint, expression, stands)
    if not text:find(hint) then return end
    found = earlier(found, first(text, expression, function(span) return not text:quoted(span) and stands(span) end))
  end
  for _, expression in ipairs(orders) do
    take(hints.orders, expression, function(span) return not span:matches(habitual) end)
  end
  take(hints.awaited, awaited, function() return true end)
  take(hints.drafts, drafts, function(span) return not text:sentence_of(span):matches(finished) end)
  take(hints.leavings, leavings, function() return not text:find(letter) end)
  take(hints.crosses, crosses, function(span)
    local lead = words_before(text, span)
    return not lead or not lead:matches(struck_out)
  end)
  take(hints.codes, codes, function() return not is_a_name(row, ctx) end)
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
  check = function(row, ctx)
    local found = {}
    for _, answer in ipairs(row.answers) do
      local span = first_in(answer, row, ctx)
      if span then table.insert(found, fail { "A drafting note is left in the {field}: \"{1}\"", at = span }) end
    end
    if #found == 0 then return pass() end
    return found
  end,
}
