// SPDX-License-Identifier: Apache-2.0
#include "engine/dispositions.hpp"

#include <algorithm>
#include <utility>

#include "text/dates.hpp"
#include "text/fold.hpp"

namespace assize::engine {
namespace {

/// `judged wrong`, `agreed with`, `said to be fixed`
std::string_view in_words(Judgement judgement) {
  switch (judgement) {
    case Judgement::agreed:
      return "agreed with";
    case Judgement::wrong:
      return "judged wrong";
    case Judgement::fixed:
      return "said to be fixed";
  }
  return {};
}

/// `"Insert link" (placeholder)`, as far as the review has it.
std::string what(const Disposition& one) {
  std::string text;
  for (const JudgedWords& words : one.words)
    if (text.empty() && !words.text.empty()) text = "\"" + words.text + "\"";
  if (one.kind.empty()) return text.empty() ? one.finding : text;
  return text.empty() ? one.kind : text + " (" + one.kind + ")";
}

/// What a finding has that the judgement of it has otherwise; empty: they agree, as far as the
/// review says anything. Words are not shown, for nothing masks them here.
std::string difference(const Disposition& one, const Finding& finding) {
  if (!one.row.empty() && one.row != finding.subject) return "the row " + finding.subject;
  const auto is_found = [&](const JudgedWords& words) {
    // A review that was written from a masked run holds masked words.
    return words.text.find("\u2022") != std::string::npos ||
           std::any_of(finding.spans.begin(), finding.spans.end(), [&](const Span& span) {
             return text::fold(span.text) == text::fold(words.text);
           });
  };
  if (finding.spans.empty() || std::all_of(one.words.begin(), one.words.end(), is_found)) return {};
  return "other words";
}

}  // namespace

Dispositions::Dispositions(std::shared_ptr<const Review> review, const RuleSet& rules,
                           const Code& code, Date as_of, bool is_part)
    : review_(std::move(review)), rules_(rules), code_(code), as_of_(as_of), is_part_(is_part) {}

void Dispositions::apply(Finding& finding) {
  if (review_ == nullptr ||
      (finding.outcome != Outcome::fail && finding.outcome != Outcome::waived))
    return;
  const auto& all = review_->dispositions;
  const auto one = std::find_if(all.begin(), all.end(), [&](const Disposition& each) {
    return each.finding == finding.fingerprint;
  });
  if (one == all.end()) return;
  matched_.insert(&*one);
  if (std::string odds = difference(*one, finding); !odds.empty())
    at_odds_.emplace(&*one, std::move(odds));
  finding.disposition = std::shared_ptr<const Disposition>(review_, &*one);
  if (finding.outcome != Outcome::fail) return;
  if (one->judgement == Judgement::fixed)
    finding.message += "; said to be fixed on " + text::to_iso(one->on) + ", and still there";
  if (one->judgement != Judgement::wrong) return;
  finding.outcome = Outcome::waived;
  finding.reason = "judged-wrong";
}

std::vector<std::size_t> Dispositions::rules_of(const Disposition& one) const {
  std::vector<std::size_t> of_kind;
  for (std::size_t i = 0; i < rules_.rules().size(); ++i) {
    const RuleInfo& rule = rules_.rules()[i];
    if (rule.id == one.rule) return {i};
    if (std::find(rule.kinds.begin(), rule.kinds.end(), one.kind) != rule.kinds.end())
      of_kind.push_back(i);
  }
  return of_kind;
}

bool Dispositions::was_looked_for(const Disposition& one, const Asked& asked,
                                  const Assessment& assessment) const {
  const bool is_row =
      one.row == "assessment" || one.row.starts_with("action:") || code_.row(one.row) != nullptr;
  if (one.row.empty()) return !is_part_;
  if (!is_row || Asked::is_gone(one.row, assessment)) return true;
  const std::vector<std::size_t> rules = rules_of(one);
  if (rules.empty()) return !is_part_;
  return std::any_of(rules.begin(), rules.end(),
                     [&](std::size_t rule) { return asked.was(rule, one.row); });
}

ReviewResult Dispositions::result(const Asked& asked, const Assessment& assessment) const {
  ReviewResult result{review_, {}, {}, {}, {}};
  if (review_ == nullptr) return result;
  for (const Disposition& one : review_->dispositions) {
    auto& list = matched_.contains(&one)                   ? result.matched
                 : !was_looked_for(one, asked, assessment) ? result.not_asked
                 : one.judgement == Judgement::fixed       ? result.fixed
                                                           : result.unmatched;
    list.push_back(one.finding);
  }
  return result;
}

std::vector<Finding> Dispositions::notes(const ReviewResult& result) const {
  std::vector<Finding> findings;
  if (review_ == nullptr) return findings;
  for (const Disposition& one : review_->dispositions) {
    if (std::find(result.unmatched.begin(), result.unmatched.end(), one.finding) !=
        result.unmatched.end())
      findings.push_back(note(one, "disposition-unmatched",
                              "What was " + std::string(in_words(one.judgement)) + " on " +
                                  text::to_iso(one.on) + " is no longer found: " + what(one),
                              "Look at what is found there now, and take it out of"));
    if (const auto odds = at_odds_.find(&one); odds != at_odds_.end())
      findings.push_back(note(one, "disposition-at-odds",
                              "What was " + std::string(in_words(one.judgement)) + " on " +
                                  text::to_iso(one.on) + ", " + what(one) +
                                  ", has the fingerprint of a finding with " + odds->second,
                              "Put its row and words, or its fingerprint, right in"));
    if (as_of_ < one.on)
      findings.push_back(note(one, "disposition-later",
                              "The judgement of " + what(one) + " is dated " +
                                  text::to_iso(one.on) + ", after the day of this run, " +
                                  text::to_iso(as_of_),
                              "Put its date right in"));
  }
  return findings;
}

Finding Dispositions::note(const Disposition& one, std::string reason, std::string message,
                           std::string remedy) const {
  Finding finding;
  finding.rule = "engine/review";
  finding.kind = "review";
  finding.subject = code_.row(one.row) != nullptr ? one.row : "assessment";
  finding.severity = Severity::advice;
  finding.reason = std::move(reason);
  finding.message = std::move(message);
  finding.remedy =
      std::move(remedy) + " " + one.where.file + ", line " + std::to_string(one.where.line) + ".";
  return finding;
}

}  // namespace assize::engine
