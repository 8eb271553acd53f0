-- SPDX-License-Identifier: Apache-2.0
local function shown(value)
  if value == math.floor(value) then return string.format("%d", math.floor(value)) end
  return string.format("%.1f", value)
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
      for _, ratio in ipairs(answer:ratios()) do
        if ratio.percent and ratio.count then
          if ratio.of == 0 then
            table.insert(found, fail { "{1}: nothing is a percentage of none", at = ratio.span })
          else
            local value = 100.0 * ratio.count / ratio.of
            local difference = math.abs(ratio.percent - value)
            local rounding = 0.5
            for _ = 1, ratio.decimals do rounding = rounding / 10.0 end
            if difference > rounding + 0.000001 then
              local slight = difference < ctx.params.slack
              table.insert(found, fail { "{count} of {of} is {value}%, not {percent}%", count = ratio.count, of = ratio.of, value = shown(value), percent = shown(ratio.percent),
                                         at = ratio.span, severity = slight and "advice" or "major", effect = slight and "notes" or "unsupports" })
            end
          end
        end
      end
    end
    if #found == 0 then return pass() end
    return found
  end,
}
