// SPDX-License-Identifier: Apache-2.0
#include "rule/texts.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/fold.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace assize::rule {
namespace {

// An integer where it is one, so that it reads "10" and not "10.0".
lua::Value plain(double amount) {
  if (std::trunc(amount) == amount) return static_cast<std::int64_t>(amount);
  return amount;
}

}  // namespace

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

const std::vector<DurationItem>& TextView::durations() const {
  if (!durations_) {
    durations_.emplace();
    for (const text::Duration& fact : text::find_durations(text())) {
      durations_->push_back({this, fact, plain(fact.least), plain(fact.most)});
    }
  }
  return *durations_;
}

const std::vector<ReferenceItem>& TextView::references() const {
  if (!references_) {
    references_.emplace();
    for (text::Reference& reference : text::find_references(text())) {
      references_->push_back({this, std::move(reference)});
    }
  }
  return *references_;
}

const std::vector<VerbItem>& TextView::verbs() const {
  if (!verbs_) {
    verbs_.emplace();
    for (text::VerbGroup& group : text::find_verbs(text())) verbs_->push_back({this, group});
  }
  return *verbs_;
}

const WordingItem* TextView::wording() const {
  if (row_ == nullptr || row_->wording.empty()) return nullptr;
  if (!wording_) wording_ = WordingItem{this, code::compare(text(), *row_)};
  return &*wording_;
}

const std::vector<text::PhraseHit>& TextView::hits(const Vocabulary& vocabulary) const {
  if (!hits_) hits_ = vocabulary.phrases.scan(text());
  return *hits_;
}

const std::vector<text::PhraseHit>& TextView::hits(const CodeVocabulary& vocabulary) const {
  if (!code_hits_) code_hits_ = vocabulary.phrases().scan(text());
  return *code_hits_;
}

const text::Grams& TextView::grams() const {
  if (!grams_) grams_.emplace(text());
  return *grams_;
}

const std::vector<text::Range>& TextView::sentences() const {
  if (!sentences_) sentences_ = text::sentences(text());
  return *sentences_;
}

const std::vector<text::Range>& TextView::words() const {
  if (!words_) {
    words_.emplace();
    for (const text::Word& word : text::words(text())) words_->push_back({word.start, word.end});
  }
  return *words_;
}

text::Range TextView::sentence_at(std::size_t at) const {
  return text::sentence_at(sentences(), size(), at);
}

const TextView::Search* TextView::search(std::uint32_t call, std::uint32_t pattern) const {
  if (call != call_) return nullptr;
  const auto known = std::find_if(searches_.begin(), searches_.end(),
                                  [&](const Search& each) { return each.pattern == pattern; });
  return known != searches_.end() ? &*known : nullptr;
}

void TextView::note(std::uint32_t call, const Search& search) const {
  if (call != call_) searches_.clear();
  call_ = call;
  const auto known = std::find_if(searches_.begin(), searches_.end(), [&](const Search& each) {
    return each.pattern == search.pattern;
  });
  if (known != searches_.end())
    *known = search;
  else
    searches_.push_back(search);
}

std::optional<text::Range> find_words(const TextView& text, Words words,
                                      const Vocabulary& vocabulary, const CodeVocabulary* of_code,
                                      std::size_t from) {
  if (words.kind == Words::pattern) {
    return vocabulary.patterns[words.index].find(text.text(), from, &text.grams());
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
