-- SPDX-License-Identifier: Apache-2.0
-- N/A as a word of its own, at the opening of a cell or as its conclusion. "N/A" within a document's
-- number or a longer word is none.
local words = phrases {
  "n/a", "n /a", "n / a", [[n\a]], "n.a", "na", "not applicable", "not currently applicable", "not presently applicable", "not yet applicable", "non applicable", "non-applicable", "nonapplicable", "none applicable", "not apply", "not currently apply",
  "doesn't apply", "doesn't currently apply", "not relevant", "not currently relevant",
}
local within = 45  -- bytes from the start, or from the end, in which they open or conclude a cell
local opens = pattern [[^\W*((?:currently |presently )?(?:n ?[/\\] ?a|n\.a\.?|na|non?[- ]applicable|not (?:currently |presently |yet )?applicable|none applicable|does(?: not|n\W+t) (?:currently )?apply|not relevant|(?:this|it|this (?:provision|section|point|requirement|one)) (?:is (?:currently )?(?:not (?:currently )?(?:applicable|relevant)|n/a)|does(?: not|n\W+t) (?:currently )?apply))\b)(?:$|[^\w/&-]|-\s)]]
local concludes = pattern [[(?:^|[,.;:–-] ?|\b(?:so|therefore|hence|thus|as such|is|are|and|currently) )(not (?:currently )?applicable|n/a)[.)]*$]]
-- "Not applicable to leaseholders" bounds an answer; it is none.
local bounded = pattern [[^(?:n/?a|not applicable|does(?: not|n['’]t) apply|not relevant|this (?:\w+ )?does(?: not|n['’]t) apply)[.,]? (?:to|for) (?:leaseholders?|shared owners?|other|general|private|commercial|market|garages?|council tax|corporate)\b|^(?:this |it )?does(?: not|n['’]t) apply (?:an?|any|the|its?)\b]]
local conditional = phrases { "if applicable", "where applicable", "when applicable", "if it applies", "if this applies" }
local whole = pattern [[^\W*(?:n ?[/\\] ?a|n\.a\.?|na|non?[- ]applicable|not applicable|none applicable|not relevant)\W*$]]

local function said(text)
  local first = text:find(words)
  local groups = first and first.start <= within and text:match(opens)
  if groups then
    local opening = groups[2]
    if opening:to(text:all()):matches(bounded) then return nil end
    return opening
  end
  groups = first and text:find(words, math.max(#text - within, 0)) and text:match(concludes)
  return groups and groups[2]
end

return rule {
  title      = "A Yes is not answered with N/A",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "yes-not-applicable",
  maturity   = "stable",
  provisions = "*",
  rationale  = "The form offers Yes or No. Yes beside N/A says neither that the requirement is met nor why it does not arise.",
  remedy     = "Say what the position is: what would happen if it arose, and where that is written down.",
  check = function(row)
    if row.claim ~= "yes" then return pass() end
    local evidence, commentary = said(row.evidence), said(row.commentary)
    -- No further comment beside evidence that stands for itself.
    if not evidence and not row.evidence.blank and commentary and row.commentary:find(whole) then return pass() end
    local at = {}
    for _, span in ipairs { evidence or false, commentary or false } do
      if span then table.insert(at, span) end
    end
    if #at == 0 then return pass() end
    -- The same said once more in other words belongs to the same finding.
    local again = not commentary and row.commentary:find(conditional)
    if again then table.insert(at, again) end
    return fail { "The answer is Yes, but the {field} says \"{1}\"", at = at }
  end,
}
