// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "report/page.hpp"
#include "text/dates.hpp"

namespace assize::report {
namespace {

std::string_view verb_of(Judgement judgement) {
  switch (judgement) {
    case Judgement::agreed:
      return "agreed";
    case Judgement::wrong:
      return "judged wrong";
    case Judgement::fixed:
      return "said to be fixed";
  }
  return {};
}

}  // namespace

bool is_judged_wrong(const Finding& finding) {
  return finding.outcome == Outcome::waived && finding.waiver == nullptr &&
         finding.disposition != nullptr;
}

std::string disposition_words(const Disposition& disposition) {
  std::string words = std::string(verb_of(disposition.judgement)) + " by " + disposition.by +
                      " on " + text::to_iso(disposition.on) + ": " + disposition.reason;
  if (!disposition.reply.empty()) words += "; the reply: \"" + disposition.reply + "\"";
  return words;
}

std::vector<std::string> also_words(const Finding& finding) {
  std::vector<std::string> all;
  for (const Also& also : finding.also) {
    const std::string judged =
        also.disposition != nullptr ? disposition_words(*also.disposition) : std::string();
    const bool is_told = also.message.empty() || also.message == finding.message;
    const bool is_judged_alike =
        judged.empty() ||
        (finding.disposition != nullptr && judged == disposition_words(*finding.disposition));
    if (is_told && is_judged_alike) continue;
    std::string words = also.message.empty() ? also.rule : also.message;
    if (!judged.empty()) words += " (" + judged + ")";
    if (std::find(all.begin(), all.end(), words) == all.end()) all.push_back(std::move(words));
  }
  return all;
}

std::string fingerprints_of(const Finding& finding) {
  std::string text = finding.fingerprint;
  for (std::size_t i = 0; i < finding.also.size(); ++i)
    text += (i == 0 ? "; also " : ", ") + finding.also[i].fingerprint;
  return text;
}

std::string review_words(const ReviewResult& result) {
  std::string words = result.review->source + ", " +
                      counted(result.review->dispositions.size(), "judgement", "judgements");
  const auto add = [&](std::size_t count, std::string_view what) {
    if (count > 0) words += ", " + std::to_string(count) + " " + std::string(what);
  };
  add(result.matched.size(), "of what is found");
  add(result.fixed.size(), "fixed and no longer there");
  add(result.unmatched.size(), "of what is no longer found");
  add(result.not_asked.size(), "not looked for");
  return words;
}

}  // namespace assize::report
