// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <string>

#include <assize/assessment.hpp>

#include "assessment/names.hpp"
#include "xml/writer.hpp"

namespace assize {
namespace {

using xml::unless_empty;
using xml::Writer;

// "14", or "14 120:16": the line of the beginning, then each byte from which another line holds.
std::string lines_of(const PlacedText& text) {
  std::string out;
  for (const LineMark& mark : text.marks) {
    if (!out.empty()) out += ' ';
    if (mark.start != 0) out += std::to_string(mark.start) + ":";
    out += std::to_string(mark.line);
  }
  return out;
}

void write_text(Writer& out, std::string_view name, const PlacedText& text) {
  if (text.empty()) return;
  out.leaf(name, text.text, {{"lines", unless_empty(lines_of(text))}});
}

std::string words(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : " ") + value;
  return out;
}

std::string words(const std::vector<Field>& fields) {
  std::vector<std::string> names;
  for (const Field field : fields) names.emplace_back(to_string(field));
  return words(names);
}

std::optional<std::string> line_of(std::size_t line) {
  return line == 0 ? std::nullopt : std::optional(std::to_string(line));
}

// As many figures as tell it from any other number; the same everywhere.
std::string confidence_of(double confidence) {
  std::array<char, 400> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), confidence,
                                 std::chars_format::fixed);
  return {buffer.data(), end.ptr};
}

std::optional<std::string> merged(const std::optional<PlacedText>& commentary) {
  return commentary ? std::nullopt : std::optional<std::string>("true");
}

template <class Answer>
void write_cells(Writer& out, const Answer& answer) {
  write_text(out, "claim", answer.claim_text);
  write_text(out, "requirement", answer.requirement);
  write_text(out, "evidence", answer.evidence);
  if (answer.commentary) write_text(out, "commentary", *answer.commentary);
  write_text(out, "target-date", answer.target_date);
}

void write_earlier(Writer& out, const std::vector<EarlierAnswer>& earlier) {
  for (const EarlierAnswer& one : earlier) {
    const auto element = out.element("earlier", {{"row", one.row},
                                                 {"revision", one.revision},
                                                 {"claim", to_string(one.claim)},
                                                 {"merged", merged(one.commentary)},
                                                 {"doubtful", unless_empty(words(one.doubtful))}});
    write_cells(out, one);
  }
}

void write_form(Writer& out, const Assessment& assessment) {
  const auto form = out.element("form");
  for (const Response& response : assessment.responses) {
    if (response.claim == Claim::absent) continue;
    const auto element =
        out.element("response", {{"row", response.row},
                                 {"claim", to_string(response.claim)},
                                 {"line", line_of(response.line)},
                                 {"merged", merged(response.commentary)},
                                 {"doubtful", unless_empty(words(response.doubtful))}});
    write_cells(out, response);
    write_earlier(out, response.earlier);
  }
}

void write_plan(Writer& out, const Assessment& assessment) {
  const auto plan =
      out.element("plan", {{"columns", unless_empty(words(assessment.plan_columns))}});
  for (const Action& action : assessment.actions) {
    const auto element =
        out.element("action", {{"id", action.id},
                               {"provisions", unless_empty(words(action.provisions))},
                               {"line", line_of(action.line)},
                               {"document", unless_empty(action.document)},
                               {"doubtful", unless_empty(words(action.doubtful))}});
    write_text(out, "requirement", action.requirement);
    write_text(out, "improvement", action.improvement);
    write_text(out, "due", action.due);
    write_text(out, "status", action.status);
    write_text(out, "owner", action.owner);
  }
}

void write_account(Writer& out, const Assessment& assessment) {
  for (const Heading& heading : assessment.headings) {
    out.leaf("heading", heading.text,
             {{"section", heading.section}, {"line", line_of(heading.line)}});
  }
  for (const Guess& guess : assessment.guesses) {
    out.leaf("guess", guess.note,
             {{"row", unless_empty(guess.row)},
              {"kind", guess.kind},
              {"confidence", confidence_of(guess.confidence)},
              {"line", line_of(guess.line)},
              {"document", unless_empty(guess.document)}});
  }
  for (const Unplaced& unplaced : assessment.unplaced) {
    out.leaf("unplaced", unplaced.text,
             {{"line", line_of(unplaced.line)},
              {"near-row", unless_empty(unplaced.near_row)},
              {"document", unless_empty(unplaced.document)}});
  }
  for (const Skipped& skipped : assessment.skipped) {
    out.empty("skipped", {{"from", skipped.from}, {"to", skipped.to}, {"what", skipped.what}});
  }
  for (const DocumentPlaces& of : assessment.places) {
    const auto element = out.element("places", {{"document", of.document}});
    for (const Place& place : of.places)
      out.empty("place", {{"line", place.line}, {"words", place.words}});
  }
}

}  // namespace

std::string to_xml(const Assessment& assessment) {
  Writer out;
  {
    const Stated& stated = assessment.stated;
    const auto root =
        out.element("assessment", {{"format", 1},
                                   {"code", assessment.code},
                                   {"revision", unless_empty(assessment.revision)},
                                   {"organisation", unless_empty(assessment.organisation)},
                                   {"organisation-id", unless_empty(assessment.organisation_id)},
                                   {"document", unless_empty(assessment.document)}});
    if (stated.assessed_on || stated.approved_on || stated.approved_by || stated.period) {
      out.empty("stated", {{"assessed-on", stated.assessed_on},
                           {"approved-on", stated.approved_on},
                           {"approved-by", stated.approved_by},
                           {"period", stated.period}});
    }
    if (assessment.has_form) write_form(out, assessment);
    if (assessment.has_plan) write_plan(out, assessment);
    write_earlier(out, assessment.earlier);
    write_account(out, assessment);
  }
  return out.take();
}

}  // namespace assize
