// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <span>

#include "rule/bindings.hpp"
#include "rule/handles.hpp"

namespace assize::rule {
namespace {

using lua::Caller;

std::optional<SpanView> optional_span(const VerbItem& item, std::optional<text::Range> range) {
  if (!range || range->empty()) return std::nullopt;
  return item.text->span(*range);
}

}  // namespace

void add_facts(lua::State& state) {
  state.type<DurationItem>("duration")
      .property<[](const DurationItem& d) -> const lua::Value& { return d.least; }>("least")
      .property<[](const DurationItem& d) -> const lua::Value& { return d.most; }>("most")
      .property<[](const DurationItem& d) { return to_string(d.fact.unit); }>("unit")
      .property<[](const DurationItem& d) { return d.fact.working; }>("working")
      .property<[](const DurationItem& d) { return d.fact.calendar; }>("calendar")
      .property<[](const DurationItem& d) { return to_string(d.fact.bound); }>("bound")
      .property<[](const DurationItem& d) { return d.text->span(d.fact.range); }>("span")
      .property<[](const DurationItem& d) { return d.text->span(d.fact.number_range); }>(
          "number_span")
      .property<[](const DurationItem& d) -> std::optional<SpanView> {
        if (d.fact.following.empty()) return std::nullopt;
        return d.text->span(d.fact.following);
      }>("following");
  state.type<ReferenceItem>("reference")
      .property<[](const ReferenceItem& x) { return to_string(x.reference.kind); }>("kind")
      .property<[](const ReferenceItem& x) -> std::string_view { return x.reference.number; }>(
          "number")
      .property<[](const ReferenceItem& x) { return x.text->span(x.reference.range); }>("span");
  state.type<VerbItem>("verb group")
      .property<[](const VerbItem& v) { return v.text->span(v.group.range); }>("span")
      .property<[](const VerbItem& v) { return v.text->span(v.group.head); }>("head")
      .property<[](const VerbItem& v) { return optional_span(v, v.group.negation); }>("negation")
      .property<[](const VerbItem& v) { return optional_span(v, v.group.adverb); }>("adverb")
      .property<[](const VerbItem& v) { return optional_span(v, v.group.condition); }>("condition")
      .property<[](const VerbItem& v) { return optional_span(v, v.group.before); }>("before")
      .property<[](const VerbItem& v) { return optional_span(v, v.group.after); }>("after")
      .property<[](const VerbItem& v) { return to_string(v.group.tense); }>("tense")
      .property<[](const VerbItem& v) { return to_string(v.group.mood); }>("mood")
      .property<[](const VerbItem& v) { return v.group.progressive; }>("progressive")
      .property<[](const VerbItem& v) { return v.group.passive; }>("passive")
      .property<[](const VerbItem& v) { return v.group.perfect; }>("perfect");
  state.type<WordingItem>("wording")
      .property<[](const WordingItem& w) { return w.comparison.runs; }>("runs")
      .property<[](const WordingItem& w) { return w.comparison.share; }>("share")
      .property<[](const WordingItem& w) { return w.comparison.cover; }>("cover")
      .property<[](const WordingItem& w) -> std::optional<SpanView> {
        if (!w.comparison.copied) return std::nullopt;
        return w.text->span(*w.comparison.copied);
      }>("copied")
      .property<[](const WordingItem& w, Caller caller) -> std::span<const SpanView> {
        Host& host = caller.host<Host>();
        host.spans.clear();
        for (const text::Range& range : w.comparison.altered) {
          host.spans.push_back(w.text->span(range));
        }
        return host.spans;
      }>("altered");
}

}  // namespace assize::rule
