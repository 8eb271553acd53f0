-- SPDX-License-Identifier: Apache-2.0
-- Notes from one colleague to another that were left in. A note is an order or a label, and stands by
-- itself: "Insert link", "Date TBC". Prose with the same words ("officers insert the link in every
-- letter", "drafts are checked") has a subject and a verb around them.
local function any_of(parts) return pattern("(?:" .. table.concat(parts, "|") .. ")") end

-- Where a note may begin: at the start, after a stop, in a bracket; elsewhere only with a capital.
local opening = [[(?:^|[.;:,!?(\[<•*–-]\s?)]]
local ends = [[\s*(?:$|[\].,;:)*?])]]
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
-- "We tell the Ombudsman, put it on the website and say when": one of the things that somebody does.
local somebody = phrases {
  "we", "they", "it", "he", "she", "who", "staff", "officer", "officers", "manager", "managers", "team", "teams", "handler", "handlers", "secretary", "clerk", "director", "chair", "landlord", "association", "council", "residents", "tenants",
  "will", "would", "must", "should", "can", "could", "shall",
}

-- What is said to a colleague about the form: "NB: check this with Legal", "(JT to confirm the wording before we
-- publish)", "Please add the poster". With residents things are checked as a habit.
local begins = [[(?:^|[.;(\[*–-]\s?)]]
local office = [[(?:the )?(?:legal|comms|communications|finance|IT|HR|web|policy|performance|governance|democratic services|board)(?: team)?]]
local going_out = [[(?:before|prior to|ahead of) (?:we |it |this |they )?(?:(?:is|are|goes?) )?(?:publish\w*|publication|submi\w+|live|out|goes|sign[- ]off)\b]]
local look_up = [[(?:check|confirm|clarify|verify|ask|chase|add|amend|update|speak to)]]
-- Each with words that stand near each other in it, as far off as the number says.
local remarks = {
  { phrases { "nb", "n.b", "note" }, phrases { "check", "confirm", "clarify", "verify", "ask", "chase", "add", "amend", "update", "speak to" }, 45,
    pattern(begins .. [[((?:NB|N\.B\.|note)\s?[:–-]?\s?(?:(?:we|I|you|still|also|please|may) )*(?:(?:needs? to|to|must|should) )?]] .. look_up .. [[ (?:this|that|\w* ?wording|figures?|links?|dates?|section|minutes|version|page|evidence|with (?:]] .. office .. [[|(?-i:[A-Z][a-z]+)))\b)]]) },
  { phrases { "note to" }, phrases { "self", "editor", "team" }, 1, pattern(begins .. [[(note to (?:self|editor|team)\b)]]) },
  { phrases { "check" }, phrases { "with" }, 30,
    pattern(begins .. [[((?:(?:NB:? )?(?:need|still|we need|must|please) )?(?:to )?check (?:(?:this|that|\w* ?wording) )?with ]] .. office .. "(?: " .. going_out .. [=[|[.)\] ]*$))]=]) },
  { phrases { "to check", "to confirm", "to clarify", "to verify", "to ask", "to chase", "to add", "to amend", "to update", "to speak to" }, phrases { "before", "prior to", "ahead of", "wording", "with" }, 70, any_of {
    begins .. "((?-i:[A-Z]{2,3}) to " .. look_up .. [=[\b[^.;)\]]*?(?:]=] .. going_out .. [[|wording\b|with ]] .. office .. [[\b))]],
    begins .. "((?-i:[A-Z][a-z]+) to " .. look_up .. [=[\b[^.;)\]]*?]=] .. going_out .. ")",
  } },
  -- "JT to check what they want": of initials alone, as a kind of staff does so as a habit.
  { phrases { "to check", "to confirm", "to clarify", "to verify", "to ask", "to chase", "to find out", "to look at", "to look into" },
    phrases { "what", "whether", "if", "which", "who", "where", "how", "when", "this", "that", "it", "here" }, 10,
    pattern(begins .. [[((?-i:[A-Z]{2,3})(?:/(?-i:[A-Z]{2,3}))? to (?:check|confirm|clarify|verify|ask|chase|find out|look at|look into) (?:what|whether|if|which|who|where|how|when|this|that|it|here)\b)]]) },
  { phrases { "please" }, phrases { "add", "insert", "remove", "delete", "replace", "amend", "embed" }, 1, pattern(begins .. [[(please (?:add|insert|remove|delete|replace|amend|embed) (?:the|this|our|that)\b)]]) },
}
local longest_remark = 120  -- bytes
-- What follows a remark up to a stop belongs to it, where it is no more than so many words.
local to_its_end, words_to_its_end = pattern [=[[^.;)\]]*]=], 10
local of_habit = phrases { "resident", "residents", "tenant", "tenants", "customer", "customers", "complainant", "your", "you", "contractor", "case", "complaint", "complaints", "each", "every", "any", "all", "refusal", "refusals", "letter", "letters" }
local needed = pattern "^need to check"
-- Who checks things by the nature of the post.
local post = pattern [[^(?:(?-i:MRC|CEO|CE|HOS|HO|SMT|ELT|EMT|LT|DPO|CRM|IT|HR|QA)|chair\w*|clerk|secretary|director|directors|board|committee|cabinet|council|panel|head|executive|ombudsman|trustees?|treasurer|auditors?|lead)\b]]

-- Something that is still to come. Each with words without which it is not worth the while: all phrases
-- are looked for in one pass, an expression is compiled where they stand.
local links = phrases { "link", "links", "hyperlink", "hyperlinks", "weblink", "web link", "url", "urls", "screenshot", "screenshots", "screen shot", "screen shots", "ref", "refs" }
local awaited = {
  { phrases {
    "to be added", "to be inserted", "to be confirmed", "to be uploaded", "to be attached", "to be supplied", "to be linked", "to be hyperlinked", "to be provided", "to be advised", "to be put", "to be placed", "to be embedded",
    "to be completed", "to be updated", "to be agreed", "to be set", "to be published", "to go here", "to go in here" }, any_of {
    [[\b((?:]] .. link .. [[|evidence|documents?|report|policy|minutes|response|dates?|figures?|details|name|data|wording|photos?|appendix) (?:still )?to be (?:added|inserted|confirmed|uploaded|attached|supplied|linked|hyperlinked|provided|advised))(?:]] .. ends .. [[|\s(?:here|later|soon|shortly|once|when|after)\b)]],
    [[\b((?:]] .. link .. [[|minutes|figures?|data) (?:still )?to be (?:added|inserted|uploaded|attached|linked))\b]],
    [[[(\[*](to be (?:added|inserted|confirmed|supplied|linked))[\])*]\s?]],
    [[\b(to (?:go|be (?:put|inserted|added|placed|linked|embedded)) (?:in )?here)\b]],
    opening .. [[((?:(?:final|annual|approved|board|updated|new|the) )*(?:report|policy|minutes|response|assessment|plan|page|link) to be (?:added|uploaded|published|linked|inserted|attached)(?: \w+){0,4} (?:once|when|after|following))\b]],
    [[(?:^|[:(\[*–-] ?)(to be (?:confirmed|advised|inserted|added|completed|updated|supplied))]] .. ends,
    [[\b((?:dates?|name|time|venue|details)(?: of \w+)? to be (?:agreed|set))]] .. ends,
  } },
  { phrases { "to follow", "pending", "awaited" }, any_of {
    [[\b((?:]] .. link .. [[|evidence|minutes|copy|data|figures|details|attachment) to follow)]] .. ends,
    [[[(\[*](to follow|pending|awaited)[\])*]\s?]],
  } },
  { phrases { "awaiting" }, any_of {
    [[\b(awaiting (?:(?:a|the|working|new|final) )*(?:]] .. link .. [[|minutes|figures))\b]],
    [[(?:^|[(\[•*–-]\s?)(awaiting (?:\w+ ){0,3}(?:version|data|sign[- ]?off|approval|confirmation|publication|update|copy))\b]],
  } },
  { links, any_of {
    [[\b(]] .. link .. [[ (?:tbc|needed|required|missing))]] .. ends,
  }, phrases { "tbc", "needed", "required", "missing" } },
}
-- "Link to the annual report once published": of these words it is what is linked to.
local once = phrases { "when", "once" }
local ready = phrases { "published", "available", "live", "approved", "uploaded", "finalised", "ready", "agreed", "signed off", "created", "complete", "updated", "in place" }
local linked = {}
for _, word in ipairs {
  "to", "for", "the", "our", "a", "an", "new", "final", "approved", "annual", "complaints", "complaint", "performance", "and", "service", "improvement", "report", "policy", "document", "page", "plan", "self-assessment", "assessment", "board",
  "governing", "body", "body's", "body’s", "committee", "minutes", "response", "strategy", "leaflet", "it", "is", "they", "are", "this", "it's", "when", "once",
} do linked[word] = true end
-- "Published on DATE"
local blanks, capitals = phrases { "date", "name", "link", "url" }, pattern [[\b(?:on|by|of|to|dated|see) ((?-i:DATE|NAME|LINK|URL))\b]]
-- A draft in the place of the thing.
local drafts = any_of {
  [[\bsee (?:the )?(?:attached )?draft (?:(?:annual|new|revised|updated|complaints?|current) )*(?:report|policy|document|plan|minutes|procedure|self[- ]assessment|strategy|version|attached|response)\b]],
  opening .. [[see (?:the )?(?:attached )?draft\s*(?:$|[\].,;)])]],
  [[\bdraft (?:report|policy|document|plan|procedure|self[- ]assessment|strategy|version)(?:ed)? (?:(?:has been|have been|being) )?(?:submitted|awaiting|pending|to be (?:approved|agreed|signed off|submitted)|with (?:the )?(?:board|committee|legal|cabinet))\b]],
  [[\b(?:report|policy|procedure|leaflet|document|assessment|plan)(?: (?:is|are|remains?))? (?:(?:currently|still) )?in draft(?: form)?\s*(?:$|[.;)])]],
  [[^(?:in )?draft(?: (?:only|version|report|policy))?\.?$]],
}
-- "[Officer to attach the template]": an order in brackets.
local asked_in = phrases {
  "to attach", "to add", "to insert", "to provide", "to supply", "to confirm", "to check", "to upload", "to complete", "to advise", "to link", "to send", "to find", "to chase", "to update", "to include", "to draft", "to write", "to amend", "to put",
}
local in_brackets = pattern [=[[\[{<](?:(?-i:[A-Z])[\w'&/-]*)(?: [\w'&/-]+){0,3} to (?:attach|add|insert|provide|supply|confirm|check|upload|complete|advise|link|send|find|chase|update|include|draft|write|amend|put)\b[^\]}>]*[\]}>]]=]
-- "(Comms to supply poster)": in round ones it has to be something for the form.
local in_round_ones = pattern([=[\((?:(?-i:[A-Z])[\w'&/-]*)(?: (?:(?-i:[A-Z])[\w'&/-]*|team|officer|manager))? to (?:attach|add|insert|provide|supply|confirm|upload|advise|link|send|find|chase) (?:(?:the|a|an|this|new|latest|final|correct) )*(?:\w+ )?(?:links?|refs?|references?|dates?|figures?|template|screenshots?|wording|poster|numbers?|minutes?|page|section|url|image|photo|evidence)\b[^)]*\)]=])
-- "Text us on 07XXX XXXXXX", "in 20XX".
local masked_hint = phrases { "on", "call", "ring", "text", "phone", "telephone", "tel", "us", "number", "is", "helpline", "whatsapp", "for", "report", "policy", "in", "of", "from", "year", "dated", "approved", "by" }
local masked = pattern [[\b(0\d{2,4} ?[Xx]{3,8}(?: [Xx]+)*|07 ?[Xx]{3,9}(?: [Xx]+)*)\b|\b(20(?-i:XX|\dX)(?:/(?:\d\d|(?-i:XX)))?)\b]]
local of_a_resident = phrases { "from", "his", "her", "their", "whose", "resident's", "tenant's", "complainant's", "customer's", "format", "caller" }
local finished = pattern [[\b(?:final|each|every|annually|always|before|prior to|approved|adopted|then|subsequently|consult\w*)\b]]
-- What a form or a word processor leaves where nothing was put in.
local leavings = phrases {
  "click here to enter text", "click or tap here to enter text", "click here to enter a date", "click or tap to enter a date", "click or tap here to enter a date", "choose an item", "lorem ipsum", "bookmark not defined",
  "reference source not found", "hyperlink reference not valid",
}
local bracketed = any_of {
  [=[[\[<{](?:please )?(?:insert|add|enter|name of|organisation name|landlord name|your (?:name|organisation|policy)|xx+|tbc|to be (?:confirmed|added|inserted))\b[^\]>}]*[\]>}]]=],
  [=[[\[<{](?:(?:hyper|web ?)?(?:link|url)s?)(?: to [^\]>}]+| here)?[\]>}]]=], [=[\[(?:date|name|number|figure|page|section|x|x%)\]]=], [[\bcommented \[\w]], [[#(?:ref!|value!|name\?)]], [[_{4,}]],
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

local function only_linked(between)
  local word = ""
  for i = 1, #between + 1 do
    local c = string.sub(between, i, i)
    if c ~= " " and c ~= "" then
      word = word .. string.lower(c)
    else
      if word ~= "" and not linked[word] then return false end
      word = ""
    end
  end
  return true
end

local function link_once(text)
  for i, span in ipairs(text:find_all(links)) do
    local soon = text:find(once, span.stop)
    local state = soon and text:find(ready, soon.stop)
    if i > 20 or not state then return nil end
    local whole = span:to(state)
    if state.start - soon.stop <= 15 and #whole.text < 120 and only_linked(string.sub(whole.text, span.stop - span.start + 1, state.start - span.start)) then return whole end
  end
end

local function is_listed(text, span)
  local lead = text:before(span, 30)
  return lead ~= nil and string.sub(text.text, span.start - 1, span.start - 1) == "," and lead:matches(somebody)
end

local function earlier(found, span)
  if span and (not found or span.start < found.start) then return span end
  return found
end

local hints = {
  orders = phrases { "insert", "add", "include", "attach", "embed", "upload", "need", "needs", "update", "replace", "check", "amend", "put", "to add", "to do", "todo", "wip", "pending", "to update", "work in progress" },
  sends = phrases { "to add", "to insert", "to send", "to provide", "to supply", "to check", "to confirm" },
  drafts = phrases { "draft", "drafted" },
  brackets = pattern [=[[\[<{#_]]=],
  crosses = pattern "x(?:x|%)",
  masked = pattern [[\d ?x]],
  codes = phrases { "tbc", "tba", "tbd", "t.b.c" },
}

-- Whether an order may begin at one of the words: at the start, after a stop or "please", with a capital;
-- "Sam to send".
local function opens(text)
  for i, span in ipairs(text:find_all(hints.orders)) do
    local wide = span:widen(1)
    local lead = string.sub(wide.text, 1, span.start - wide.start)
    local last = string.byte(lead, -2) or 0
    local after_a_stop = last < 97 and (last < 48 or last > 57) and last < 65 or last > 122
    if string.byte(span.text, 1) < 97 or after_a_stop or string.lower(lead) == "please " or i > 20 then return true end
  end
  for i, span in ipairs(text:find_all(hints.sends)) do
    local letter_before = string.byte(span:widen(1).text, 1)
    if letter_before >= 65 and letter_before <= 90 or i > 20 then return true end
  end
  return false
end

-- Whether one of the other words stands at most so many bytes after one of the words.
local function near(text, these, others, far)
  for _, hit in ipairs(text:find_all(these)) do
    local other = text:find(others, hit.stop)
    if other and other.start - hit.stop <= far then return true end
  end
  return false
end

local function whole_remark(text, span)
  local rest, most = text:find(to_its_end, span.stop), text:after(span, words_to_its_end)
  if not most or not rest or rest.start > span.stop or rest.stop == rest.start then return span end
  return span:to(rest.stop < most.stop and rest or most)
end

local function is_remark(text, span)
  local whole = whole_remark(text, span)
  return #span.text <= longest_remark and (not whole:matches(habitual) or whole:matches(needed)) and not whole:matches(of_habit) and not whole:matches(post) and not text:quoted(span)
end

local function first_in(text, row, ctx)
  local found = text:find(leavings)
  if found and (text:find(letter) or text:quoted(found)) then found = nil end
  local function take(expression, stands)
    found = earlier(found, first(text, expression, function(span) return not text:quoted(span) and (not stands or stands(span)) end))
  end
  if opens(text) then
    for _, expression in ipairs(orders) do
      take(expression, function(span) return not span:matches(habitual) and not is_listed(text, span) end)
    end
  end
  for _, kind in ipairs(remarks) do
    local remark = near(text, kind[1], kind[2], kind[3]) and first(text, kind[4], function(span) return is_remark(text, span) end)
    if remark then found = earlier(found, whole_remark(text, remark)) end
  end
  for _, kind in ipairs(awaited) do
    if text:find(kind[1]) and (not kind[3] or text:find(kind[3])) then take(kind[2]) end
  end
  local promised = link_once(text)
  if promised and not text:quoted(promised) then found = earlier(found, promised) end
  for _, blank in ipairs(text:find_all(blanks)) do
    if string.byte(blank.text, 2) < 97 then
      take(capitals)
      break
    end
  end
  if text:find(hints.drafts) then take(drafts, function(span) return not text:sentence_of(span):matches(finished) end) end
  if text:find(hints.brackets) then take(bracketed, function(span) return string.sub(text.text, span.stop + 1, span.stop + 1) ~= "(" and not text:find(letter) end) end
  if text:find(asked_in) then
    if text:find(hints.brackets) then take(in_brackets) end
    take(in_round_ones)
  end
  if text:find(hints.masked) and text:find(masked_hint) then
    take(masked, function(span)
      local lead = text:before(span, 4)
      return lead and not lead:matches(of_a_resident) and lead:matches(masked_hint)
    end)
  end
  if text:find(hints.crosses) then
    take(crosses, function(span)
      local lead = words_before(text, span)
      return not lead or not lead:matches(struck_out)
    end)
  end
  if text:find(hints.codes) then take(codes, function() return not is_a_name(row, ctx) end) end
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
  edits      = { "link-words", "drop-words" },
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
