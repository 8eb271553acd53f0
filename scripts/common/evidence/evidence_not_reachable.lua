-- SPDX-License-Identifier: Apache-2.0
-- The form is published: its readers have the text and the website, and no more. What is said to be
-- attached, on a screen or in a column is not there; a link that lost its address leads nowhere; an
-- internal system is closed to them. A file name is a document's name and may be asked for.

-- Of each: what it finds, what makes it harmless after all, how it is told.
local missing = {
  { words = phrases { "screenshot", "screenshots", "screen shot", "screen shots", "screen print", "screen prints", "screengrab", "screen grab", "screenprint" },
    fine = phrases { "residents can send", "send us", "tenants can send", "customers can send", "upload screenshots", "including screenshots",
                     "such as screenshots", "screenshots of messages", "appendix" },
    weight = "minor", note = "which the form does not hold" },
  { words = phrases { "see attached", "please see attached", "is attached", "are attached", "have attached", "has attached", "as attached", "copy attached",
                      "copies attached", "attached copy", "attached document", "attached documents", "attached extract", "attached evidence", "attached policy",
                      "attached procedure", "attached report", "attached letter", "attached letters", "attached template", "attached templates",
                      "attached example", "attached examples", "attached minutes", "attached leaflet", "policy attached", "procedure attached",
                      "report attached", "letter attached", "letters attached", "template attached", "templates attached", "example attached",
                      "examples attached", "evidence attached", "document attached", "documents attached", "minutes attached", "see attachment",
                      "see attachments", "attachment 1", "attachment 2", "attachment a", "enclosed is", "is enclosed", "see enclosed" },
    fine = phrases { "attached to the", "attached to each", "attached to a", "attached to an", "attached to our", "attached to their", "attached to every",
                     "attached to all", "attached to it", "attached on", "attached against", "attached in the", "attached within", "attached as a link",
                     "attached to this report", "is attached to", "are attached to", "the letter", "appendix", "acknowledgement", "resident", "residents",
                     "tenant", "tenants", "customer", "customers", "complainant" },
    weight = "minor", note = "which the form does not hold" },
  { words = phrases { "see column", "refer to column", "column a", "column b", "column c", "column d", "column e", "column f", "column g", "column h", "column i",
                      "column j", "column k", "column l", "column m", "column n", "column o", "column p", "see tab", "see spreadsheet", "see worksheet" },
    fine = phrases { "self-assessment", "this form" },
    weight = "advice", note = "of a table that the form does not hold" },
  { words = phrases { "evidence folder", "evidence file", "evidence pack", "evidence bundle", "evidence log", "see folder", "saved in folder",
                      "embedded document", "see embedded", "double click", "embedded file" },
    fine = phrases { "http", "https", "www" },
    weight = "advice", note = "which the form does not hold" },
  { words = phrases { "found here", "available here", "click here", "see here", "link here", "linked here", "viewed here", "view here", "read here",
                      "accessed here", "here is a link", "here's the link", "see link", "link below", "link above", "this link", "following link",
                      "link attached", "link provided", "see hyperlink", "hyperlink" },
    fine = phrases { "http", "https", "www", "insert link", "add link", "residents", "tenants", "customers", "email", "emails", "survey", "letter", "letters",
                     "newsletter", "text message" },
    weight = "advice", note = "but no address came with the words" },
}
local caption = pattern [[\(\d+\) ?(?:Facebook|Twitter|Instagram|LinkedIn|YouTube|WhatsApp|Home|Inbox|Post)\b]]
local caption_words = phrases { "facebook", "twitter", "instagram", "linkedin", "youtube", "whatsapp", "inbox" }

-- Closed to everybody outside.
local inside = phrases {
  "sharepoint", "share point", "onedrive", "one drive", "shared drive", "network drive", "internal drive", "s drive", "g drive", "h drive", "o drive", "t drive",
  "staff intranet", "intranet", "teams channel", "teams folder", "teams site", "shared folder", "internal folder", "internal tracker", "internal system",
  "internal systems", "internal database", "google drive",
}
-- Where staff find their guidance is no evidence for others, and not meant as such.
local for_staff = phrases {
  "all staff", "for staff", "to staff", "by staff", "staff can", "staff have", "staff are", "staff to", "staff members", "colleagues", "employees", "officers can",
  "officers to", "all officers", "managers can",
}
local many = 3  -- rows beyond which the same thing is told once

local function reachable(answer, found, fine)
  return answer:sentence_of(found):matches(fine)
end

local function found_in(row, kind)
  for _, answer in ipairs(row.answers) do
    local found = answer:find(kind.words)
    while found and reachable(answer, found, kind.fine) do found = answer:find(kind.words, answer:sentence_of(found).stop) end
    if found then return found end
  end
  return nil
end

local function on_inside(row)
  local found = row.evidence:find(inside)
  while found and reachable(row.evidence, found, for_staff) do
    found = row.evidence:find(inside, row.evidence:sentence_of(found).stop)
  end
  return found
end

-- The rows with it, told at the first of them when they are many.
local function recurs(row, ctx, of)
  local rows, at, is_first = 0, {}, true
  for _, other in ipairs(ctx.assessment.rows) do
    local found = other.claim ~= "absent" and of(other)
    if found then
      if rows == 0 then is_first = other.id == row.id end
      rows = rows + 1
      if rows <= 12 then table.insert(at, found) end
    end
  end
  return rows, at, is_first
end

return rule {
  title      = "Evidence can be followed by whoever reads the form",
  each       = "row",
  strand     = "scrutiny",
  severity   = "advice",
  effect     = "notes",
  kind       = "evidence-not-reachable",
  maturity   = "stable",
  provisions = "*",
  edits      = { "link-words", "name-document" },
  rationale  = "Residents and the regulator read this on a website. What they cannot open bears nothing out.",
  remedy     = "Give the address, put the extract into the form, or say in a sentence what it shows.",
  check = function(row, ctx)
    local out = {}
    for _, kind in ipairs(missing) do
      local found = found_in(row, kind)
      if found then
        local rows, at, is_first = recurs(row, ctx, function(other) return found_in(other, kind) end)
        if rows <= many then
          table.insert(out, fail { "The {field} points to \"{1}\", {note}", at = found:widen(3), severity = kind.weight,
                                   effect = kind.weight == "minor" and "unsupports" or "notes", note = kind.note })
        elseif is_first then
          table.insert(out, fail { "{rows} rows point to \"{1}\" and the like, {note}", rows = rows, at = at, note = kind.note })
        end
      end
    end
    if row:find(caption_words) then
      local found = row:find(caption)
      if found then table.insert(out, fail { "\"{1}\" is the caption of a browser tab: no address came with it", at = found }) end
    end
    if on_inside(row) then
      local rows, at, is_first = recurs(row, ctx, on_inside)
      if is_first then
        table.insert(out, rows > 1 and fail { "{rows} rows rest on what stands on \"{1}\" or the like, where no resident can look", rows = rows, at = at }
                          or fail { "The {field} rests on what stands on \"{1}\", where no resident can look", at = at })
      end
    end
    if #out == 0 then return pass() end
    return out
  end,
}
