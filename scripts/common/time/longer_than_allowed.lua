-- SPDX-License-Identifier: Apache-2.0
-- Yes, and a time limit in the answer that is longer than the one that the Code sets for the same step.
-- Only what the organisation itself does, as a rule and at this stage, is held against the Code's number:
-- not the resident's time, a remedy's, an extension's where the row is of none, nor how long a case took.

local answering = phrases {
  "respond", "responds", "responded", "response", "responses", "reply", "replies", "replied", "answer", "answers", "answered", "decision", "outcome", "write back", "writes back", "resolve", "resolved",
}
local acknowledging = phrases { "acknowledge", "acknowledges", "acknowledged", "acknowledgement", "acknowledgements", "acknowledgment", "logged", "registered" }
local extending = phrases { "extend", "extends", "extended", "extension", "extensions", "extending", "extra time", "longer", "more time", "further" }
local done_for = { acknowledgement = acknowledging, response = answering, extension = extending }
local second_stage = phrases { "stage 2", "stage two", "second stage", "escalation", "escalations", "escalated", "review", "reviews", "appeal", "appeals", "final response", "both stages", "respectively" }

-- Another's time, another thing's, another year's, or no rule.
local other = phrases {
  "to escalate", "to request", "to appeal", "to ask", "to ask for", "request escalation", "to go to", "residents have", "resident has", "tenants have", "tenant has", "customers have", "customer has", "you have", "complainant has",
  "remedy", "remedies", "repair", "repairs", "works", "action", "actions", "compensation", "payment", "paid", "survey", "surveys", "learning", "appointment", "appointments", "inspection", "enquiry", "enquiries", "councillor", "councillors", "MP", "MPs",
  "ombudsman", "determination", "determinations", "order", "orders", "average", "on average", "took", "late", "longest", "slowest", "old", "ago", "notice", "previous", "previously", "formerly", "used to", "was", "were", "until", "before april", "last year",
  "not", "never", "no longer", "rather than", "instead of", "reduced", "shortened", "in total", "total", "in all", "overall", "altogether", "exceptional", "except", "unless", "retained", "kept for", "published", "report", "reports", "reported",
}

-- Working days that a time takes at least.
local days_a_unit = { day = 5 / 7, week = 5, month = 20 }
local function working_days(d)
  if d.working then return d.unit == "day" and d.most end
  return days_a_unit[d.unit] and d.most * days_a_unit[d.unit]
end

local bounds = { within = true, at_most = true }
local maximum = phrases { "maximum", "maximum of", "at the most", "no longer than" }

return rule {
  title      = "No time limit is longer than the Code's",
  each       = "provision",
  strand     = "scrutiny",
  severity   = "major",
  effect     = "contradicts",
  kind       = "requirement-contradicted",
  maturity   = "trial",
  provisions = "tag:deadline",
  edits      = { "limit-of-code", "answer-no" },
  rationale  = "The Code sets the time. A longer one in the answer, or in the policy that it quotes, cannot stand beside a Yes.",
  remedy     = "Bring the time limit into line, or answer No with the reason and the date by which it will be.",
  check = function(row, ctx)
    if row.claim ~= "yes" then return pass() end
    for _, answer in ipairs(row.answers) do
      for _, d in ipairs(answer:durations()) do
        local days = working_days(d)
        local sentence = days and answer:sentence_of(d.span)
        if sentence and (bounds[d.bound] or sentence:matches(maximum)) and not sentence:matches(other) and not answer:quoted(d.span) and not (ctx.provision.stage == 1 and sentence:matches(second_stage)) then
          for _, deadline in ipairs(ctx.provision.deadlines) do
            local done = done_for[deadline.kind]
            local is_extension = deadline.kind == "extension"
            local step = done and deadline.working_days and days > deadline.working_days and sentence:matches(done)
            if step and (is_extension or not sentence:matches(extending)) and (deadline.kind ~= "acknowledgement" or not sentence:matches(answering)) then
              return fail { "\"{1}\", where {who} sets {limit} working days", at = d.span, who = deadline.is_local and "the profile" or "the Code", limit = tostring(deadline.working_days) }
            end
          end
        end
      end
    end
    return pass()
  end,
}
