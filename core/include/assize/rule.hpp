// SPDX-License-Identifier: Apache-2.0
//
// Rules as loaded: packs of Lua scripts, one rule a file, with strict metadata. A RuleSet is loaded
// once and only read afterwards, from any thread; each worker makes a RuleRunner of its own, which
// holds the Lua state. Loading runs a script's top level only, with no assessment in reach.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/finding.hpp>
#include <assize/profile.hpp>
#include <assize/source.hpp>

namespace assize {

/// What a rule is called with: each form row; each provision that a row answers; the assessment;
/// each action of a plan.
enum class Each { row, provision, assessment, action };

/// A change of a row's answer, made on a copy of it. The first ones make an answer better: a rule
/// may name them (`edits`), and `explain` tries what it names. The others spoil it, for tests.
enum class Edit {
  answer_no,      ///< the claim is No, with a target date to come
  give_claim,     ///< a claim that is blank or absent is given
  match_twin,     ///< the claim is that of the row which asks the same at the other stage
  target_date,    ///< a target date to come is given
  date_to_come,   ///< a date that has passed is one to come
  say_done,       ///< what had a date that has passed is said to be done
  whole_year,     ///< the year of a date is written with four figures
  limit_of_code,  ///< a number of days is that of a deadline of the row
  say_working,    ///< days are working days
  recompute,      ///< a percentage is what its counts give
  name_document,  ///< the evidence names a document, its section and a link
  link_words,     ///< a link stands in place of the words that the rule found
  touch_points,   ///< the answer speaks of points and items that the Code's data names
  drop_words,     ///< the words that the rule found are gone
  blank,
  turn_claim,
  add_days,
  drop_working,
  negate_verb,
  drop_link,
  date_past
};

/// A value of a rule that may be set from outside.
struct Parameter {
  std::string name;
  std::string type;  ///< `integer`, `number`, `string`, `boolean`, `phrases`
  std::string doc;
  std::string standard{};              ///< the default, as Lua writes it
  std::optional<double> min{}, max{};  ///< of a number, both included
  std::vector<std::string> one_of{};   ///< of a string; empty: any
};

struct RuleInfo {
  std::string id;    ///< `common/text/placeholder`
  std::string pack;  ///< `common`
  Location where;
  std::string title;
  Each each = Each::row;
  Strand strand = Strand::scrutiny;
  Severity severity = Severity::minor;
  Effect effect = Effect::notes;
  Maturity maturity = Maturity::stable;
  std::vector<std::string> kinds;  ///< that it may report; the first is the default
  std::vector<std::string> tags;
  std::vector<std::string> provisions;  ///< ids, globs, `tag:NAME`; `*` is all
  std::vector<Parameter> params;
  std::string rationale, remedy;
  std::optional<double> precision{};  ///< the share of its failures that stood when it was measured
  std::size_t measured = 0;           ///< on how many failures
  std::vector<std::string> modules{};  ///< of its pack, that it requires: `lib/words`
  std::vector<Edit> edits{};           ///< by which it might be content; empty: the usual ones
};

/// Which revisions of a Code a pack is written for: from and to inclusive, empty is unbounded.
struct CodeRange {
  std::string id;  ///< `*`: any Code
  std::string from, to;
};

struct PackInfo {
  std::string id, version, title, licence, authors;
  std::vector<CodeRange> codes;
  std::vector<std::string> kinds;  ///< beyond those of the engine's list
  std::string origin, sha256;
  int api = 1;  ///< the interface that its rules are written for
  [[nodiscard]] bool supports(const Code& code) const;
};

/// A pack as it came from wherever it was found.
struct PackFiles {
  Source manifest;  ///< pack.xml
  struct Script {
    std::string path;  ///< under the pack, without extension: `text/placeholder`
    Source source;
    std::string_view compiled = {};  ///< by lua::compile when the program was built
  };
  std::vector<Script> scripts;  ///< rules, and the modules below `lib/`; tests left out; any order
  std::string origin;
  std::string sha256;
};

/// The rules of several packs. A rule that does not load is a diagnostic; the others are kept.
class RuleSet {
 public:
  /// Two packs of one id, or a pack without a readable manifest, are errors and that pack is left
  /// out. `codes` are those against which provisions are checked. Never null.
  [[nodiscard]] static std::shared_ptr<const RuleSet> load(std::vector<PackFiles> packs,
                                                           std::span<const Code* const> codes,
                                                           Diagnostics& diagnostics);
  /// The same. `codes` is asked for them when all scripts have run, which takes the most of the
  /// time, so that another thread may read them meanwhile.
  using CodesWhenRead = std::function<std::vector<const Code*>()>;
  [[nodiscard]] static std::shared_ptr<const RuleSet> load(std::vector<PackFiles> packs,
                                                           const CodesWhenRead& codes,
                                                           Diagnostics& diagnostics);
  virtual ~RuleSet() = default;
  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;

  [[nodiscard]] virtual const std::vector<RuleInfo>& rules() const = 0;  ///< sorted by id
  [[nodiscard]] virtual const std::vector<PackInfo>& packs() const = 0;  ///< sorted by id

 protected:
  RuleSet() = default;
};

/// What a rule set on the row it looked at.
struct RowMarks {
  bool explains = false, met = false, alternative = false, rests_on_unread = false,
       supports = false;
  std::optional<Date> dated;  ///< the last day of the period named
};

/// One outcome of one rule on one subject.
struct Verdict {
  Outcome outcome = Outcome::pass;
  std::string kind;                  ///< of a fail
  std::string reason;                ///< code
  std::string message;               ///< a sentence
  std::optional<Severity> severity;  ///< where it differs from the rule's own
  std::optional<Effect> effect;
  std::vector<Span> spans;
  RowMarks marks;
  std::vector<Detail> details{};
};

/// What to call a rule with. `response` for Each::row and Each::provision, `provision` for the
/// latter, `action` for Each::action.
struct Subject {
  const Response* response = nullptr;
  const Provision* provision = nullptr;
  const Action* action = nullptr;
};

/// A value that takes the place of a parameter's default; a list is of phrases.
struct ParameterValue {
  std::size_t rule = 0;  ///< number in RuleSet::rules()
  std::string name;
  std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>> value;
};

/// What a profile tells rules.
struct Tailoring {
  std::vector<ParameterValue> params;
  Organisation organisation;
};

struct RunnerOptions {
  Date as_of{};
  std::uint64_t fuel = 0;  ///< per call; 0: the default
};

using StepListener = std::function<void(const Step&)>;
/// A script by the name of its source, and a line of it that runs, from 1.
using LineListener = std::function<void(std::string_view script, std::size_t line)>;

/// Calls rules. One a thread; the RuleSet must outlive it.
class RuleRunner {
 public:
  [[nodiscard]] static std::unique_ptr<RuleRunner> make(const RuleSet& rules,
                                                        const RunnerOptions& options);
  virtual ~RuleRunner() = default;
  RuleRunner(const RuleRunner&) = delete;
  RuleRunner& operator=(const RuleRunner&) = delete;

  /// From the next `begin` on rules get these values; null: their defaults. It must outlive what is
  /// called with it. A runner that knows no parameters ignores it.
  virtual void tailor(const Tailoring* tailoring) { (void)tailoring; }

  /// From now on rules see this assessment; both must outlive the calls until the next `begin`.
  virtual void begin(const Assessment& assessment, const Code& code) = 0;

  /// Calls rule number `rule` of RuleSet::rules(). Never throws for what a script does: that is a
  /// verdict `error` or `cut_off`. At least one verdict; valid until the next call.
  [[nodiscard]] virtual std::span<const Verdict> call(std::size_t rule, const Subject& subject) = 0;

  /// Fuel that the last call used.
  [[nodiscard]] virtual std::uint64_t fuel_used() const = 0;
  /// What it might have used before it was cut off; 0: not known.
  [[nodiscard]] virtual std::uint64_t fuel_allowed() const { return 0; }

  /// Tells of what rules ask from now on; an empty listener ends it. Outcomes and fuel are the same
  /// with it and without. A runner that has nothing to tell never calls it.
  virtual void listen(StepListener listener) { (void)listener; }

  /// The same of each line that rules run.
  virtual void trace(LineListener listener) { (void)listener; }

 protected:
  RuleRunner() = default;
};

/// The interface that rules are written for; a pack may say which it needs.
inline constexpr int rule_api = 1;

/// The kinds that any pack may report, sorted (rules of the field, `strength` among them).
[[nodiscard]] std::span<const std::string_view> known_kinds();

[[nodiscard]] std::string_view to_string(Each value);
/// `answer-no`
[[nodiscard]] std::string_view to_string(Edit value);

}  // namespace assize
