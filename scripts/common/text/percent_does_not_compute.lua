-- SPDX-License-Identifier: Apache-2.0
-- A count and its percentage as people write them, side by side ("65% (25 of 38)"), which are ratios
-- already, or with words between the two.
local most_between = 70  -- bytes of such words
local no_word = { ["."] = true, [";"] = true, [":"] = true, ["("] = true, [")"] = true, ["%"] = true, ["/"] = true }
local opening, closing = pattern [[\(]], pattern [[\)]]
-- "Of 60 complaints we answered 57 (95%)", up to the bracket.
local of_which = pattern [[\bof(?: the| our| all)? (\d[\d,]*) (?:[^.;:()%\d]|stage \d)+(\d[\d,]*) \(]]
-- "96% of complaints (24/25)": alone, figures with a stroke between may be a date.
local stroke = pattern [[\((\d[\d,]*) ?/ ?(\d[\d,]*)\b]]

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

-- What stands between two spans, if it is not much.
local function between(first, second)
  local far = second.start - first.stop
  return far > 0 and far <= most_between and string.sub(first:to(second).text, first.stop - first.start + 1, second.start - first.start) or ""
end

-- Whether nothing but a few words stands from one span to the bracket before another: "of stage 1 letters (".
local function in_bracket(first, second)
  local words = string.lower(between(first, second))
  if #words < 3 or #words > most_between or string.sub(words, -1) ~= "(" then return false end
  for i = 1, #words - 1 do
    local c = string.sub(words, i, i)
    local figure = c >= "0" and c <= "9" and string.sub(words, math.max(i - 6, 1), i - 1) ~= "stage "
    if no_word[c] or figure then return false end
  end
  return true
end

-- "55 of 58 requests, that is to say 95 per cent": what says that the second is the first in other figures.
local connects = phrases {
  "that is to say", "that is", "i.e.", "i.e", "ie", "or", "which is", "which was", "which makes", "which gives", "which comes to", "equal to", "equates to", "equating to", "equivalent to", "representing", "which represents", "making", "giving", "a rate of", "at a rate of", "amounting to",
  "amounts to", "being", "namely", "a success rate of", "a compliance rate of", "a performance of", "in other words", "works out at", "which works out at", "came to", "a total of", "a result of",
}
local joined_by = phrases { "and", "but", "while", "whereas", "against", "compared", "target", "than", "from", "of these", "of which", "of them" }

-- Whether one such word stands right before the second of two ratios, and nothing before it but what they are of.
local function is_reworded(text, first, second)
  local words, from, to = between(first, second), first.stop, second.start
  if #words < 3 then return false end
  local last
  for _, hit in ipairs(text:find_all(connects)) do
    if hit.start >= from and hit.stop <= to then last = hit end
  end
  local dash = string.sub(words, -3) == " - " or string.sub(words, -5) == " – "
  if not (last and to - last.stop <= 2) and not (dash and #words <= 30) then return false end
  local joint = text:find(joined_by, from)
  if joint and joint.stop <= to then return false end
  for i = 1, #words do
    local c = string.sub(words, i, i)
    local figure = c >= "0" and c <= "9" and string.lower(string.sub(words, math.max(i - 6, 1), i - 1)) ~= "stage "
    if no_word[c] and c ~= "." and c ~= ":" or c == "." and string.sub(words, i + 1, i + 1) == " " and not (last and from + i >= last.start) or figure then return false end
  end
  return true
end

-- What is said of the others: "3 of 58 were late, giving 94.8% in time".
local function is_complement(ratio, other)
  local percent, pair = ratio.percent or other.percent, ratio.count and ratio or other
  return pair.of > 0 and math.abs(100.0 - percent - 100.0 * pair.count / pair.of) <= 1.0
end

-- The pairs of a text, those side by side and those with words between.
local function pairs_in(text)
  local found = {}
  if not text:find(sign) and not text:find(word) then return found end
  local function add(percent, count, of, span)
    table.insert(found, { percent = percent.percent, decimals = percent.decimals, count = count, of = of, span = span, at = percent.percent_span })
  end
  local ratios, used = text:ratios(), nil
  for i, ratio in ipairs(ratios) do
    local other = ratios[i + 1]
    if ratio.percent and ratio.count then
      add(ratio, ratio.count, ratio.of, ratio.span)
    elseif ratio == used then
      used = nil
    elseif other and not (other.percent and other.count) and (ratio.percent == nil) ~= (other.percent == nil) and in_bracket(ratio.span, other.span) then
      -- "57 of 60 complaints were in time (95%)", "88% of stage 1 responses (44 out of 50)".
      local close = text:find(closing, other.span.stop)
      if ratio.percent then
        add(ratio, other.count, other.of, ratio.span:to(other.span))
        used = other
      elseif close and close.start == other.span.stop then
        add(other, ratio.count, ratio.of, ratio.span:to(close))
        used = other
      end
    elseif other and not (other.percent and other.count) and (ratio.percent == nil) ~= (other.percent == nil) and is_reworded(text, ratio.span, other.span) and not is_complement(ratio, other) then
      if ratio.percent then add(ratio, other.count, other.of, ratio.span:to(other.span)) else add(other, ratio.count, ratio.of, ratio.span:to(other.span)) end
      used = other
    elseif ratio.percent then
      local bracket = text:find(opening, math.max(ratio.span.start - 1, 0))
      local groups = bracket and bracket.stop == ratio.span.start and text:match(of_which, math.max(ratio.span.start - most_between - 20, 0))
      while groups and groups[1].stop < ratio.span.start do groups = text:match(of_which, groups[1].stop) end
      local close = groups and groups[1].stop == ratio.span.start and text:find(closing, ratio.span.stop)
      if close and close.start == ratio.span.stop then add(ratio, whole(groups[3]), whole(groups[2]), groups[1]:to(close)) end
      groups = text:match(stroke, ratio.span.stop)
      if groups and in_bracket(ratio.span, groups[2]) then add(ratio, whole(groups[2]), whole(groups[3]), ratio.span:to(groups[3])) end
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
  edits      = "recompute",
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
