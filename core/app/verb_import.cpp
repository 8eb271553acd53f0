// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>
#include <utility>

#include <assize/engine.hpp>
#include <assize/form.hpp>
#include <assize/report.hpp>

#include "app/choose.hpp"
#include "app/content.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/submission.hpp"
#include "app/verbs.hpp"
#include "report/place.hpp"
#include "report/screen.hpp"

namespace assize::app {
namespace {

constexpr std::size_t quotation_width = 60;

std::string place(const Assessment& assessment, std::size_t line) {
  return report::opened_at(report::place_at(assessment, assessment.source, line)) + ": ";
}

/// `0.9`, without a locale; import gives no confidence finer than hundredths.
std::string short_number(double value) {
  const auto hundredths = static_cast<unsigned>(std::clamp(value, 0.0, 1.0) * 100 + 0.5);
  std::string text = std::to_string(hundredths / 100) + "." + std::to_string(hundredths / 10 % 10) +
                     std::to_string(hundredths % 10);
  if (text.back() == '0') text.pop_back();
  return text;
}

void tell_reading(const Assessment& assessment) {
  for (const Guess& guess : assessment.guesses) {
    std::string text = place(assessment, guess.line) + "guess: ";
    if (!guess.row.empty()) text += guess.row + " ";
    text += guess.kind + " (" + short_number(guess.confidence) + ")";
    tell_note(guess.note.empty() ? text : text + ": " + guess.note);
  }
  for (const Unplaced& unplaced : assessment.unplaced)
    tell_note(place(assessment, unplaced.line) + "unplaced: \"" +
              report::cut(report::harmless(unplaced.text), quotation_width) + "\"");
  tell_note(place(assessment, 0) + assessment.code + "@" + assessment.revision + " (" +
            assessment.code_from + "), " + report::rows_counted(assessment) + ", " +
            report::counted(assessment.actions.size(), "action", "actions") + ", " +
            report::counted(assessment.guesses.size(), "guess", "guesses") + ", " +
            report::counted(assessment.unplaced.size(), "piece unplaced", "pieces unplaced"));
}

/// The assessment that a file holds; nothing, which was told, when it holds none. Unlike `eval`
/// this takes no folder: a folder has no one import.
std::optional<Assessment> import_file(const std::string& path, Chooser& chooser,
                                      Verdicts& verdicts) {
  Diagnostics diagnostics;
  std::optional<Assessment> assessment;
  std::string_view likely_format;
  if (std::optional<Read> read = read_input(path, chooser.plugins(), diagnostics)) {
    likely_format = read->likely_format;
    const Choice choice =
        read->document
            ? chooser.for_document(*read->document, read->likely_format, diagnostics)
            : chooser.for_stated(read->native->code, read->native->revision, path, diagnostics);
    if (choice.code != nullptr) {
      assessment =
          read->document ? read_form(*read->document, *choice.code) : std::move(*read->native);
      if (read->native && assessment->has_form) conform(*assessment, *choice.code, diagnostics);
      assessment->code = choice.code->id;
      assessment->revision = choice.code->revision;
      assessment->code_from = choice.from;
    }
  }
  if (tell(diagnostics)) {
    verdicts.load_failed = true;
    return std::nullopt;
  }
  if (assessment && !assessment->has_form && !assessment->has_plan) {
    Diagnostics nothing;
    tell_nothing_found(path, likely_format, nothing);
    verdicts.failed |= tell(nothing);
    return std::nullopt;
  }
  return assessment;
}

}  // namespace

int run_import(const Options& options) {
  Verdicts verdicts;
  Diagnostics found;
  Content content(find_roots(options.content, found), found);
  verdicts.load_failed |= tell(found);
  Chooser chooser(content, options.code, {});
  std::vector<Assessment> assessments;
  for (const std::string& path : options.arguments)
    if (auto assessment = import_file(path, chooser, verdicts)) {
      if (!options.quiet) tell_reading(*assessment);
      assessments.push_back(std::move(*assessment));
    }
  if (!assessments.empty()) {
    std::string bytes;
    if (options.format == "json") {
      std::vector<const Assessment*> all;
      for (const Assessment& each : assessments) all.push_back(&each);
      std::ostringstream out;
      write_import_json(all, options.arguments.size() > 1, out);
      bytes = out.str();
    } else {
      bytes = to_xml(assessments.front());
    }
    verdicts.load_failed |= !write_output(options.output, bytes);
  }
  return exit_code(verdicts);
}

}  // namespace assize::app
