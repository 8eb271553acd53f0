// SPDX-License-Identifier: Apache-2.0
//
// Holds assessments against the rules: Code x assessment x rules x profile -> Run. A pure function
// of its arguments; the number of jobs changes nothing but the time. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/finding.hpp>
#include <assize/profile.hpp>
#include <assize/review.hpp>
#include <assize/rule.hpp>
#include <assize/source.hpp>

namespace assize {

/// A boolean expression over rules and subjects: names and globs joined by `and`, `or`, `not` and
/// brackets. `kind:K`, `tag:T`, `strand:S`, `rule:GLOB`, `provision:GLOB` say what is meant; a bare
/// word is tried as each. A rule may be called by its id, by the last part of it, or by its pack or
/// a folder of it. A tag is a rule's or, after `tag:` only, a provision's. Empty selects
/// everything.
class Selection {
 public:
  /// Nothing, and a diagnostic with the column, when the expression cannot be read or names
  /// something that neither the rules nor the Codes know.
  [[nodiscard]] static std::optional<Selection> parse(std::string_view expression,
                                                      const RuleSet& rules,
                                                      std::span<const Code* const> codes,
                                                      Diagnostics& diagnostics);
  Selection();
  ~Selection();
  Selection(Selection&&) noexcept;
  Selection& operator=(Selection&&) noexcept;

  /// Whether `rule` is wanted for a subject that speaks of these `provisions` of `code`.
  [[nodiscard]] bool wants(const RuleInfo& rule, const Code& code,
                           const std::vector<std::string>& provisions) const;

  /// What both select.
  [[nodiscard]] Selection both(const Selection& other) const;

 private:
  struct Node;
  std::unique_ptr<Node> root_;
};

/// The Code as a profile changes it: deadlines shortened, provisions of its own with their sections
/// and form rows. What the Code does not have, or has already, and deadlines that are looser than
/// its own are errors, each told at its line and left out: judge nothing by what is given then.
/// Nothing when the profile is for another Code.
[[nodiscard]] std::optional<Code> tailored(const Code& code, const Profile& profile,
                                           Diagnostics& diagnostics);

/// A profile held against the Code that it tailored and the rules. Made by `bind`, then only read;
/// what is evaluated with it keeps it.
class BoundProfile;

/// Null, with every problem told at its line, when the profile names a pack, rule, parameter, kind,
/// severity or row that is not there, or gives a value that does not fit. `code` is what `tailored`
/// gave; it and `rules` need not outlive the result.
[[nodiscard]] std::shared_ptr<const BoundProfile> bind(const Profile& profile, const Code& code,
                                                       const RuleSet& rules,
                                                       Diagnostics& diagnostics);

struct EvaluateOptions {
  Date as_of{};
  bool keep_all = false;   ///< keep `pass` and `not-applicable` findings
  unsigned jobs = 1;       ///< workers; 0: one a processor
  std::uint64_t fuel = 0;  ///< per rule call; 0: the default
  /// What is called; null: everything. A row rests on what was called, and on nothing else.
  const Selection* only = nullptr;
};

/// An assessment and the Code that judges it, which must outlive the call; with a profile, the Code
/// as it was tailored.
struct Input {
  Assessment assessment;
  const Code* code = nullptr;
  std::shared_ptr<const BoundProfile> profile{};  ///< null: none
  std::shared_ptr<const Review> review{};         ///< what was judged before; null: none
};

[[nodiscard]] Run evaluate(std::vector<Input> inputs, const RuleSet& rules,
                           const EvaluateOptions& options);

/// The run of one rule over one assessment with what it asked at `subject`: a form row's id,
/// `assessment` or `action:ID`. Of its findings and outcomes those that are about the subject are
/// kept, passes too. `explained` is empty when the rule is not called for such a subject. With what
/// the rule was set to, and where it objects to a row, what would have to be otherwise for it not
/// to. `rule` is a number of `rules`.
[[nodiscard]] Run explain(Input input, const RuleSet& rules, std::size_t rule,
                          std::string_view subject, const EvaluateOptions& options);

/// A form row that calls for an action: it is answered No or in part, or something contradicts its
/// answer or leaves it without support.
struct PlanNeed {
  const FormRow* row = nullptr;
  const Response* response = nullptr;
  std::vector<const Finding*> because;  ///< weightiest first; may be empty for a No
  std::vector<const Action*> actions;   ///< of the plan handed in that are for it
};

/// The rows that call for an action, in the Code's order. What rules on trial say and what rests on
/// a guess calls for none. Points into `result` and `code`.
[[nodiscard]] std::vector<PlanNeed> plan_needs(const AssessmentResult& result, const Code& code);

/// What somebody outside found of an assessment, held against what the rules found, by provision.
/// Points into the result.
struct OutsideComparison {
  struct Entry {
    const OutsideFinding* outside = nullptr;
    std::vector<const Finding*> ours;  ///< minor or above, of stable rules, on its provisions
  };
  std::vector<Entry> agreed;          ///< something should change, and a finding objects there
  std::vector<Entry> missed;          ///< something should change, and none does
  std::vector<const Finding*> alone;  ///< findings where nothing was said to need a change
};

[[nodiscard]] OutsideComparison compare_outside(const AssessmentResult& result);

/// What the exit code is made of, and nothing else.
struct Verdicts {
  bool usage = false;        ///< the command line is wrong
  bool load_failed = false;  ///< something could not be loaded
  bool nothing = false;      ///< nothing was evaluated, and that was not allowed
  bool rule_failed = false;  ///< a rule ended in error or cut-off
  bool failed = false;       ///< something failed at or above the threshold, or is not so
};

/// 0 to 5 by the contract's table: 2, then 3, then 5, then 4, then 1, then 0.
[[nodiscard]] int exit_code(const Verdicts& verdicts);

/// Whether any firm, stable failure at or above `threshold` counts. `baseline`: fingerprints that
/// do not count (sorted), null: all count.
[[nodiscard]] bool fails(const Run& run, Severity threshold,
                         const std::vector<std::string>* baseline = nullptr);

/// Whether a stable rule ended in error or was cut off.
[[nodiscard]] bool rule_failed(const Run& run);

/// The run with names, case references and small counts masked in every text that came from a
/// document, by the lexicon class `personal` of each assessment's Code. Offsets stay.
void mask_personal(Run& run, std::span<const Code* const> codes);

}  // namespace assize
