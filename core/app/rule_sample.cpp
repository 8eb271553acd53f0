// SPDX-License-Identifier: Apache-2.0
#include "app/rule_sample.hpp"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

#include "app/built_pack.hpp"
#include "app/files.hpp"
#include "report/page.hpp"

namespace assize::app {
namespace {

const Code* code_of(const Rulebook& book, const Assessment& assessment) {
  const auto found = std::find_if(book.codes().begin(), book.codes().end(), [&](const Code* code) {
    return code->id == assessment.code &&
           (assessment.revision.empty() || code->revision == assessment.revision);
  });
  return found != book.codes().end() ? *found : nullptr;
}

}  // namespace

std::string beside(const RuleInfo& rule, const std::string& ending) {
  const std::string& file = rule.where.file;
  return file.substr(0, file.rfind(".lua")) + ending;
}

std::optional<Run> run_bad_sample(const Rulebook& book, const RuleInfo& rule,
                                  const std::string& shown) {
  const std::string path = beside(rule, "_bad.xml");
  if (!is_in_pack(path)) return std::nullopt;
  Diagnostics diagnostics;
  auto source = read_in_pack(path, diagnostics);
  if (!source) return std::nullopt;
  source->name = shown;
  auto assessment = load_assessment(*source, diagnostics);
  const Code* code = assessment ? code_of(book, *assessment) : nullptr;
  if (code == nullptr) return std::nullopt;
  conform(*assessment, *code, diagnostics);
  const auto only = Selection::parse("rule:" + rule.id, book.rules(), book.codes(), diagnostics);
  if (!only || !diagnostics.ok()) return std::nullopt;
  EvaluateOptions options;
  options.as_of = sample_day;
  options.only = &*only;
  std::vector<Input> inputs;
  inputs.push_back({std::move(*assessment), code});
  Run run = evaluate(std::move(inputs), book.rules(), options);
  mask_personal(run, book.codes());
  return run;
}

std::string first_failure(const Run& run, std::size_t width) {
  ReportOptions options;
  options.width = width;
  for (const AssessmentResult& result : run.assessments)
    for (const Finding& finding : result.findings) {
      if (finding.outcome != Outcome::fail) continue;
      std::ostringstream out;
      report::Page page(run, options, out);
      report::write_in_full(page, result.assessment, finding);
      return out.str();
    }
  return {};
}

}  // namespace assize::app
