// SPDX-License-Identifier: Apache-2.0
//
// Runs and assessments as bytes. A Reporter is a pure function of the Run: no clock, no locale, no
// terminal. Built-in reporters and those of plugins enter by the same door.
#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <assize/engine.hpp>
#include <assize/finding.hpp>
#include <assize/rule.hpp>

namespace assize {

/// How the program was called, so that a report can say what to type next.
struct Invocation {
  std::string program;                      ///< `assize`; empty: nothing is said
  std::vector<std::string> options;         ///< of `eval`, those that the result rests on
  std::string only;                         ///< what `--only` selected; not among the options
  std::string imported;                     ///< the file that `import` reads; empty: native XML
  std::vector<std::string> import_options;  ///< those of them that `import` takes, too
};

struct ReportOptions {
  bool all = false;        ///< show what passed and what did not apply
  bool colour = false;     ///< ANSI escapes
  std::size_t width = 80;  ///< columns of the terminal
  bool quiet = false;      ///< findings and counts only
  /// Fingerprints of another run: what is not among them is marked as new. Null: there is none.
  const std::vector<std::string>* baseline = nullptr;
  Invocation invocation;     ///< filled in by the program, for "what to do next"
  std::string exit_meaning;  ///< filled in by the program: what its exit code says
};

class Reporter {
 public:
  virtual ~Reporter() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;  ///< as `--format` takes it
  [[nodiscard]] virtual std::string_view doc() const = 0;
  virtual void write(const Run& run, const ReportOptions& options, std::ostream& out) const = 0;
};

[[nodiscard]] const std::vector<const Reporter*>& built_in_reporters();

/// A run that `explain` made, the rule that it is about, and the text of the rule's script.
struct ExplainedRun {
  const Run& run;
  const RuleInfo& rule;
  std::string_view script;
};

/// What the rule said, what it asked to come to that, line by line of its script, and what it is
/// for. `options.all` shows every question; else those that a line asks again and again are told
/// by the first few.
void write_explanation(const ExplainedRun& explained, const ReportOptions& options,
                       std::ostream& out);
/// The same as JSON (`assize-explain/1`): the run as its own JSON has it in `findings`.
void write_explanation_json(const ExplainedRun& explained, std::ostream& out);

/// The plan that findings call for, beside the one handed in. `code` judged the run's one
/// assessment, and `needs` are of both.
struct PlannedRun {
  const Run& run;
  const Code& code;
  const std::vector<PlanNeed>& needs;
};

/// How the plan handed in stands, and what calls for an action and has none.
void write_plan(const PlannedRun& planned, const ReportOptions& options, std::ostream& out);
/// What calls for an action and has none, as a plan in the Code's own columns: cells parted by
/// tabs, to be filled in and handed in again.
void write_plan_table(const PlannedRun& planned, std::ostream& out);
/// Both as JSON (`assize-plan/1`).
void write_plan_json(const PlannedRun& planned, std::ostream& out);

/// The run's one assessment as a page of HTML that needs nothing else: every word of the document,
/// what findings point at underlined, and in the margin what was found, why it matters and what
/// would mend it.
void write_proof(const Run& run, const RuleSet& rules, std::ostream& out);

/// JSON of an import (`assize-assessment/1`): an array, or the one object alone.
void write_import_json(const std::vector<const Assessment*>& assessments, bool as_array,
                       std::ostream& out);

/// The fingerprints of the failing findings in the JSON of a run, sorted. Nothing, with a
/// diagnostic, when it is none.
[[nodiscard]] std::optional<std::vector<std::string>> read_fingerprints(const Source& json,
                                                                        Diagnostics& diagnostics);

}  // namespace assize
