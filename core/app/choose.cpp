// SPDX-License-Identifier: Apache-2.0
#include "app/choose.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <assize/form.hpp>

#include "app/file_format.hpp"
#include "app/time_zone.hpp"
#include "text/suggest.hpp"

namespace assize::app {
namespace {

bool is_in_force(const Code& code, const Date& day) {
  return (!code.applicable || *code.applicable <= day) &&
         (!code.withdrawn || day < *code.withdrawn);
}

/// `0.42`, without a locale.
std::string two_decimals(double value) {
  const auto hundredths = static_cast<unsigned>(value * 100 + 0.5);
  const std::string digits = std::to_string(hundredths % 100);
  return std::to_string(hundredths / 100) + "." + (digits.size() < 2 ? "0" : "") + digits;
}

std::string below_threshold(const std::vector<Detection>& detections,
                            std::string_view likely_format) {
  std::string list;
  for (const Detection& each : detections)
    (list += list.empty() ? "" : ", ") += each.code->name() + " " + two_decimals(each.score);
  if (list.empty()) return "no Code was found that it could be held against";
  std::string message = "no form or plan of a known Code was recognised in it (" + list +
                        "; needed " + two_decimals(detection_threshold) + ")";
  if (!likely_format.empty()) (message += "; it looks like ") += likely_format;
  return message;
}

}  // namespace

Chooser::Chooser(Content& content, std::string name, std::optional<Date> as_of)
    : content_(content), named_(std::move(name)), as_of_(as_of) {}

Choice Chooser::for_document(const Document& document, std::string_view likely_format,
                             Diagnostics& diagnostics) {
  return for_documents({&document}, document.name, likely_format, diagnostics);
}

Choice Chooser::for_documents(const std::vector<const Document*>& documents,
                              const std::string& source, std::string_view likely_format,
                              Diagnostics& diagnostics) {
  if (fixed_.code != nullptr) return fixed_;
  if (!named_.empty()) return named(named_, "option", {"--code"}, diagnostics);
  content_.load_all(diagnostics);
  std::vector<const Code*> codes;
  std::vector<const CodeFile*> unread;
  for (const CodeFile& file : content_.code_files()) {
    const Code* const code = content_.load(file, diagnostics);
    if (code == nullptr) unread.push_back(&file);
    if (code != nullptr && code->status != CodeStatus::example) codes.push_back(code);
  }
  // Revisions that a document fits equally well: rather one in force than one that is not.
  std::stable_partition(codes.begin(), codes.end(), [&](const Code* code) {
    return is_in_force(*code, day_of_run(as_of_, *code, diagnostics));
  });
  std::vector<Detection> best;
  for (const Document* document : documents) {
    std::vector<Detection> detections = detect_code(*document, codes);
    if (best.empty() || (!detections.empty() && detections.front().score > best.front().score))
      best = std::move(detections);
  }
  if (!best.empty() && best.front().score >= detection_threshold) {
    const Code& code = *best.front().code;
    const auto sister = std::find_if(unread.begin(), unread.end(),
                                     [&](const CodeFile* file) { return file->id == code.id; });
    if (sister == unread.end()) return {&code, "detected"};
    diagnostics.error({source},
                      "looks like a form of " + code.name() + ", and may be one of " +
                          (*sister)->name() + ", which could not be read",
                      {}, "mend " + (*sister)->path + ", or name its Code: --code " + code.name());
    return {};
  }
  const std::string example = best.empty() ? "CODE" : best.front().code->name();
  diagnostics.error(
      {source}, below_threshold(best, likely_format), {},
      "if it is one, name its Code: --code " + example + "\n  " + std::string(what_is_read()));
  return {};
}

Choice Chooser::for_stated(const std::string& id, const std::string& revision,
                           const std::string& source, Diagnostics& diagnostics) {
  if (fixed_.code != nullptr) return fixed_;
  if (!named_.empty()) return named(named_, "option", {"--code"}, diagnostics);
  return named(revision.empty() ? id : id + "@" + revision, "stated", {source}, diagnostics);
}

Choice Chooser::named(std::string_view name, const std::string& from, Location where,
                      Diagnostics& diagnostics) {
  const bool has_revision = name.find('@') != std::string_view::npos;
  bool is_known = false;
  for (const CodeFile& file : content_.code_files()) {
    if (has_revision && file.name() == name) {
      const Code* const code = content_.load(file, diagnostics);
      if (code != nullptr && code->status == CodeStatus::example)
        diagnostics.warning({code->origin}, code->name() + " is an example: nobody published it");
      return {code, from};
    }
    is_known = is_known || file.id == name;
  }
  if (!is_known) {
    tell_unknown(name, std::move(where), diagnostics);
    return {};
  }
  const Code* code = in_force(std::string(name), diagnostics);
  if (code == nullptr && diagnostics.ok())
    diagnostics.error(
        std::move(where),
        "no revision of '" + std::string(name) + "' is in force on the day of the run", {},
        "name one of them: assize code list");
  return {code, "as-of"};
}

const Code* Chooser::in_force(const std::string& id, Diagnostics& diagnostics) {
  const Code* newest = nullptr;
  for (const CodeFile& file : content_.code_files()) {
    if (file.id != id) continue;
    const Code* code = content_.load(file, diagnostics);
    if (code == nullptr || code->status == CodeStatus::example ||
        !is_in_force(*code, day_of_run(as_of_, *code, diagnostics)))
      continue;
    if (newest == nullptr ||
        (code->applicable && (!newest->applicable || *newest->applicable < *code->applicable)))
      newest = code;
  }
  return newest;
}

void Chooser::tell_unknown(std::string_view name, Location where, Diagnostics& diagnostics) const {
  std::vector<std::string> known;
  for (const CodeFile& file : content_.code_files()) {
    known.push_back(file.name());
    if (std::find(known.begin(), known.end(), file.id) == known.end()) known.push_back(file.id);
  }
  std::string suggestion = text::did_you_mean(name, known);
  if (suggestion.empty()) suggestion = "assize code list tells which there are";
  diagnostics.error(std::move(where), "there is no Code '" + std::string(name) + "'", {},
                    std::move(suggestion));
}

Date day_of_run(const std::optional<Date>& as_of, const Code& code, Diagnostics& diagnostics) {
  if (as_of) return *as_of;
  const auto now = std::chrono::system_clock::now();
  if (const auto date = date_in(code.time_zone, now)) return *date;
  diagnostics.warning(
      {code.origin},
      "the system has no time zone '" + code.time_zone + "'; today is taken to be the day in UTC",
      {}, "install tzdata, or say --as-of");
  return Date(std::chrono::floor<std::chrono::days>(now));
}

}  // namespace assize::app
