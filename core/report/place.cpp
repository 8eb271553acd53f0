// SPDX-License-Identifier: Apache-2.0
#include "report/place.hpp"

#include <algorithm>

namespace assize::report {
namespace {

constexpr std::string_view action_prefix = "action:";
// A line break between the word and its number is hard to read.
constexpr std::string_view line_word = "line\u00A0";

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) (text += text.empty() ? "" : between) += word;
  return text;
}

}  // namespace

const std::string& first_document(const Assessment& assessment) {
  return assessment.document.empty() ? assessment.source : assessment.document;
}

const Action* action_of(const Assessment& assessment, std::string_view subject) {
  if (!subject.starts_with(action_prefix)) return nullptr;
  subject.remove_prefix(action_prefix.size());
  for (const Action& action : assessment.actions)
    if (action.id == subject) return &action;
  return nullptr;
}

FilePlace place_at(const Assessment& assessment, const std::string& file, std::size_t line) {
  return {file, line, assessment.place(file, line)};
}

std::string opened_at(const FilePlace& place) {
  if (!place.words.empty()) return place.file + ", " + std::string(place.words);
  return place.line > 0 ? place.file + ":" + std::to_string(place.line) : place.file;
}

FilePlace place_of(const Assessment& assessment, const Finding& finding) {
  // An entry of many subjects stands at no place of its own.
  if (!finding.subjects.empty()) return {};
  if (!finding.spans.empty())
    return place_at(assessment, finding.spans.front().file, finding.spans.front().line);
  if (const Action* action = action_of(assessment, finding.subject))
    return place_at(assessment,
                    action->document.empty() ? first_document(assessment) : action->document,
                    action->line);
  const Response* response = assessment.response(finding.subject);
  return place_at(assessment, first_document(assessment), response != nullptr ? response->line : 0);
}

std::string place_words(const std::string& spoken_of, const FilePlace& place) {
  const bool is_known = place.file.empty() || place.file == spoken_of;
  if (place.line == 0) return is_known ? std::string() : place.file;
  if (!place.words.empty()) return is_known ? std::string(place.words) : opened_at(place);
  const std::string line = std::to_string(place.line);
  return is_known ? std::string(line_word) + line : place.file + ":" + line;
}

std::string place_words(const std::string& spoken_of, const std::vector<FilePlace>& places) {
  std::vector<std::string> words, lines;
  std::string file;
  bool is_one_file = true;
  bool has_lines = true;
  for (const FilePlace& place : places) {
    if (place.line == 0) continue;
    std::string word = place_words(spoken_of, place);
    if (std::find(words.begin(), words.end(), word) != words.end()) continue;
    is_one_file = is_one_file && (words.empty() || place.file == file);
    file = place.file;
    has_lines = has_lines && place.words.empty();
    words.push_back(std::move(word));
    lines.push_back(std::to_string(place.line));
  }
  if (!has_lines) return joined(words, "; ");
  if (words.size() < 2 || !is_one_file) return joined(words, ", ");
  const bool is_known = file.empty() || file == spoken_of;
  return (is_known ? std::string() : file + ", ") + "lines " + joined(lines, ", ");
}

}  // namespace assize::report
