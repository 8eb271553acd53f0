// SPDX-License-Identifier: Apache-2.0
#include "app/migrate_review.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <assize/finding.hpp>

#include "engine/fingerprint.hpp"

namespace assize::app {
namespace {

constexpr std::size_t most_repeats = 50;  // of one kind and words at one row

Finding finding_of(const Disposition& judged, const std::string& row) {
  Finding finding;
  finding.kind = judged.kind;
  finding.subject = row;
  for (const JudgedWords& words : judged.words) {
    Span& span = finding.spans.emplace_back();
    span.field = words.field;
    span.text = words.text;
  }
  return finding;
}

/// Which of those that are alike has the fingerprint, from 1; nothing: none of them.
std::optional<std::size_t> number_of(const Disposition& judged, const Assessment& old,
                                     const Code& from) {
  engine::Fingerprinter fingerprinter(old, from);
  const Finding finding = finding_of(judged, judged.row);
  for (std::size_t number = 1; number <= most_repeats; ++number)
    if (fingerprinter.of(finding) == judged.finding) return number;
  return std::nullopt;
}

std::string fingerprint(const Disposition& judged, const std::string& row, std::size_t number,
                        const Assessment& now, const Code& to) {
  engine::Fingerprinter fingerprinter(now, to);
  const Finding finding = finding_of(judged, row);
  std::string last;
  for (std::size_t i = 0; i < number; ++i) last = fingerprinter.of(finding);
  return last;
}

std::string called(const Disposition& judged) {
  return judged.finding + (judged.row.empty() ? "" : " at " + judged.row) +
         (judged.kind.empty() ? "" : " (" + judged.kind + ")");
}

class Migrating {
 public:
  Migrating(const assessment::Migration& migration, const Assessment& old, const Code& from,
            const Code& to)
      : migration_(migration), old_(old), from_(from), to_(to) {}

  MigratedReview run(const Review& review) {
    MigratedReview out{review, {}};
    std::size_t same = 0;
    for (Disposition& each : out.review.dispositions)
      if (!move(each, out.account)) ++same;
    out.account =
        "review: " + std::to_string(same) + " of " + std::to_string(review.dispositions.size()) +
        (same == 1 ? " judgement as it was\n" : " judgements as they were\n") + out.account;
    return out;
  }

 private:
  /// False where there is nothing to tell.
  bool move(Disposition& judged, std::string& account) const {
    if (from_.row(judged.row) == nullptr) return false;  // of the whole, or of an action
    const auto carried =
        std::find_if(migration_.carried.begin(), migration_.carried.end(),
                     [&](const assessment::Carried& each) { return each.from == judged.row; });
    if (carried == migration_.carried.end()) {
      account += "  " + called(judged) + ": kept, though the row is to be answered anew\n";
      return true;
    }
    if (carried->row == judged.row) return false;
    const auto number = number_of(judged, old_, from_);
    if (!number) {
      account += "  " + called(judged) + ": kept as it was, though the row is " + carried->row +
                 " now: its words do not give its fingerprint\n";
      return true;
    }
    const std::string now = fingerprint(judged, carried->row, *number, migration_.assessment, to_);
    account += "  " + called(judged) + ": " + now + " at " + carried->row + "\n";
    judged.finding = now;
    judged.row = carried->row;
    return true;
  }

  const assessment::Migration& migration_;
  const Assessment& old_;
  const Code& from_;
  const Code& to_;
};

}  // namespace

MigratedReview migrate_review(const Review& review, const assessment::Migration& migration,
                              const Assessment& old, const Code& from, const Code& to) {
  return Migrating(migration, old, from, to).run(review);
}

}  // namespace assize::app
