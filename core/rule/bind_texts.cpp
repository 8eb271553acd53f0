// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "rule/bindings.hpp"
#include "rule/handles.hpp"
#include "text/fold.hpp"
#include "text/sentences.hpp"

namespace assize::rule {
namespace {

using lua::Caller;
using lua::Result;

// What looking through a text costs: a share of its size, found before or not.
constexpr auto scan_price = [](const TextView& text) { return 2 + text.size() / 8; };
// A place among what is known of a text: its sentences, its words, where its phrases stand.
constexpr auto place_price = [](const auto&...) -> std::uint64_t { return 6; };

std::optional<SpanView> optional_span(const TextView& text, std::optional<text::Range> range) {
  if (!range) return std::nullopt;
  return text.span(*range);
}

std::size_t offset(std::optional<std::int64_t> from) {
  return from && *from > 0 ? static_cast<std::size_t>(*from) : 0;
}

std::optional<SpanView> find(const TextView& text, Words words, std::optional<std::int64_t> from,
                             Caller caller) {
  const auto found = caller.host<Host>().find(text, words, offset(from));
  (void)caller.spend(found.price);
  return optional_span(text, found.range);
}

std::span<const SpanView> find_all(const TextView& text, Words words, Caller caller) {
  Host& host = caller.host<Host>();
  host.spans.clear();
  std::size_t from = 0;
  while (from <= text.size() && caller.spend(4)) {
    const auto found = host.find(text, words, from);
    if (!caller.spend(found.price) || !found.range) break;
    host.spans.push_back(text.span(*found.range));
    from = std::max(found.range->end, found.range->start + 1);
  }
  return host.spans;
}

using Groups = std::span<const std::optional<SpanView>>;

Result<std::optional<Groups>> match(const TextView& text, Words words,
                                    std::optional<std::int64_t> from, Caller caller) {
  if (words.kind != Words::pattern) {
    return Result<std::optional<Groups>>::refuse("match takes a pattern; phrases have no groups");
  }
  Host& host = caller.host<Host>();
  host.groups.clear();
  const Host::Match match = host.match(text, words, offset(from));
  (void)caller.spend(match.price);
  if (match.groups.empty()) return {};
  for (const auto& range : match.groups) host.groups.push_back(optional_span(text, range));
  return {Groups(host.groups), {}};
}

std::optional<SpanView> all(const TextView& text) {
  if (text.blank()) return std::nullopt;
  return text.all();
}

std::optional<SpanView> opening(const TextView& text) {
  if (text.blank()) return std::nullopt;
  return text.span(text::opening(text.text()));
}

std::span<const SpanView> sentences(const TextView& text, Caller caller) {
  Host& host = caller.host<Host>();
  host.spans.clear();
  for (const text::Range& range : text.sentences()) host.spans.push_back(text.span(range));
  return host.spans;
}

Result<SpanView> sentence_of(const TextView& text, SpanView span) {
  if (span.text != &text) return Result<SpanView>::refuse("the span is of another text");
  return {text.span(text.sentence_at(span.start)), {}};
}

Result<SpanView> clause_of(const TextView& text, SpanView span) {
  if (span.text != &text) return Result<SpanView>::refuse("the span is of another text");
  const text::Range sentence = text.sentence_at(span.start);
  return {text.span(text::clause_at(text.text(), sentence, span.start)), {}};
}

// Up to `count` words of the text's sentence on one side of the span; nothing where there are none.
using Beside = Result<std::optional<SpanView>>;

Beside words_before(const TextView& text, SpanView span, std::int64_t count) {
  if (span.text != &text) return Beside::refuse("the span is of another text");
  const std::size_t from = text.sentence_at(span.start).start;
  if (from >= span.start || count <= 0) return {};
  const auto words = text::words(text.text().substr(from, span.start - from));
  if (words.empty()) return {};
  const auto taken = std::min<std::size_t>(words.size(), static_cast<std::size_t>(count));
  return {text.span({from + words[words.size() - taken].start, from + words.back().end}), {}};
}

Beside words_after(const TextView& text, SpanView span, std::int64_t count) {
  if (span.text != &text) return Beside::refuse("the span is of another text");
  const std::size_t last = span.stop > span.start ? span.stop - 1 : span.stop;
  const std::size_t end = text.sentence_at(last).end;
  if (end <= span.stop || count <= 0) return {};
  const auto words = text::words(text.text().substr(span.stop, end - span.stop));
  if (words.empty()) return {};
  const auto taken = std::min<std::size_t>(words.size(), static_cast<std::size_t>(count));
  return {text.span({span.stop + words.front().start, span.stop + words[taken - 1].end}), {}};
}

std::string_view folded(SpanView span, Caller caller) {
  return caller.text() = text::fold_marks(span.words());
}

// Between quotation marks: as many open as have closed says outside.
bool quoted(const TextView& text, SpanView span) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> marks = {
      {{"\xE2\x80\x9C", "\xE2\x80\x9D"}, {"\xE2\x80\x98", "\xE2\x80\x99"}, {"\"", "\""}}};
  const std::string_view before = text.text().substr(0, span.start);
  const std::string_view after = text.text().substr(span.stop);
  for (const auto& [open, close] : marks) {
    if (open == close) {
      const bool odd = std::count(before.begin(), before.end(), open[0]) % 2 == 1;
      if (odd && after.find(close) != std::string_view::npos) return true;
      continue;
    }
    const std::size_t opened = before.rfind(open);
    if (opened == std::string_view::npos) continue;
    const std::size_t closed = before.rfind(close);
    if ((closed == std::string_view::npos || closed < opened) &&
        after.find(close) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

std::int64_t word_count(const TextView& text) {
  return static_cast<std::int64_t>(text::words(text.text()).size());
}

std::span<const DateItem> dates(const TextView& text) { return text.dates(); }
std::span<const RatioItem> ratios(const TextView& text) { return text.ratios(); }
std::span<const DurationItem> durations(const TextView& text) { return text.durations(); }
std::span<const ReferenceItem> references(const TextView& text) { return text.references(); }
std::span<const VerbItem> verbs(const TextView& text) { return text.verbs(); }

std::string_view field_name(const TextView& text) { return to_string(text.field()); }

// Up to `count` more words on both sides.
SpanView widen(SpanView span, std::int64_t count) {
  const std::vector<text::Range>& words = span.text->words();
  const auto more = static_cast<std::size_t>(std::clamp<std::int64_t>(count, 0, 1000));
  const auto begin = std::partition_point(
      words.begin(), words.end(), [&](const text::Range& word) { return word.end <= span.start; });
  const auto end = std::partition_point(
      begin, words.end(), [&](const text::Range& word) { return word.start < span.stop; });
  if (begin == end) return span;
  auto first = static_cast<std::size_t>(begin - words.begin());
  auto last = static_cast<std::size_t>(end - words.begin()) - 1;
  first -= std::min(first, more);
  last = std::min(last + more, words.size() - 1);
  return span.text->span({std::min<std::size_t>(words[first].start, span.start),
                          std::max<std::size_t>(words[last].end, span.stop)});
}

Result<SpanView> to(SpanView from, SpanView other) {
  if (from.text != other.text) return Result<SpanView>::refuse("the spans are of different texts");
  return {from.text->span({std::min(from.start, other.start), std::max(from.stop, other.stop)}),
          {}};
}

bool matches(SpanView span, Words words, Caller caller) {
  const Host& host = caller.host<Host>();
  if (words.kind != Words::pattern) {
    const auto found = host.find(*span.text, words, span.start).range;
    return found && found->end <= span.stop;
  }
  // An expression sees the span's own words alone, so that its anchors mean their ends.
  (void)caller.spend(2 + span.words().size() / 8);
  const text::Pattern& pattern = host.vocabulary->patterns[words.index];
  return pattern.find(span.words(), 0, &span.text->grams()).has_value();
}

std::string_view iso(DateView date, Caller caller) {
  return caller.text() = text::to_iso(date.date());
}

bool before(DateView a, DateView b) { return a.date() < b.date(); }

std::optional<SpanView> ratio_span(const RatioItem& item, const std::optional<text::Range>& range) {
  return optional_span(*item.text, range);
}

}  // namespace

void add_texts(lua::State& state) {
  state.type<Words>("phrases or pattern").permanent();
  state.type<TextView>("text")
      .property<&TextView::text>("text")
      .property<&TextView::blank, scan_price>("blank")
      .property<&field_name>("field")
      .property<&word_count, scan_price>("word_count")
      .method<&find, place_price>("find")
      .method<&find_all, place_price>("find_all")
      .method<&match, place_price>("match")
      .method<&all>("all")
      .method<&opening, scan_price>("opening")
      .method<&sentences, [](const TextView& text, Caller) { return scan_price(text); }>(
          "sentences")
      .method<&sentence_of, place_price>("sentence_of")
      .method<&clause_of, place_price>("clause_of")
      .method<&words_before, place_price>("before")
      .method<&words_after, place_price>("after")
      .method<&dates, scan_price>("dates")
      .method<&ratios, scan_price>("ratios")
      .method<&durations, scan_price>("durations")
      .method<&references, scan_price>("references")
      .method<&verbs, scan_price>("verbs")
      .property<&TextView::wording, [](const TextView& text) { return 2 + text.size() / 4; }>(
          "wording")
      .method<&quoted, [](const TextView& text, SpanView) { return 2 + text.size() / 8; }>("quoted")
      .sized<[](const TextView& text) { return text.size(); }>();
  state.type<SpanView>("span")
      .property<&SpanView::words>("text")
      .property<&folded, [](SpanView span, Caller) { return 2 + span.words().size() / 8; }>(
          "folded")
      .property<&SpanView::start>("start")
      .property<&SpanView::stop>("stop")
      .property<[](SpanView span) { return to_string(span.text->field()); }>("field")
      .property<[](SpanView span) { return span.text->subject(); }>("row")
      .method<&widen, place_price>("widen")
      .method<&to>("to")
      .method<&matches, place_price>("matches");
  state.type<DateView>("date")
      .property<&DateView::year>("year")
      .property<&DateView::month>("month")
      .property<&DateView::day>("day")
      .property<&iso>("iso")
      .ordered<&before>();
  state.type<DateItem>("date fact")
      .property<[](const DateItem& item) { return DateView(item.fact.first); }>("first")
      .property<[](const DateItem& item) { return DateView(item.fact.last); }>("last")
      .property<[](const DateItem& item) { return to_string(item.fact.precision); }>("precision")
      .property<[](const DateItem& item) { return item.fact.ambiguous; }>("ambiguous")
      .property<[](const DateItem& item) { return item.text->span(item.fact.range); }>("span");
  state.type<RatioItem>("ratio")
      .property<[](const RatioItem& item) { return item.ratio.percent; }>("percent")
      .property<[](const RatioItem& item) { return item.ratio.decimals; }>("decimals")
      .property<[](const RatioItem& item) { return item.ratio.count; }>("count")
      .property<[](const RatioItem& item) { return item.ratio.of; }>("of")
      .property<[](const RatioItem& item) { return item.text->span(item.ratio.range); }>("span")
      .property<[](const RatioItem& item) { return ratio_span(item, item.ratio.percent_range); }>(
          "percent_span")
      .property<[](const RatioItem& item) { return ratio_span(item, item.ratio.count_range); }>(
          "count_span");
}

}  // namespace assize::rule
