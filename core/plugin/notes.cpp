// SPDX-License-Identifier: Apache-2.0
#include "plugin/notes.hpp"

#include <algorithm>

#include "report/comments.hpp"
#include "report/page.hpp"
#include "report/place.hpp"

namespace assize::plugin {
namespace {

using report::Comment;

bool is_in_form(const Assessment& assessment, const std::string& file) {
  return file.empty() || file == assessment.source || file == assessment.document;
}

/// The field that a span lies in; null where it is no field of a row or an action.
const PlacedText* field_of(const Assessment& assessment, const Span& span) {
  if (const Action* action = report::action_of(assessment, span.subject))
    return &action->field(span.field);
  const Response* response = assessment.response(span.subject);
  return response != nullptr ? &response->field(span.field) : nullptr;
}

/// Of the words at `start`, counted from where the line that they begin in does.
std::size_t occurrence(const PlacedText& text, std::size_t start, std::string_view words) {
  std::size_t line_start = 0;
  for (const LineMark& mark : text.marks)
    if (mark.start <= start) line_start = mark.start;
  std::size_t count = 1;
  for (std::size_t at = text.text.find(words, line_start); at < start;
       at = text.text.find(words, at + 1))
    ++count;
  return count;
}

Note note_at(const Assessment& assessment, const Finding& finding) {
  Note note;
  for (const Span& span : finding.spans) {
    if (!is_in_form(assessment, span.file)) continue;
    const PlacedText* field = field_of(assessment, span);
    note.first_line = note.last_line = span.line;
    if (field == nullptr || span.end > field->text.size() || span.start >= span.end) return note;
    note.words = field->text.substr(span.start, span.end - span.start);
    if (const std::size_t first = field->line_at(span.start); first > 0) {
      note.first_line = first;
      note.last_line = field->line_at(span.end - 1);
    }
    note.occurrence = occurrence(*field, span.start, note.words);
    return note;
  }
  if (const Response* response = assessment.response(finding.subject))
    note.first_line = note.last_line = response->line;
  return note;
}

/// What was judged wrong is no comment for whoever wrote the document.
std::vector<Comment> comments_in(const Run& run, const RuleSet& rules) {
  std::vector<Comment> comments = report::comments_of(run.assessments.front(), rules.rules());
  std::erase_if(comments,
                [](const Comment& each) { return report::is_judged_wrong(*each.finding); });
  return comments;
}

void add(std::string& text, std::string_view label, std::string_view words) {
  if (words.empty()) return;
  if (!text.empty()) text += '\n';
  text.append(label).append(words);
}

std::string written(const Assessment& assessment, const Comment& comment) {
  std::string text;
  add(text, std::string(1, '[') + comment.label + "] ", comment.says);
  add(text, "Judgement: ", comment.judged);
  for (const std::string& also : comment.also) add(text, "Also: ", also);
  add(text, "Why it matters: ", comment.why);
  if (!report::is_praise(*comment.finding)) add(text, "What would mend it: ", comment.mend);
  for (const Span& span : comment.finding->spans)
    if (span.subject != comment.finding->subject && !span.text.empty())
      add(text, "See also ",
          report::subject_words(assessment, span.subject) + ": \"" + span.text + "\"");
  add(text, "", comment.finding->rule + " (" + comment.finding->kind + ")");
  return text;
}

}  // namespace

std::vector<Note> note_places(const Run& run, const RuleSet& rules) {
  const AssessmentResult& result = run.assessments.front();
  std::vector<Note> notes;
  for (const Comment& comment : comments_in(run, rules))
    notes.push_back(note_at(result.assessment, *comment.finding));
  return notes;
}

void write_notes(const Run& run, const RuleSet& rules, std::vector<Note>& notes) {
  const AssessmentResult& result = run.assessments.front();
  const std::vector<Comment> comments = comments_in(run, rules);
  for (std::size_t i = 0; i < notes.size() && i < comments.size(); ++i)
    notes[i].text = written(result.assessment, comments[i]);
}

}  // namespace assize::plugin
