-- SPDX-License-Identifier: Apache-2.0
-- Nothing but addresses, and each of them without a page. The rest may be words such as "see our website".
local home = pattern [[^(?:https?://)?[\w.-]+/?$]]

return rule {
  title      = "Evidence is more than the address of a whole website",
  each       = "row",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "unsupports",
  kind       = "vague-evidence",
  maturity   = "stable",
  provisions = "*",
  params     = {
    words = { type = "integer", default = 4, min = 0, max = 20, doc = "words that may stand beside the addresses" },
  },
  rationale  = "A home page bears nothing out: whoever follows it has to guess what was meant.",
  remedy     = "Give the address of the page, or the title and section of the document.",
  check = function(row, ctx)
    local links = {}
    for _, reference in ipairs(row.evidence:references()) do
      if reference.kind ~= "link" or not reference.span:matches(home) then return pass() end
      table.insert(links, reference.span)
    end
    if #links == 0 or #string.split(row.evidence.text, " ") - #links > ctx.params.words then return pass() end
    return fail { "The evidence is \"{1}\", the address of a whole website", at = links }
  end,
}
