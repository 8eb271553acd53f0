// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>
#include <assize/report.hpp>

#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/session.hpp"
#include "app/submission.hpp"
#include "app/verbs.hpp"
#include "plugin/notes.hpp"
#include "text/dates.hpp"

namespace assize::app {
namespace {

constexpr std::string_view author = "Assize";

class Annotating : private Session {
 public:
  explicit Annotating(const Options& options) : Session(options) {}

  int run() {
    read_inputs();
    if (!inputs_.empty() && load_rules()) {
      EvaluateOptions evaluate_options;
      evaluate_options.as_of = as_of_;
      Run run = evaluate(std::move(inputs_), *rules_, evaluate_options);
      if (run.manifest.selected == 0)
        nothing_in(options_.arguments.front(), "there is no rule for its Code");
      verdicts_.rule_failed = rule_failed(run);
      write(run);
    }
    return exit_code(verdicts_);
  }

 private:
  void write(Run& run) {
    std::vector<Note> notes = plugin::note_places(run, *rules_);
    mask(run);
    plugin::write_notes(run, *rules_, notes);
    Diagnostics diagnostics;
    std::optional<std::string> bytes = own_document(notes, diagnostics);
    note(diagnostics);
    if (bytes && options_.output.empty()) {
      tell_error("the result is the document itself: name a file for it with --output");
      verdicts_.usage = true;
      return;
    }
    if (!bytes && diagnostics.ok()) {
      std::ostringstream page;
      write_proof(run, *rules_, page);
      bytes = page.str();
    }
    if (bytes && !write_output(options_.output, *bytes)) verdicts_.load_failed = true;
  }

  /// A copy of the document with the notes in it; nothing where none can be set into its format.
  std::optional<std::string> own_document(const std::vector<Note>& notes,
                                          Diagnostics& diagnostics) {
    if (options_.format == "html" || imported_.empty()) return std::nullopt;
    const std::optional<Source> source = read_file(imported_, diagnostics);
    if (!source || !is_foreign(source->text)) return std::nullopt;
    const std::string date = text::to_iso(as_of_);
    return content_->plugins().annotate(*source, {notes, author, date}, diagnostics).bytes;
  }
};

}  // namespace

int run_annotate(const Options& options) { return Annotating(options).run(); }

}  // namespace assize::app
