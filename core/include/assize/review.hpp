// SPDX-License-Identifier: Apache-2.0
//
// A Review is what people judged of the findings of one assessment: which they agreed with, which
// are wrong, which are said to be fixed. It is bound to each finding's fingerprint, so that other
// words bring the finding back, and keeps where the finding was for people to read. Plain values.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assize/assessment.hpp>
#include <assize/source.hpp>

namespace assize {

enum class Judgement { agreed, wrong, fixed };

/// Words that a finding pointed at.
struct JudgedWords {
  Field field = Field::evidence;
  std::string text;
};

/// One finding, judged.
struct Disposition {
  std::string finding;  ///< its fingerprint
  Judgement judgement = Judgement::agreed;
  std::string reason;
  std::string by;  ///< a role or a body
  Date on{};
  std::string reply{};                ///< of whoever was told of the finding; empty: none
  std::string rule{}, kind{}, row{};  ///< where it was; empty: not written down
  std::vector<JudgedWords> words{};   ///< in the order of the finding
  Location where{};                   ///< in its file
};

struct Review {
  std::string source, sha256;      ///< of its file
  std::string organisation, code;  ///< whose assessment, of which Code; empty: not written down
  std::vector<Disposition> dispositions;
  Location where{};
};

/// Reads a review (codes/schema/review.rng; codes/README.md is the manual). Every problem is told
/// with its place, a fingerprint that stands twice among them; nothing when any was an error.
[[nodiscard]] std::optional<Review> load_review(const Source& xml, Diagnostics& diagnostics);

/// A review as XML, which load_review reads back.
[[nodiscard]] std::string to_xml(const Review& review);

/// The XML of a review with more dispositions at its end; every other byte of it stays. Nothing
/// where `xml` is no review that load_review reads, or one of the findings is judged in it already.
[[nodiscard]] std::optional<std::string> with_dispositions(const Source& xml,
                                                           std::span<const Disposition> more);

[[nodiscard]] std::string_view to_string(Judgement value);
/// `agreed`, `wrong` or `fixed`; nothing for any other word.
[[nodiscard]] std::optional<Judgement> judgement_of(std::string_view word);
/// `agreed`, `wrong`, `fixed`.
[[nodiscard]] const std::vector<std::string>& judgement_words();

}  // namespace assize
