-- SPDX-License-Identifier: Apache-2.0
-- A count and its percentage as people write them with words between the two. Figures that stand side
-- by side ("65% (25 of 38)") are ratios already.
local words = [[(?:(?:stage (?:1|2|one|two)|[a-z'’-]+),? ){1,6}]]
local figure = [[(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)]]
-- Which groups of the match are the percentage, the count and the whole.
local shapes = {
  { expression = pattern([[\b(\d[\d,]*) (?:out of|of)(?: the| our| all)? (\d[\d,]*) ]] .. words .. [[\(]] .. figure .. [[\)]]), percent = 4, count = 2, of = 3 },
  { expression = pattern([[\b]] .. figure .. [[ ]] .. words .. [[\((\d[\d,]*) ?(?:out of|of|/) ?(\d[\d,]*)\b]]), percent = 2, count = 3, of = 4 },
  { expression = pattern([[\bof(?: the| our| all)? (\d[\d,]*) ]] .. words .. [[(\d[\d,]*) \(]] .. figure .. [[\)]]), percent = 4, count = 3, of = 2 },
  { expression = pattern([[\b(\d[\d,]*) \(]] .. figure .. [[\) (?:out of|of)(?: the| our| all)? (\d[\d,]*) (?:stage|complaint|case|response|request|acknowledg|letter|staff|escalat|extension)]]), percent = 3, count = 2, of = 4 },
}

-- What the percentage is said to be: a target is no result, and "over 90%" leaves room.
local target = pattern [[\b(?:target|goal|KPI|benchmark|standard|threshold|ambition|against|compared (?:to|with)|up from|down from|from|versus|median|average|quartile)(?: (?:of|was|is|rate|set at|at|an?|the|our))* $]]
local at_least = pattern [[\b(?:over|more than|above|at least|in excess of|exceeding|better than) $]]
local at_most = pattern [[\b(?:under|less than|below|at most|up to|no more than|fewer than) $]]
local roughly = pattern [[\b(?:about|around|approximately|approx\.?|nearly|almost|roughly|circa|c\.?|just (?:over|under)) $|~ ?$]]
local place = pattern [[\b(?:pages?|sections?|stages?|items?|questions?|parts?|steps?|versions?|chapters?) $]]
local change = pattern [[^(?:%|per ?cent)? ?(?:reduction|increase|improvement|decrease|rise|fall|drop|up|down|higher|lower|more|fewer|target)\b]]

local leads = { pattern [[\S+ ]], pattern [[\S+ \S+ ]], pattern [[\S+ \S+ \S+ ]], pattern [[\S+ \S+ \S+ \S+ ]] }
local next_word = pattern [[[A-Za-z]+]]

-- Up to four words that stand before a span.
local function words_before(text, span)
  for count = #leads, 1, -1 do
    local lead = text:find(leads[count], span:widen(count).start)
    if lead and lead.stop == span.start then return lead end
  end
end

local function whole(span)
  local digits = ""
  for i = 1, #span.text do
    local figure_here = string.sub(span.text, i, i)
    if figure_here ~= "," then digits = digits .. figure_here end
  end
  return tonumber(digits)
end

local function decimals(shown)
  for i = 1, #shown do
    if string.sub(shown, i, i) == "." then return #shown - i end
  end
  return 0
end

local function shown(value)
  if value == math.floor(value) then return string.format("%d", math.floor(value)) end
  return string.format("%.1f", value)
end

-- "2025/26 (1.1% of all complaints)", "in 24/25 (91%)", "from 12/06 (half of the team)": years and days,
-- not so many of so many.
local slash = pattern [[\d ?/ ?\d]]
local function is_date(pair)
  if not pair.span:matches(slash) then return false end
  local years = pair.of == pair.count + 1 and pair.count >= 10 and pair.count <= 40 and math.abs(pair.percent - 100.0 * pair.count / pair.of) > 0.5
  return years or pair.count > pair.of or pair.count >= 1990 and pair.count < 2100
end

local sign = pattern "%"
local word = phrases { "per cent", "percent" }

-- The pairs of a text, those side by side and those with words between.
local function pairs_in(text)
  local found = {}
  if not text:find(sign) and not text:find(word) then return found end
  for _, ratio in ipairs(text:ratios()) do
    if ratio.percent and ratio.count then
      table.insert(found, { percent = ratio.percent, decimals = ratio.decimals, count = ratio.count, of = ratio.of, span = ratio.span, at = ratio.percent_span })
    end
  end
  for _, shape in ipairs(shapes) do
    local groups = text:match(shape.expression)
    while groups do
      local percent = groups[shape.percent]
      local new = true
      for _, other in ipairs(found) do
        if other.span.start < groups[1].stop and groups[1].start < other.span.stop then new = false end
      end
      if new then
        table.insert(found, { percent = tonumber(percent.text), decimals = decimals(percent.text), count = whole(groups[shape.count]), of = whole(groups[shape.of]), span = groups[1], at = percent })
      end
      groups = text:match(shape.expression, groups[1].stop)
    end
  end
  return found
end

-- How far the percentage lies from the figures, beyond what its rounding or its wording allows.
local function difference(text, pair)
  local lead = words_before(text, pair.at)
  local follows = text:find(next_word, pair.at.stop)
  local front = words_before(text, pair.span)
  if lead and lead:matches(target) or front and front:matches(place) then return 0.0 end
  if follows and follows.start <= pair.at.stop + 2 and follows:matches(change) then return 0.0 end
  local value = 100.0 * pair.count / pair.of
  local rounding = 0.5
  for _ = 1, pair.decimals do rounding = rounding / 10.0 end
  local apart = math.abs(pair.percent - value)
  if lead and lead:matches(at_least) and value >= pair.percent then return 0.0 end
  if lead and lead:matches(at_most) and value <= pair.percent then return 0.0 end
  if lead and lead:matches(roughly) then rounding = 2.5 end
  if apart <= rounding + 0.000001 then return 0.0 end
  return apart
end

return rule {
  title      = "A percentage agrees with the figures beside it",
  each       = "row",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "unsupports",
  kind       = "percent-does-not-compute",
  maturity   = "stable",
  provisions = "*",
  params     = {
    slack = { type = "number", default = 1.0, doc = "percentage points up to which a difference is a matter of rounding and only worth an advice" },
  },
  rationale  = "A reader recomputes what can be recomputed. A figure that does not follow from the ones beside it takes the weight from the answer.",
  remedy     = "Correct the percentage or the counts, and check where the figures come from.",
  check = function(row, ctx)
    local found = {}
    for _, answer in ipairs(row.answers) do
      for _, pair in ipairs(pairs_in(answer)) do
        if pair.of == 0 and not is_date(pair) then
          if pair.percent > 0 then table.insert(found, fail { "{1}: nothing is a percentage of none", at = pair.span, severity = "advice", effect = "notes" }) end
        elseif not is_date(pair) then
          local apart = difference(answer, pair)
          if apart > 0.0 then
            local slight = apart < ctx.params.slack
            table.insert(found, fail { "{count} of {of} is {value}%, not {percent}%", count = pair.count, of = pair.of, value = shown(100.0 * pair.count / pair.of), percent = shown(pair.percent),
                                       at = pair.span, severity = slight and "advice" or "major", effect = slight and "notes" or "unsupports" })
          end
        end
      end
    end
    if #found == 0 then return pass() end
    return found
  end,
}
