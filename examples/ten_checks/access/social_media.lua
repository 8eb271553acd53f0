-- SPDX-License-Identifier: Apache-2.0
-- Only where channels are listed or all are claimed: who says nothing of channels is told by others.
local social   = phrases { "social media", "social network", "social networks", "facebook", "twitter", "instagram", "linkedin", "whatsapp", "tiktok", "youtube", "bluesky", "nextdoor", "messenger" }
local channels = phrases { "phone", "telephone", "email", "e-mail", "letter", "post", "website", "online", "web form", "webform", "portal", "app", "in person", "face to face", "text message", "SMS", "live chat" }
local all      = phrases { "any channel", "all channels", "any way", "any method", "whichever channel", "every channel", "any means", "different channels", "range of channels", "variety of channels", "variety of ways", "range of ways", "many ways" }

local function distinct(spans)
  local seen, out = {}, {}
  for _, span in ipairs(spans) do
    if not seen[span.folded] then table.insert(out, span) end
    seen[span.folded] = true
  end
  return out
end

return rule {
  title      = "Where channels are claimed, social media is among them",
  each       = "row",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "list-not-covered",
  maturity   = "stable",
  provisions = "3.1",
  params     = {
    channels = { type = "integer", default = 2, min = 1, max = 10, doc = "from how many channels on an answer lists them" },
  },
  rationale  = "Residents complain where they are. An answer that leaves social media out does not show what happens to a complaint there.",
  remedy     = "Say how a complaint on social media is taken up, or that there are no such accounts.",
  applies = function(row) return row.claim == "yes", "it is not answered with Yes" end,
  check = function(row, ctx)
    local claimed = row:find(all)
    local listed = distinct(row:find_all(channels))
    if not claimed and #listed < ctx.params.channels then return pass() end
    for _, other in ipairs(ctx.assessment.rows) do
      if other:tagged("access") and other:find(social) then return pass() end
    end
    return fail { "\"{1}\": social media is not mentioned, here or at any row on access", at = claimed or listed }
  end,
}
