// SPDX-License-Identifier: Apache-2.0
#include "engine/words.hpp"

#include <algorithm>

#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace assize::engine {
namespace {

constexpr std::string_view action_prefix = "action:";
constexpr std::string_view recovered_row = "recovered-row";

bool belongs_to_actions(Field field) {
  return field == Field::improvement || field == Field::due || field == Field::status ||
         field == Field::owner;
}

const Action* action_of(const Assessment& assessment, std::string_view subject) {
  if (!subject.starts_with(action_prefix)) return nullptr;
  subject.remove_prefix(action_prefix.size());
  for (const Action& action : assessment.actions)
    if (action.id == subject) return &action;
  return nullptr;
}

/// The sentences from the one in which the words begin to the one in which they end.
text::Range sentences_round(std::string_view text, std::size_t start, std::size_t end) {
  const text::Range first = text::sentence_at(text, start);
  if (end <= start) return first;
  const text::Range last = text::sentence_at(text, end - 1);
  return {std::min(first.start, start), std::max({first.end, last.end, end})};
}

}  // namespace

const PlacedText* text_of(const Assessment& assessment, const Span& span) {
  if (const Action* action = action_of(assessment, span.subject)) return &action->field(span.field);
  if (const Response* response = assessment.response(span.subject))
    return &response->field(span.field);
  return nullptr;
}

void complete_span(Span& span, std::string_view subject, const Assessment& assessment) {
  if (span.subject.empty()) span.subject = subject;
  const std::string as_action = std::string(action_prefix) + span.subject;
  if (belongs_to_actions(span.field) || subject == as_action)
    if (action_of(assessment, as_action) != nullptr) span.subject = as_action;
  // A plan may have been handed in as a file of its own.
  const Action* action = action_of(assessment, span.subject);
  if (action != nullptr && !action->document.empty()) span.file = action->document;
  if (span.file.empty())
    span.file = assessment.document.empty() ? assessment.source : assessment.document;

  span.sentence = span.text;
  span.sentence_start = 0;
  const PlacedText* placed = text_of(assessment, span);
  if (placed == nullptr) return;
  if (span.line == 0) span.line = placed->line_at(span.start);
  if (span.line == 0)
    if (const Response* response = assessment.response(span.subject)) span.line = response->line;
  if (span.start >= placed->text.size() || span.end > placed->text.size()) return;
  const std::string_view text = placed->text;
  span.first_point = text::count_code_points(text.substr(0, span.start));
  span.last_point = span.first_point + text::count_code_points(span.text);
  const text::Range around = sentences_round(text, span.start, span.end);
  span.sentence = text.substr(around.start, around.size());
  span.sentence_start =
      text::count_code_points(text.substr(around.start, span.start - around.start));
}

bool is_doubtful(const Assessment& assessment, const Span& span) {
  if (was_recovered(assessment, span.subject)) return true;
  if (const Action* action = action_of(assessment, span.subject))
    return action->is_doubtful(span.field);
  const Response* response = assessment.response(span.subject);
  return response != nullptr && response->is_doubtful(span.field);
}

bool was_recovered(const Assessment& assessment, std::string_view subject) {
  return std::any_of(assessment.guesses.begin(), assessment.guesses.end(), [&](const Guess& guess) {
    return guess.row == subject && guess.kind == recovered_row;
  });
}

}  // namespace assize::engine
