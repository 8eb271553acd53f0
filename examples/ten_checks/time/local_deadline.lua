-- SPDX-License-Identifier: Apache-2.0
-- A client that promises more than the Code: its limit is the Code's, less some working days. A profile that
-- sets a <deadline> needs no such rule, since common/time/longer_than_allowed holds it against that.
local done_for = {
  response = phrases { "respond", "responds", "response", "responses", "reply", "replies", "answer", "answers", "answered", "decision", "outcome" },
  acknowledgement = phrases { "acknowledge", "acknowledges", "acknowledged", "acknowledgement", "acknowledgements" },
}
-- Another's time, or none that is promised.
local other = phrases {
  "extend", "extends", "extended", "extension", "extensions", "ombudsman", "code", "average", "took", "were", "was", "residents have", "customers have", "tenants have", "you have", "to escalate", "to ask", "repair", "repairs", "not", "except",
}
local second_stage = phrases { "stage 2", "stage two", "second stage", "escalated", "both stages", "respectively" }
local bounds = { within = true, at_most = true }

return rule {
  title      = "The client's own time limit is kept",
  each       = "provision",
  strand     = "scrutiny",
  severity   = "minor",
  effect     = "notes",
  kind       = "local-standard",
  maturity   = "stable",
  provisions = "tag:deadline",
  params     = {
    response        = { type = "integer", default = 2, min = 0, max = 20, doc = "working days by which a response is promised before the Code's limit" },
    acknowledgement = { type = "integer", default = 0, min = 0, max = 20, doc = "working days by which an acknowledgement is promised before the Code's limit" },
  },
  rationale  = "Residents were promised a shorter time. An answer that gives the Code's tells them that the promise is forgotten.",
  remedy     = "Give the promised time, or say since when and why it is no longer kept.",
  applies = function(row) return row.claim == "yes", "it is not answered with Yes" end,
  check = function(row, ctx)
    for _, answer in ipairs(row.answers) do
      for _, d in ipairs(answer:durations()) do
        local sentence = answer:sentence_of(d.span)
        local is_ours = d.working and d.unit == "day" and bounds[d.bound] and not sentence:matches(other) and not (ctx.provision.stage == 1 and sentence:matches(second_stage))
        for kind, done in pairs(done_for) do
          local deadline = ctx.provision:deadline(kind)
          local limit = deadline and deadline.working_days and deadline.working_days - ctx.params[kind]
          if is_ours and limit and d.most > limit and sentence:matches(done) then
            return fail { "\"{1}\", where {limit} working days are promised", at = d.span, limit = limit }
          end
        end
      end
    end
    return pass()
  end,
}
