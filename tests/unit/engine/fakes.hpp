// SPDX-License-Identifier: Apache-2.0
//
// Rules written as C++ functions, and a small Code of an invented trade, so that the engine is
// tested without a script and without a file.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <assize/engine.hpp>

namespace assize::fakes {

/// What a rule says of a subject.
using Check = std::function<std::vector<Verdict>(const Assessment&, const Subject&)>;

class Rules final : public RuleSet {
 public:
  Rules();

  /// Adds a rule of the pack `pack`; every field of `info` but its id has a usable default.
  void add(RuleInfo info, Check check);

  [[nodiscard]] const std::vector<RuleInfo>& rules() const override { return rules_; }
  [[nodiscard]] const std::vector<PackInfo>& packs() const override { return packs_; }
  [[nodiscard]] const Check& check(std::size_t rule) const { return checks_.at(rule); }

  std::vector<PackInfo> packs_;

 private:
  std::vector<RuleInfo> rules_;
  std::vector<Check> checks_;
};

/// A rule for everything, each row, minor, `unsupports`, kind `slip`.
[[nodiscard]] RuleInfo rule_info(std::string id);

/// An orchard's Code: sections A (rows A1, A2 for the provisions of those names) and B (row B1,
/// which answers B1 and B2). A1 is tagged `fruit`; B2 is recalled.
[[nodiscard]] Code orchard();

/// A form for the orchard, every claim yes, each evidence "Kept in the shed", `name` as
/// organisation.
[[nodiscard]] Assessment form(const std::string& name = "Fir Orchard");
[[nodiscard]] Response& row(Assessment& assessment, std::string_view id);
[[nodiscard]] PlacedText placed(std::string text, std::size_t line = 1);

[[nodiscard]] Verdict pass();
[[nodiscard]] Verdict fail(std::vector<Span> spans = {}, std::string message = "It slips");
[[nodiscard]] Verdict outcome(Outcome outcome, std::string reason, std::string message = "Said");
/// A span of a field of the response at the first place where `words` stand there.
[[nodiscard]] Span span(const Response& response, Field field, std::string_view words);
/// A check that says the same of everything.
[[nodiscard]] Check always(Verdict verdict);
/// A check that fails where `words` stand in the evidence, with the words.
[[nodiscard]] Check finds(std::string words);

struct Options {
  Date as_of = std::chrono::year{2026} / 11 / 22;
  bool keep_all = false;
  unsigned jobs = 1;
  const Selection* only = nullptr;
};
[[nodiscard]] Run run(const Rules& rules, const Code& code, std::vector<Assessment> assessments,
                      const Options& options = {});
[[nodiscard]] Run run_inputs(const Rules& rules, std::vector<Input> inputs, const Options& options);
/// One assessment with a profile, which `code` was tailored by.
[[nodiscard]] Run run_bound(const Rules& rules, const Code& code, Assessment assessment,
                            std::shared_ptr<const BoundProfile> profile, const Options& options);
/// One assessment as it is handed in.
[[nodiscard]] Run run_input(const Rules& rules, Input input, const Options& options = {});
/// The findings of a single assessment.
[[nodiscard]] std::vector<Finding> findings(const Rules& rules, const Code& code,
                                            Assessment assessment, const Options& options = {});

}  // namespace assize::fakes
