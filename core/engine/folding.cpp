// SPDX-License-Identifier: Apache-2.0
#include "engine/folding.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

#include "engine/words.hpp"

namespace assize::engine {
namespace {

bool is_strength(const Finding& finding) { return finding.kind == strength_kind; }

bool same_words(const Span& a, const Span& b) {
  if (a.field != b.field || a.subject != b.subject) return false;
  const bool both_empty = a.start == a.end && b.start == b.end;
  return both_empty ? a.start == b.start : a.start < b.end && b.start < a.end;
}

bool same_defect(const Finding& head, const Finding& other) {
  if (head.subject != other.subject || head.maturity != other.maturity ||
      head.certainty != other.certainty || is_strength(head) != is_strength(other))
    return false;
  return std::any_of(head.spans.begin(), head.spans.end(), [&](const Span& a) {
    return std::any_of(other.spans.begin(), other.spans.end(),
                       [&](const Span& b) { return same_words(a, b); });
  });
}

/// Of findings that weigh the same, the one that shows more words says more: "due in June" rather
/// than "no status".
auto strength(const Finding& finding) {
  return std::tuple(finding.severity, finding.certainty, finding.effect,
                    std::numeric_limits<std::size_t>::max() - finding.spans.size(),
                    std::string_view(finding.rule), std::string_view(finding.fingerprint));
}

int shelf(const Finding& finding) {
  switch (finding.outcome) {
    case Outcome::fail:
      if (finding.maturity == Maturity::trial) return 4;
      return is_strength(finding) ? 3 : 0;
    case Outcome::error:
    case Outcome::cut_off:
      return 1;
    case Outcome::waived:
      return 2;
    case Outcome::not_evaluable:
      return 5;
    case Outcome::pass:
      return 6;
    case Outcome::not_applicable:
      return 7;
  }
  return 8;
}

/// Where subjects stand: the whole, then the rows of the form, then the actions of the plan.
class Places {
 public:
  explicit Places(const Code& code) {
    for (const FormRow& row : code.form.rows) rows_.emplace(row.id, rows_.size() + 1);
  }
  [[nodiscard]] std::size_t of(const std::string& subject) const {
    if (subject == "assessment") return 0;
    const auto found = rows_.find(subject);
    // Actions count from 1, so that shorter names come first.
    return found != rows_.end() ? found->second : rows_.size() + 1 + subject.size();
  }

 private:
  std::map<std::string, std::size_t, std::less<>> rows_;
};

}  // namespace

std::vector<Finding> folded(std::vector<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return strength(a) < strength(b); });
  std::vector<Finding> heads;
  for (Finding& finding : findings) {
    const auto head = std::find_if(heads.begin(), heads.end(), [&](const Finding& candidate) {
      return same_defect(candidate, finding);
    });
    if (head == heads.end())
      heads.push_back(std::move(finding));
    else
      head->also.push_back({std::move(finding.rule), std::move(finding.kind), finding.severity,
                            finding.effect, std::move(finding.fingerprint),
                            std::move(finding.message), std::move(finding.spans),
                            std::move(finding.disposition)});
  }
  return heads;
}

std::vector<Finding> not_evaluable_merged(std::vector<Finding> findings) {
  std::vector<Finding> merged;
  std::map<std::pair<std::string, std::string>, std::size_t> entries;
  for (Finding& finding : findings) {
    const auto [at, is_new] =
        entries.emplace(std::pair(finding.rule, finding.reason), merged.size());
    if (is_new) {
      finding.subjects = {finding.subject};
      merged.push_back(std::move(finding));
      continue;
    }
    Finding& entry = merged[at->second];
    if (entry.subjects.back() != finding.subject) entry.subjects.push_back(finding.subject);
    for (std::string& provision : finding.provisions)
      if (std::find(entry.provisions.begin(), entry.provisions.end(), provision) ==
          entry.provisions.end())
        entry.provisions.push_back(std::move(provision));
  }
  return merged;
}

void put_in_order(std::vector<Finding>& findings, const Code& code) {
  const Places places(code);
  const auto order = [&](const Finding& f) {
    const bool has_span = !f.spans.empty();
    return std::tuple(shelf(f), f.severity, f.certainty, f.effect, places.of(f.subject),
                      std::string_view(f.subject),
                      has_span ? f.spans.front().field : Field::requirement,
                      has_span ? f.spans.front().start : 0, std::string_view(f.rule),
                      std::string_view(f.fingerprint));
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding& a, const Finding& b) { return order(a) < order(b); });
}

}  // namespace assize::engine
