// SPDX-License-Identifier: Apache-2.0
#include "report/comments.hpp"

#include <algorithm>

#include "report/page.hpp"
#include "text/utf8.hpp"

namespace assize::report {
namespace {

bool is_at(const Span& span, Field field, std::string_view subject) {
  return span.field == field && span.subject == subject && span.first_point < span.last_point;
}

/// The byte at which each code point begins, and the end.
std::vector<std::size_t> starts_of(std::string_view text) {
  std::vector<std::size_t> starts;
  for (std::size_t at = 0; at < text.size(); at += text::code_point_at(text, at).size)
    starts.push_back(at);
  starts.push_back(text.size());
  return starts;
}

}  // namespace

std::vector<Comment> comments_of(const AssessmentResult& result,
                                 const std::vector<RuleInfo>& rules) {
  std::vector<Comment> comments;
  for (const Finding& finding : result.findings) {
    const bool is_waived = finding.outcome == Outcome::waived;
    if ((finding.outcome != Outcome::fail && !is_waived) || finding.maturity != Maturity::stable)
      continue;
    Comment comment;
    comment.number = comments.size() + 1;
    comment.finding = &finding;
    comment.label = is_praise(finding) ? "strength"
                                       : std::string(to_string(finding.severity)) +
                                             (finding.certainty == Certainty::check ? "?" : "");
    comment.says = finding.message;
    comment.also = also_words(finding);
    const auto rule = std::find_if(rules.begin(), rules.end(),
                                   [&](const RuleInfo& each) { return each.id == finding.rule; });
    if (rule != rules.end()) comment.why = rule->rationale;
    if (finding.disposition != nullptr) comment.judged = disposition_words(*finding.disposition);
    if (is_waived) {
      comment.label = is_judged_wrong(finding) ? "judged wrong" : "waived";
      if (finding.waiver != nullptr) comment.also.push_back(waiver_words(*finding.waiver));
    } else {
      comment.mend = finding.remedy;
    }
    comments.push_back(std::move(comment));
  }
  return comments;
}

std::vector<MarkedPart> marked_parts(std::string_view text, Field field, std::string_view subject,
                                     const std::vector<Comment>& comments) {
  const std::vector<std::size_t> starts = starts_of(text);
  const std::size_t points = starts.size() - 1;
  std::vector<std::size_t> cuts{0, points};
  for (const Comment& comment : comments)
    for (const Span& span : comment.finding->spans)
      if (is_at(span, field, subject))
        cuts.insert(cuts.end(),
                    {std::min(span.first_point, points), std::min(span.last_point, points)});
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
  std::vector<MarkedPart> parts;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    MarkedPart& part = parts.emplace_back();
    part.words = text.substr(starts[cuts[i]], starts[cuts[i + 1]] - starts[cuts[i]]);
    for (const Comment& comment : comments) {
      bool marks = false, ends = false;
      for (const Span& span : comment.finding->spans) {
        if (!is_at(span, field, subject)) continue;
        marks |= span.first_point <= cuts[i] && cuts[i + 1] <= span.last_point;
        ends |= span.last_point == cuts[i + 1];
      }
      if (marks) part.marks.push_back(&comment);
      if (ends) part.ending.push_back(&comment);
    }
  }
  return parts;
}

}  // namespace assize::report
