// SPDX-License-Identifier: Apache-2.0
//
// What an evaluation says, as values that know no renderer: findings with their words, the
// assurance of each row, and the run that holds them with an account of what was selected and what
// became of it. Enumerators are spelled as in the JSON of a run, with hyphens for underscores.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/code.hpp>
#include <assize/profile.hpp>
#include <assize/review.hpp>

namespace assize {

enum class Outcome { pass, fail, not_applicable, not_evaluable, waived, error, cut_off };
enum class Severity { major, minor, advice };
enum class Effect { contradicts, unsupports, notes };
enum class Certainty { firm, check };
enum class Maturity { stable, trial };
enum class Assurance {
  unanswered,
  contradicted,
  unsupported,
  rests_on_unread,
  supported,
  unchallenged,
  alternative,
  overdue,
  planned,
  unplanned,
  not_applicable,
  not_checked
};

/// Words that show a finding: bytes [start, end) of a field's UTF-8 text.
struct Span {
  Field field = Field::evidence;
  std::string subject;  ///< row or action that the field belongs to
  std::size_t start = 0, end = 0;
  std::string text;
  std::string file;
  std::size_t line = 0;
  std::string sentence{};          ///< in which the words stand, filled in by the engine
  std::size_t sentence_start = 0;  ///< where the words begin in it, in code points
  /// The bytes as code points of the field, which masking does not shift; filled in by the engine.
  std::size_t first_point = 0, last_point = 0;
};

/// A value that a rule hands on beside its message: `longest` 15.
struct Detail {
  std::string name;
  std::variant<bool, std::int64_t, double, std::string> value;
};

/// Another rule that tripped on the same words. What it says of them may be something else.
struct Also {
  std::string rule, kind;
  Severity severity = Severity::minor;
  Effect effect = Effect::notes;
  std::string fingerprint;
  std::string message{};
  std::vector<Span> spans{};
  std::shared_ptr<const Disposition> disposition{};  ///< what people judged of it; null: nothing
};

struct Finding {
  std::string rule, kind;
  std::vector<std::string> tags;
  std::string subject;                ///< a form row's id, `assessment`, `action:ID`
  std::vector<std::string> subjects;  ///< of a not-evaluable entry, all that it speaks of
  std::vector<std::string> provisions;
  Strand strand = Strand::scrutiny;
  Outcome outcome = Outcome::fail;
  Severity severity = Severity::minor;
  Effect effect = Effect::notes;
  Certainty certainty = Certainty::firm;
  Maturity maturity = Maturity::stable;
  std::string reason;  ///< code: `matched`, `no-form`, `script-error`, ...
  std::string message, remedy;
  std::string fingerprint;  ///< 16 hex digits
  std::vector<Span> spans;
  std::vector<Also> also;
  std::vector<Detail> details{};  ///< sorted by name
  /// Of a profile: under which it is waived, or which does not hold on the day of the run.
  std::shared_ptr<const Waiver> waiver{};
  /// What people judged of it; null: nothing. What they judged wrong is `waived`, and its reason is
  /// `judged-wrong`.
  std::shared_ptr<const Disposition> disposition{};
};

struct RowResult {
  std::string row;
  std::string section;
  std::vector<std::string> provisions;
  Claim claim = Claim::absent;
  Assurance assurance = Assurance::not_checked;
  std::vector<Strand> looked_at;
  std::shared_ptr<const Attestation> attestation{};  ///< that stands for it; null: none
};

/// Every outcome per rule and subject is in exactly one of ran, skipped, errored and cut_off.
struct Manifest {
  std::size_t selected = 0, ran = 0, skipped = 0, errored = 0, cut_off = 0;
  Manifest& operator+=(const Manifest& other);
};

/// One thing that a rule asked while it ran, and what it was told.
struct Step {
  std::size_t line = 0;     ///< of the rule's script
  std::string asked;        ///< `evidence:find(phrases)`, `row 1.2.claim`
  std::string answer;       ///< `"to be confirmed"`, `nothing`, `2026-01-31`
  std::vector<Span> spans;  ///< the words that the answer stands for
};

/// How a rule came to what it says of a subject: everything that it asked, in its order.
struct Explanation {
  std::string rule, subject;
  std::string provision;  ///< of a rule that is called for each; else empty
  std::vector<Step> steps;
  std::uint64_t fuel = 0;     ///< units that the call used
  std::uint64_t allowed = 0;  ///< before it would have been cut off
};

/// What a rule was told beside the assessment: a parameter (`words`), what its findings weigh
/// (`severity`), a deadline of the row that is shortened (`deadline response`).
struct SettingInUse {
  std::string name, value;
  std::string standard;            ///< the rule's or the Code's own value; empty: not known
  std::string doc;                 ///< what a parameter is for
  std::optional<Origin> origin{};  ///< in a profile; nothing: it is the standard
};

/// A change of an answer, of a kind that rules may name (`answer-no`).
struct AnswerEdit {
  std::string kind;
  std::string text;           ///< `the claim were No, with the reason and a date`
  std::vector<Span> spans{};  ///< the words that are changed
};

/// The fewest changes of a row's answer after which the rule would not object to it, each by
/// running the rule on a copy.
struct EditSearch {
  std::vector<std::vector<AnswerEdit>> found;  ///< each a way by itself, honest ones first
  std::size_t tried = 0;                       ///< copies on which the rule ran
  bool complete = true;                        ///< false: the search stopped at its bound
};

/// What became of a review: fingerprints of its dispositions, each in one list.
struct ReviewResult {
  std::shared_ptr<const Review> review;  ///< null: there is none
  std::vector<std::string> matched;      ///< their finding is there
  std::vector<std::string> fixed;        ///< said to be fixed, and no longer found
  std::vector<std::string> unmatched;    ///< looked for, and no longer found
  std::vector<std::string> not_asked;    ///< their rule came to no judgement there
};

struct AssessmentResult {
  Assessment assessment;
  std::string profile{};          ///< id of the one that it was held against; empty: none
  std::vector<Section> sections;  ///< of the Code, for whoever shows the rows
  std::vector<RowResult> rows;
  std::vector<Finding> findings;  ///< in the order that a reader should take them
  Manifest manifest;
  // After `explain` only.
  std::vector<Explanation> explained;
  std::vector<SettingInUse> settings{};
  std::optional<EditSearch> edits{};  ///< nothing: the rule does not object to a row
  ReviewResult review{};              ///< empty without a review
};

/// A Code, pack or profile that took part, and where it came from.
struct Ingredient {
  std::string id, version, sha256, origin;
  std::string title{};
  std::string attribution{};          ///< whose text a Code describes
  std::vector<Ingredient> extends{};  ///< of a profile, nearest first
  int edition = 0;                    ///< of a Code: of our description of it, from 1; else 0
  std::string status{};               ///< of a Code: `draft`, `reviewed`, `released`, `example`
};

struct Summary {
  std::array<std::size_t, 3> fail{};  ///< heads of folds by Severity; `trial` rules do not count
  std::map<std::string, std::size_t, std::less<>> assurance;
};

struct Run {
  std::string engine;  ///< version
  Date as_of{};
  std::vector<Ingredient> codes, packs, profiles;
  std::vector<AssessmentResult> assessments;  ///< in the order given
  Summary summary;
  Manifest manifest;
};

[[nodiscard]] std::string_view to_string(Outcome value);
[[nodiscard]] std::string_view to_string(Severity value);
[[nodiscard]] std::string_view to_string(Effect value);
[[nodiscard]] std::string_view to_string(Certainty value);
[[nodiscard]] std::string_view to_string(Maturity value);
[[nodiscard]] std::string_view to_string(Assurance value);

}  // namespace assize
