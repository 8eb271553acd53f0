// SPDX-License-Identifier: Apache-2.0
#include "dump.hpp"

#include <array>
#include <cstdio>
#include <vector>

namespace assize::test {
namespace {

std::string told(const PlacedText& text) {
  std::string out = "\"" + text.text + "\"";
  for (const LineMark& mark : text.marks) {
    out += " " + std::to_string(mark.start) + ":" + std::to_string(mark.line);
  }
  return out;
}

std::string told(const std::vector<Field>& fields) {
  std::string out = " doubtful:";
  for (const Field field : fields) out += " " + std::string(to_string(field));
  return out;
}

std::string told(const std::optional<std::string>& text) { return text ? "'" + *text + "'" : "-"; }

std::string told(double number) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.17g", number);
  return buffer.data();
}

std::string told(const std::vector<EarlierAnswer>& earlier) {
  std::string out;
  for (const EarlierAnswer& one : earlier) {
    out += "  earlier " + one.row + " " + one.revision + " " + std::string(to_string(one.claim));
    for (const PlacedText* text :
         {&one.claim_text, &one.requirement, &one.evidence, &one.target_date})
      out += " " + told(*text);
    out += " " + (one.commentary ? told(*one.commentary) : "merged") + "\n";
  }
  return out;
}

}  // namespace

std::string dump(const Assessment& a) {
  std::string out = "document " + a.document + "\ncode " + a.code + "@" + a.revision +
                    "\norganisation " + a.organisation + " / " + a.organisation_id + "\nstated " +
                    told(a.stated.assessed_on) + told(a.stated.approved_on) +
                    told(a.stated.approved_by) + told(a.stated.period) + "\n";
  if (a.has_form) out += "form\n";
  for (const Response& r : a.responses) {
    if (r.claim == Claim::absent) continue;
    out += "response " + r.row + " " + std::string(to_string(r.claim)) + " " +
           std::to_string(r.line) + told(r.doubtful) + "\n";
    for (const PlacedText* text : {&r.claim_text, &r.requirement, &r.evidence, &r.target_date}) {
      out += "  " + told(*text) + "\n";
    }
    out += "  commentary " + (r.commentary ? told(*r.commentary) : "merged") + "\n";
    out += told(r.earlier);
  }
  out += told(a.earlier);
  if (a.has_plan) out += "plan\n";
  for (const std::string& column : a.plan_columns) out += "column " + column + "\n";
  for (const Action& action : a.actions) {
    out += "action " + action.id + " " + std::to_string(action.line) + " " + action.document +
           told(action.doubtful);
    for (const std::string& id : action.provisions) out += " " + id;
    out += "\n";
    for (const PlacedText* text :
         {&action.requirement, &action.improvement, &action.due, &action.status, &action.owner}) {
      out += "  " + told(*text) + "\n";
    }
  }
  for (const Heading& h : a.headings) {
    out += "heading " + h.section + " \"" + h.text + "\" " + std::to_string(h.line) + "\n";
  }
  for (const Guess& g : a.guesses) {
    out += "guess " + g.row + " " + g.kind + " " + told(g.confidence) + " \"" + g.note + "\" " +
           std::to_string(g.line) + " " + g.document + "\n";
  }
  for (const Unplaced& u : a.unplaced) {
    out += "unplaced \"" + u.text + "\" " + std::to_string(u.line) + " " + u.near_row + " " +
           u.document + "\n";
  }
  for (const Skipped& s : a.skipped) {
    out += "skipped " + std::to_string(s.from) + " " + std::to_string(s.to) + " " + s.what + "\n";
  }
  return out;
}

}  // namespace assize::test
