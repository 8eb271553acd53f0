// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rule/bindings.hpp"
#include "rule/handles.hpp"
#include "text/fold.hpp"

namespace assize::rule {
namespace {

using lua::Caller;
using lua::Result;
using Strings = std::span<const std::string>;

// Beyond what a search itself costs.
constexpr auto row_price = [](const RowView&, Words, Caller) -> std::uint64_t { return 6; };

std::optional<SpanView> row_find(const RowView& row, Words words, Caller caller) {
  const Host& host = caller.host<Host>();
  for (const TextView* text : {&row.evidence, &row.commentary}) {
    const auto found = host.find(*text, words);
    if (!caller.spend(found.price)) break;
    if (found.range) return text->span(*found.range);
  }
  return std::nullopt;
}

std::span<const SpanView> row_find_all(const RowView& row, Words words, Caller caller) {
  Host& host = caller.host<Host>();
  host.spans.clear();
  for (const TextView* text : {&row.evidence, &row.commentary}) {
    std::size_t from = 0;
    while (from <= text->size() && caller.spend(4)) {
      const auto found = host.find(*text, words, from);
      if (!caller.spend(found.price) || !found.range) break;
      host.spans.push_back(text->span(*found.range));
      from = std::max(found.range->end, found.range->start + 1);
    }
  }
  return host.spans;
}

bool tagged(const RowView& row, std::string_view tag) {
  return std::any_of(row.row->provisions.begin(), row.row->provisions.end(),
                     [&](const std::string& id) {
                       const Provision* provision = row.code->provision(id);
                       return provision != nullptr && provision->has_tag(tag);
                     });
}

// Evidence and commentary stand side by side in a RowView, which the list relies on.
std::span<const TextView> answers(const RowView& row) { return {&row.evidence, 2}; }
static_assert(offsetof(RowView, commentary) == offsetof(RowView, evidence) + sizeof(TextView));

std::optional<std::string_view> optional_view(const std::optional<std::string>& text) {
  if (!text) return std::nullopt;
  return std::string_view(*text);
}

std::optional<std::string_view> unless_empty(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return std::string_view(text);
}

std::optional<DateView> optional_date(const std::optional<Date>& date) {
  if (!date) return std::nullopt;
  return DateView(*date);
}

Result<Words> lexicon(const Code&, std::string_view id, Caller caller) {
  const Words* words = caller.host<Host>().words_of_code().lexicon(id);
  if (words == nullptr) {
    std::string& why = caller.text();
    why = "the Code's lexicon has no class \"" + std::string(id) + "\"";
    return Result<Words>::refuse(why);
  }
  return {*words, {}};
}

// The first word of a heading that no title of its section has; joints, "Section" and numbers are
// in none.
std::optional<SpanView> unknown_word(const HeadingView& heading) {
  constexpr std::size_t longest_joint = 3;
  std::vector<text::Word> known = text::words(heading.section->title);
  for (const std::string& title : heading.section->also) {
    for (text::Word& word : text::words(title)) known.push_back(std::move(word));
  }
  for (const text::Word& word : text::words(heading.text.text())) {
    const bool number = word.folded.find_first_of("0123456789") != std::string::npos;
    if (word.folded.size() <= longest_joint || number || word.folded == "section") continue;
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const text::Word& one) {
      // "Complaint" and "complaints" are one word here.
      return one.folded == word.folded || one.folded + "s" == word.folded ||
             one.folded == word.folded + "s";
    });
    if (!is_known) return heading.text.span({word.start, word.end});
  }
  return std::nullopt;
}

Result<const ProvisionView*> provision(const ContextView&, Caller caller) {
  const ProvisionView* view = caller.host<Host>().provision;
  if (view == nullptr) {
    return Result<const ProvisionView*>::refuse(
        "ctx.provision is there only in a rule with each = \"provision\"");
  }
  return {view, {}};
}

const Deadline* deadline(const ProvisionView& view, std::string_view kind) {
  for (const Deadline& one : view.provision->deadlines) {
    if (one.kind == kind) return &one;
  }
  return nullptr;
}

void add_rows(lua::State& state) {
  state.type<RowView>("row")
      .property<[](const RowView& r) -> std::string_view { return r.row->id; }>("id")
      .property<[](const RowView& r) -> std::string_view { return r.row->section; }>("section")
      .property<[](const RowView& r) { return Strings(r.row->provisions); }>("provisions")
      .property<[](const RowView& r) { return r.first != nullptr ? r.first->stage : 0; }>("stage")
      .property<[](const RowView& r) { return to_string(r.response->claim); }>("claim")
      .cached_property<[](const RowView& r) { return &r.claim_text; }>("claim_text")
      .cached_property<[](const RowView& r) { return &r.requirement; }>("requirement")
      .cached_property<[](const RowView& r) { return &r.evidence; }>("evidence")
      .cached_property<[](const RowView& r) { return &r.commentary; }>("commentary")
      .cached_property<[](const RowView& r) { return &r.target_date; }>("target_date")
      .property<[](const RowView& r) { return !r.response->commentary.has_value(); }>("merged")
      .property<&answers>("answers")
      .property<[](const RowView& r) {
        return r.claim_text.blank() && r.evidence.blank() && r.commentary.blank();
      }>("empty")
      .property<&RowView::twin>("twin")
      .method<&tagged>("tagged")
      .method<&row_find, row_price>("find")
      .method<&row_find_all, row_price>("find_all");
  state.type<ActionView>("action")
      .property<[](const ActionView& a) -> std::string_view { return a.action->id; }>("id")
      .property<[](const ActionView& a) { return Strings(a.action->provisions); }>("provisions")
      .cached_property<[](const ActionView& a) { return &a.requirement; }>("requirement")
      .cached_property<[](const ActionView& a) { return &a.improvement; }>("improvement")
      .cached_property<[](const ActionView& a) { return &a.due; }>("due")
      .cached_property<[](const ActionView& a) { return &a.status; }>("status")
      .cached_property<[](const ActionView& a) { return &a.owner; }>("owner");
}

void add_assessment(lua::State& state) {
  state.type<AssessmentView>("assessment")
      .property<[](const AssessmentView& a) -> std::string_view {
        return a.assessment->organisation;
      }>("organisation")
      .property<[](const AssessmentView& a) { return a.assessment->has_form; }>("has_form")
      .property<[](const AssessmentView& a) { return a.assessment->has_plan; }>("has_plan")
      .property<[](const AssessmentView& a) { return std::span<const RowView>(a.rows); }>("rows")
      .property<[](const AssessmentView& a) { return std::span<const ActionView>(a.actions); }>(
          "actions")
      .method<&AssessmentView::row>("row")
      .property<[](const AssessmentView& a) {
        return optional_view(a.assessment->stated.assessed_on);
      }>("assessed_on")
      .property<[](const AssessmentView& a) {
        return optional_view(a.assessment->stated.approved_on);
      }>("approved_on")
      .property<[](const AssessmentView& a) {
        return optional_view(a.assessment->stated.approved_by);
      }>("approved_by")
      .property<[](const AssessmentView& a) { return optional_view(a.assessment->stated.period); }>(
          "period")
      .property<[](const AssessmentView& a) { return Strings(a.assessment->plan_columns); }>(
          "plan_columns")
      .property<[](const AssessmentView& a) { return a.assessment->plan_is_in_form(); }>(
          "plan_in_form")
      .property<[](const AssessmentView& a) { return std::span<const HeadingView>(a.headings); }>(
          "headings");
  state.type<HeadingView>("heading")
      .cached_property<[](const HeadingView& h) { return &h.text; }>("text")
      .property<[](const HeadingView& h) -> std::string_view { return h.section->number; }>(
          "section")
      .property<[](const HeadingView& h) -> std::string_view { return h.section->title; }>("title")
      .property<&unknown_word, [](const HeadingView& h) { return 4 + h.text.size() / 4; }>(
          "unknown_word");
}

void add_organisation(lua::State& state) {
  state.type<Organisation>("organisation")
      .property<[](const Organisation& o) { return unless_empty(o.name); }>("name")
      .property<[](const Organisation& o) { return unless_empty(o.parent); }>("parent")
      .property<[](const Organisation& o) { return unless_empty(o.year_end); }>("year_end")
      .property<&Organisation::homes>("homes")
      .property<[](const Organisation& o) { return Strings(o.covers); }>("covers");
}

void add_code(lua::State& state) {
  state.type<Code>("code")
      .property<&Code::id>("id")
      .property<&Code::revision>("revision")
      .property<&Code::title>("title")
      .property<[](const Code& code) { return optional_date(code.applicable); }>("applicable")
      .method<&lexicon>("lexicon");
  state.type<Deadline>("deadline")
      .property<&Deadline::kind>("kind")
      .property<&Deadline::stage>("stage")
      .property<&Deadline::amount>("amount")
      .property<[](const Deadline& d) { return to_string(d.unit); }>("unit")
      .property<&Deadline::working_days>("working_days")
      .property<&Deadline::from>("from")
      .property<&Deadline::to>("to")
      .property<&Deadline::extends>("extends")
      .property<&Deadline::is_local>("is_local");
  state.type<PartView>("part")
      .property<&PartView::id>("id")
      .property<&PartView::summary>("summary")
      .property<&PartView::words>("phrases");
  state.type<ProvisionView>("provision")
      .property<[](const ProvisionView& p) -> std::string_view { return p.provision->id; }>("id")
      .property<[](const ProvisionView& p) -> std::string_view { return p.provision->section; }>(
          "section")
      .property<[](const ProvisionView& p) -> std::string_view { return p.provision->summary; }>(
          "summary")
      .property<[](const ProvisionView& p) { return to_string(p.provision->modality); }>("modality")
      .property<[](const ProvisionView& p) { return p.provision->stage; }>("stage")
      .property<[](const ProvisionView& p) { return Strings(p.provision->tags); }>("tags")
      .property<[](const ProvisionView& p) { return std::span<const PartView>(p.items); }>("items")
      .property<[](const ProvisionView& p) { return std::span<const PartView>(p.points); }>(
          "points")
      .property<[](const ProvisionView& p) {
        return std::span<const Deadline>(p.provision->deadlines);
      }>("deadlines")
      .method<&deadline>("deadline")
      .property<[](const ProvisionView& p) -> std::optional<std::string_view> {
        if (p.provision->twin.empty()) return std::nullopt;
        return std::string_view(p.provision->twin);
      }>("twin");
}

}  // namespace

void add_subjects(lua::State& state) {
  add_rows(state);
  add_assessment(state);
  add_code(state);
  add_organisation(state);
  state.type<ContextView>("ctx")
      .property<[](const ContextView&, Caller caller) { return caller.host<Host>().as_of; }>(
          "as_of")
      .property<[](const ContextView&, Caller caller) { return caller.host<Host>().params; }>(
          "params")
      .property<[](const ContextView&, Caller caller) -> const Code& {
        return *caller.host<Host>().assessment->code;
      }>("code")
      .property<[](const ContextView&, Caller caller) -> const Organisation& {
        return *caller.host<Host>().organisation;
      }>("organisation")
      .property<[](const ContextView&, Caller caller) -> const AssessmentView& {
        return *caller.host<Host>().assessment;
      }>("assessment")
      .property<&provision>("provision")
      .permanent();
}

}  // namespace assize::rule
