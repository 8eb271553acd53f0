// SPDX-License-Identifier: Apache-2.0
#include "app/judging.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/files.hpp"
#include "app/log.hpp"
#include "app/reviews.hpp"
#include "text/fold.hpp"
#include "text/sha256.hpp"
#include "text/suggest.hpp"

namespace assize::app {
namespace {

/// What stands under a fingerprint: a finding, or what was folded into one.
struct Place {
  std::string rule, kind, subject;
  const std::vector<Span>* spans = nullptr;
};

std::optional<Place> place_of(const AssessmentResult& result, const std::string& fingerprint) {
  for (const Finding& finding : result.findings) {
    if (finding.fingerprint == fingerprint)
      return Place{finding.rule, finding.kind, finding.subject, &finding.spans};
    for (const Also& also : finding.also)
      if (also.fingerprint == fingerprint)
        return Place{also.rule, also.kind, finding.subject, &also.spans};
  }
  return std::nullopt;
}

std::vector<std::string> fingerprints(const AssessmentResult& result) {
  std::vector<std::string> all;
  for (const Finding& finding : result.findings) {
    if (!finding.fingerprint.empty()) all.push_back(finding.fingerprint);
    for (const Also& also : finding.also) all.push_back(also.fingerprint);
  }
  return all;
}

void tell_unknown(const AssessmentResult& result, const std::string& fingerprint) {
  tell_error("--judge: no finding has the fingerprint " + fingerprint);
  const std::string meant = text::did_you_mean(fingerprint, fingerprints(result));
  tell_lines("  " +
             (meant.empty() ? "'assize eval FORM --all' shows those that there are" : meant) +
             "\n");
}

const Disposition* judged_before(const std::shared_ptr<const Review>& review,
                                 const std::string& fingerprint) {
  if (review == nullptr) return nullptr;
  for (const Disposition& each : review->dispositions)
    if (each.finding == fingerprint) return &each;
  return nullptr;
}

/// Says what was judged already; true when there is such a thing.
bool tell_judged(const Disposition* before) {
  if (before == nullptr) return false;
  tell_error("--judge: " + before->finding + " is judged '" +
             std::string(to_string(before->judgement)) + "' already");
  tell_lines("  change " + before->where.file + ", line " + std::to_string(before->where.line) +
             ", where that is no longer so\n");
  return true;
}

bool write(const std::string& file, const Review& added) {
  Diagnostics diagnostics;
  std::optional<std::string> text = to_xml(added);
  if (exists(file)) {
    const auto source = read_file(file, diagnostics);
    text = source ? with_dispositions(*source, added.dispositions) : std::nullopt;
    if (source && !text)
      diagnostics.error({file}, "nothing can be added to it", {}, "add this by hand:");
  }
  const bool is_written = text && write_file(file, *text, diagnostics);
  (void)tell(diagnostics);
  if (!is_written) tell_lines(to_xml(added));
  return is_written;
}

}  // namespace

std::optional<Disposition> read_judgement(const std::string& text, std::string& problem) {
  const std::size_t equals = text.find('=');
  const std::size_t colon = text.find(':', equals == std::string::npos ? 0 : equals);
  Disposition out;
  out.finding = text.substr(0, equals);
  if (equals != std::string::npos && judgement_of(text.substr(equals + 1))) {
    problem = "'" + text + "' gives no reason: say it after a colon, " + text + ":REASON";
    return std::nullopt;
  }
  if (equals == std::string::npos || colon == std::string::npos) {
    problem = "'" + text + "' is not FINGERPRINT=JUDGEMENT:REASON";
    return std::nullopt;
  }
  if (!text::is_fingerprint(out.finding)) {
    problem = "'" + out.finding + "' is no fingerprint, which is 16 figures of 0-9 and a-f";
    return std::nullopt;
  }
  const std::string word = text.substr(equals + 1, colon - equals - 1);
  const auto judgement = judgement_of(word);
  if (!judgement) {
    const std::string meant = text::did_you_mean(word, judgement_words());
    problem = "'" + word + "' is none of agreed, wrong and fixed" +
              (meant.empty() ? std::string() : "; " + meant);
    return std::nullopt;
  }
  out.judgement = *judgement;
  out.reason = text::fold_space(text.substr(colon + 1));
  if (out.reason.empty()) {
    problem = "'" + text + "' gives no reason after the colon";
    return std::nullopt;
  }
  return out;
}

Judged write_judgements(const Options& options, const Run& run,
                        const std::shared_ptr<const Review>& before, std::string& file) {
  const AssessmentResult& result = run.assessments.front();
  Review added;
  added.organisation = result.assessment.organisation;
  added.code = result.assessment.code;
  bool is_good = true;
  for (const std::string& each : options.judge) {
    std::string problem;  // was told when the command line was read
    Disposition one = read_judgement(each, problem).value();
    const auto place = place_of(result, one.finding);
    if (!place) tell_unknown(result, one.finding);
    if (tell_judged(judged_before(before, one.finding)) || !place) {
      is_good = false;
      continue;
    }
    one.by = options.by;
    one.on = run.as_of;
    one.rule = place->rule;
    one.kind = place->kind;
    one.row = place->subject;
    for (const Span& span : *place->spans) one.words.push_back({span.field, span.text});
    added.dispositions.push_back(std::move(one));
  }
  if (!is_good) return Judged::wrong_usage;
  file = !options.review.empty() ? options.review
         : before != nullptr     ? before->source
                                 : review_beside(result.assessment.source);
  if (!write(file, added)) return Judged::not_written;
  tell_note(file + ": " + std::to_string(added.dispositions.size()) +
            (added.dispositions.size() == 1 ? " judgement added" : " judgements added"));
  return Judged::written;
}

}  // namespace assize::app
