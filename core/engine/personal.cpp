// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include <assize/engine.hpp>

#include "engine/words.hpp"
#include "text/pattern.hpp"
#include "text/phrases.hpp"
#include "text/utf8.hpp"

namespace assize {
namespace {

constexpr std::string_view personal_class = "personal";
constexpr std::string_view bullet = "\u2022";

/// Finds what is personal in a text and replaces its characters one for one, so that columns stay;
/// white space stays too.
class Mask {
 public:
  explicit Mask(const Code& code) {
    const LexiconClass* words = code.lexicon.find(personal_class);
    phrases_.add_list(words != nullptr ? words->terms : std::vector<std::string>{});
    phrases_.build();
    if (words == nullptr) return;
    std::string problem;  // a Code whose patterns do not compile was never loaded
    for (const std::string& expression : words->patterns)
      if (auto pattern = text::Pattern::make(expression, problem))
        patterns_.push_back(std::move(*pattern));
  }

  [[nodiscard]] bool is_idle() const { return patterns_.empty() && phrases_.phrases() == 0; }

  /// Sorted, not overlapping.
  [[nodiscard]] std::vector<text::Range> find(std::string_view text,
                                              std::span<const std::string> words) const {
    std::vector<text::Range> ranges;
    for (const std::string& word : words)
      for (std::size_t at = text.find(word); at != std::string_view::npos;
           at = text.find(word, at + word.size()))
        ranges.push_back({at, at + word.size()});
    for (const text::PhraseHit& hit : phrases_.scan(text)) ranges.push_back(hit.range);
    const text::Grams grams(text);
    for (const text::Pattern& pattern : patterns_) {
      std::size_t from = 0;
      while (from <= text.size()) {
        const auto groups = pattern.match(text, from, &grams);
        if (groups.empty()) break;
        const text::Range meant = groups.size() > 1 && groups[1] ? *groups[1] : *groups[0];
        if (!meant.empty()) ranges.push_back(meant);
        // The expression may take in what only stands beside the words.
        from = std::max(meant.end, from + 1);
      }
    }
    return merged(std::move(ranges));
  }

  /// `text` with the ranges masked. `at`: where the text begins in the one that they belong to.
  [[nodiscard]] static std::string hide(std::string_view text,
                                        const std::vector<text::Range>& ranges,
                                        std::size_t at = 0) {
    std::string masked;
    masked.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
      const text::CodePoint point = text::code_point_at(text, i);
      const bool is_hidden =
          !text::is_space(point.value) &&
          std::any_of(ranges.begin(), ranges.end(), [&](const text::Range& range) {
            return range.start <= at + i && at + i < range.end;
          });
      masked += is_hidden ? bullet : text.substr(i, point.size);
      i += point.size;
    }
    return masked;
  }

 private:
  static std::vector<text::Range> merged(std::vector<text::Range> ranges) {
    std::sort(ranges.begin(), ranges.end(), [](const text::Range& a, const text::Range& b) {
      return std::pair(a.start, a.end) < std::pair(b.start, b.end);
    });
    std::vector<text::Range> whole;
    for (const text::Range& range : ranges) {
      if (!whole.empty() && range.start <= whole.back().end)
        whole.back().end = std::max(whole.back().end, range.end);
      else
        whole.push_back(range);
    }
    return whole;
  }

  text::PhraseSet phrases_;
  std::vector<text::Pattern> patterns_;
};

/// What a Code's mask knows, and what the rules found in one assessment beyond that: a number that
/// one place calls a case is one wherever it stands.
class Veil {
 public:
  Veil(const Mask& mask, const AssessmentResult& result) : mask_(mask) {
    for (const Finding& finding : result.findings) {
      add(finding.kind, finding.spans);
      for (const Also& also : finding.also) add(also.kind, also.spans);
    }
  }

  [[nodiscard]] bool is_idle() const { return mask_.is_idle() && words_.empty(); }
  [[nodiscard]] std::vector<text::Range> find(std::string_view text) const {
    return mask_.find(text, words_);
  }
  void in_place(std::string& text) const {
    const std::vector<text::Range> ranges = find(text);
    if (!ranges.empty()) text = Mask::hide(text, ranges);
  }

 private:
  static constexpr std::size_t shortest = 4;  // less would take its like out of other words

  void add(std::string_view kind, const std::vector<Span>& spans) {
    if (std::find(std::begin(engine::personal_kinds), std::end(engine::personal_kinds), kind) ==
        std::end(engine::personal_kinds))
      return;
    for (const Span& span : spans)
      if (span.text.size() >= shortest) words_.push_back(span.text);
  }

  const Mask& mask_;
  std::vector<std::string> words_;
};

/// The first byte of `count` characters into a text.
std::size_t byte_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += text::code_point_at(text, at).size;
  return at;
}

/// What the message quotes was found in its field, where there was more to know it by.
void hide_words(std::string& message, const std::vector<std::string>& secrets) {
  std::vector<text::Range> ranges;
  for (const std::string& secret : secrets)
    for (std::size_t at = message.find(secret); at != std::string::npos;
         at = message.find(secret, at + secret.size()))
      ranges.push_back({at, at + secret.size()});
  if (!ranges.empty()) message = Mask::hide(message, ranges);
}

void mask_said(std::string& message, std::vector<Span>& spans, const Assessment& assessment,
               const Veil& mask) {
  std::vector<std::string> secrets;
  for (Span& span : spans) {
    const PlacedText* field = engine::text_of(assessment, span);
    if (field == nullptr) {
      mask.in_place(span.text);
      mask.in_place(span.sentence);
      continue;
    }
    const std::vector<text::Range> ranges = mask.find(field->text);
    if (ranges.empty()) continue;
    for (const text::Range& range : ranges) {
      const text::Range inside{std::max(range.start, span.start), std::min(range.end, span.end)};
      // One letter or figure by itself would take its like out of the whole message.
      if (inside.start < inside.end && inside.size() > 1 && inside.end <= field->text.size())
        secrets.push_back(field->text.substr(inside.start, inside.size()));
    }
    const std::size_t before = byte_of(span.sentence, span.sentence_start);
    span.sentence = Mask::hide(span.sentence, ranges, span.start - std::min(before, span.start));
    span.text = Mask::hide(span.text, ranges, span.start);
  }
  mask.in_place(message);
  hide_words(message, secrets);
}

/// What people wrote of a finding is shown with it.
void mask_disposition(std::shared_ptr<const Disposition>& disposition, const Veil& mask) {
  if (disposition == nullptr) return;
  auto masked = std::make_shared<Disposition>(*disposition);
  mask.in_place(masked->by);
  mask.in_place(masked->reason);
  mask.in_place(masked->reply);
  disposition = std::move(masked);
}

void mask_finding(Finding& finding, const Assessment& assessment, const Veil& mask) {
  for (Detail& detail : finding.details) {
    std::vector<Span> spans = finding.spans;
    if (auto* words = std::get_if<std::string>(&detail.value))
      mask_said(*words, spans, assessment, mask);
  }
  mask_said(finding.message, finding.spans, assessment, mask);
  mask_disposition(finding.disposition, mask);
  for (Also& also : finding.also) {
    mask_said(also.message, also.spans, assessment, mask);
    mask_disposition(also.disposition, mask);
  }
}

void mask_step(Step& step, const Assessment& assessment, const Veil& mask) {
  std::vector<Span> spans = step.spans;
  mask_said(step.asked, spans, assessment, mask);
  mask_said(step.answer, step.spans, assessment, mask);
}

template <class Answer>
void mask_answer(Answer& answer, const Veil& mask) {
  for (PlacedText* field :
       {&answer.claim_text, &answer.requirement, &answer.evidence, &answer.target_date})
    mask.in_place(field->text);
  if (answer.commentary) mask.in_place(answer.commentary->text);
}

void mask_assessment(Assessment& assessment, const Veil& mask) {
  for (Response& response : assessment.responses) {
    mask_answer(response, mask);
    for (EarlierAnswer& earlier : response.earlier) mask_answer(earlier, mask);
  }
  for (EarlierAnswer& earlier : assessment.earlier) mask_answer(earlier, mask);
  for (Action& action : assessment.actions)
    for (PlacedText* field :
         {&action.requirement, &action.improvement, &action.due, &action.status, &action.owner})
      mask.in_place(field->text);
  for (OutsideFinding& outside : assessment.outside)
    for (PlacedText* field : {&outside.requirement, &outside.observation, &outside.recommendation})
      mask.in_place(field->text);
  for (Guess& guess : assessment.guesses) mask.in_place(guess.note);
  for (Unplaced& unplaced : assessment.unplaced) mask.in_place(unplaced.text);
  for (Heading& heading : assessment.headings) mask.in_place(heading.text);
  if (assessment.stated.approved_by) mask.in_place(*assessment.stated.approved_by);
  for (HandedIn& handed_in : assessment.handed_in)
    for (Block& block : handed_in.document.blocks) {
      mask.in_place(block.text.text);
      for (Row& row : block.rows)
        for (Cell& cell : row.cells) mask.in_place(cell.text);
    }
}

}  // namespace

void mask_personal(Run& run, std::span<const Code* const> codes) {
  std::map<std::string, Mask> masks;
  for (AssessmentResult& result : run.assessments) {
    Assessment& assessment = result.assessment;
    const std::string name = assessment.code + "@" + assessment.revision;
    const auto code = std::find_if(codes.begin(), codes.end(),
                                   [&](const Code* each) { return each->name() == name; });
    if (code == codes.end()) continue;
    const Veil mask(masks.try_emplace(name, **code).first->second, result);
    if (mask.is_idle()) continue;
    // Findings first: they need the texts as they stood.
    for (Finding& finding : result.findings) mask_finding(finding, assessment, mask);
    for (Explanation& explanation : result.explained)
      for (Step& step : explanation.steps) mask_step(step, assessment, mask);
    if (result.edits)
      for (std::vector<AnswerEdit>& way : result.edits->found)
        for (AnswerEdit& edit : way) mask_said(edit.text, edit.spans, assessment, mask);
    mask_assessment(assessment, mask);
  }
}

}  // namespace assize
