-- SPDX-License-Identifier: Apache-2.0
local promise = phrases { "will be" }

return rule {
  title      = "A promise lies ahead",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "bench",
  maturity   = "stable",
  provisions = "*",
  rationale  = "One of the ten checks of the common workload.",
  remedy     = "Say what became of it.",
  check = function(row, ctx)
    local commentary = row.commentary
    local found = {}
    for _, promised in ipairs(commentary:find_all(promise)) do
      local sentence = commentary:sentence_of(promised)
      for _, date in ipairs(commentary:dates()) do
        if date.span.start >= promised.stop and date.span.stop <= sentence.stop then
          if date.last < ctx.as_of then
            table.insert(found, fail { "Promised for {1}, which has passed", at = date.span })
          end
          break
        end
      end
    end
    if #found == 0 then return pass() end
    return found
  end,
}
