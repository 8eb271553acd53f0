// SPDX-License-Identifier: Apache-2.0
#include "rule/texts.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace assize::rule {

std::string_view SpanView::words() const { return text->text().substr(start, stop - start); }

DateView::DateView(const Date& date)
    : year(static_cast<int>(date.year())),
      month(static_cast<std::uint16_t>(static_cast<unsigned>(date.month()))),
      day(static_cast<std::uint16_t>(static_cast<unsigned>(date.day()))) {}

Date DateView::date() const {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

bool TextView::blank() const {
  const std::string_view all = text();
  for (std::size_t i = 0; i < all.size();) {
    const text::CodePoint point = text::code_point_at(all, i);
    const bool dash = point.value == '-' || (point.value >= 0x2010 && point.value <= 0x2015);
    if (!dash && !text::is_space(point.value)) return false;
    i += point.size;
  }
  return true;
}

SpanView TextView::span(text::Range range) const {
  return {this, static_cast<std::uint32_t>(range.start), static_cast<std::uint32_t>(range.end)};
}

const std::vector<DateItem>& TextView::dates() const {
  if (!dates_) {
    dates_.emplace();
    for (text::DateFact& fact : text::find_dates(text())) dates_->push_back({this, fact});
  }
  return *dates_;
}

const std::vector<RatioItem>& TextView::ratios() const {
  if (!ratios_) {
    ratios_.emplace();
    for (text::Ratio& ratio : text::find_ratios(text())) ratios_->push_back({this, ratio});
  }
  return *ratios_;
}

const std::vector<text::PhraseHit>& TextView::hits(const Vocabulary& vocabulary) const {
  if (!hits_) hits_ = vocabulary.phrases.scan(text());
  return *hits_;
}

const std::vector<text::PhraseHit>& TextView::hits(const CodeVocabulary& vocabulary) const {
  if (!code_hits_) code_hits_ = vocabulary.phrases().scan(text());
  return *code_hits_;
}

const text::Pattern* expression_for(const TextView& text, Words words,
                                    const Vocabulary& vocabulary) {
  const Vocabulary::Expression& expression = vocabulary.patterns[words.index];
  if (expression.needs &&
      !find_words(text, {Words::phrases, *expression.needs}, vocabulary, nullptr, 0)) {
    return nullptr;
  }
  return &expression.pattern;
}

std::optional<text::Range> find_words(const TextView& text, Words words,
                                      const Vocabulary& vocabulary, const CodeVocabulary* of_code,
                                      std::size_t from) {
  if (words.kind == Words::pattern) {
    const text::Pattern* pattern = expression_for(text, words, vocabulary);
    return pattern != nullptr ? pattern->find(text.text(), from) : std::nullopt;
  }
  const auto& hits = words.kind == Words::of_code ? text.hits(*of_code) : text.hits(vocabulary);
  const auto first = std::lower_bound(
      hits.begin(), hits.end(), from, [&](const text::PhraseHit& hit, std::size_t at) {
        return hit.list != words.index ? hit.list < words.index : hit.range.start < at;
      });
  if (first == hits.end() || first->list != words.index) return std::nullopt;
  return first->range;
}

}  // namespace assize::rule
