// SPDX-License-Identifier: Apache-2.0
#include "rule/steps.hpp"

#include <charconv>
#include <string>
#include <string_view>
#include <utility>

#include "rule/handles.hpp"
#include "text/dates.hpp"

namespace assize::rule {
namespace {

using lua::Value;

// A list that is longer is told by its beginning.
constexpr std::size_t items_told = 6;

std::string quoted(std::string_view words) { return "\"" + std::string(words) + "\""; }

std::string number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

class Teller {
 public:
  Teller(const Host& host, Step& step) : host_(host), step_(step) {}

  /// What an answer says; nothing where it only leads on.
  std::optional<std::string> answer(const Value& value) {
    if (value.is_nil()) return "nothing";
    if (const bool* flag = value.boolean()) return *flag ? "true" : "false";
    if (const auto* whole = value.integer()) return std::to_string(*whole);
    if (const double* part = value.number()) return number(*part);
    if (const std::string* text = value.string()) return quoted(*text);
    if (const auto* table = value.table()) return items(*table);
    if (const auto* date = value.object<DateView>()) return text::to_iso(date->date());
    if (const auto* span = value.object<SpanView>()) return words(*span);
    if (const auto* fact = value.object<DateItem>()) return date_words(*fact);
    if (const auto* fact = value.object<RatioItem>()) return words(*fact, fact->ratio.range);
    if (const auto* fact = value.object<DurationItem>()) return words(*fact, fact->fact.range);
    if (const auto* fact = value.object<ReferenceItem>())
      return words(*fact, fact->reference.range);
    if (const auto* verb = value.object<VerbItem>()) return verb_words(*verb);
    if (const auto* row = value.object<RowView>()) return "row " + row->row->id;
    if (const auto* part = value.object<PartView>()) return std::string(part->id);
    if (const auto* deadline = value.object<Deadline>())
      return std::to_string(deadline->amount) + " " + std::string(to_string(deadline->unit)) + "s";
    return std::nullopt;
  }

  /// What was asked: an argument or the object of it, in a few words.
  std::string name(const Value& value) const {
    if (const auto* text = value.object<TextView>()) return field_of(*text);
    if (const auto* span = value.object<SpanView>()) return quoted(span->words());
    if (const auto* row = value.object<RowView>()) return "row " + row->row->id;
    if (const auto* action = value.object<ActionView>()) return "action " + action->action->id;
    if (const auto* kind = value.object<Words>())
      return kind->kind == Words::pattern ? "pattern" : "phrases";
    if (const auto* date = value.object<DateView>()) return text::to_iso(date->date());
    if (const auto* fact = value.object<DateItem>()) return quoted(of(*fact, fact->fact.range));
    if (const auto* fact = value.object<RatioItem>()) return quoted(of(*fact, fact->ratio.range));
    if (const auto* fact = value.object<DurationItem>()) return quoted(of(*fact, fact->fact.range));
    if (const auto* fact = value.object<ReferenceItem>())
      return quoted(of(*fact, fact->reference.range));
    if (const auto* verb = value.object<VerbItem>()) return quoted(of(*verb, verb->group.range));
    if (const auto* whole = value.integer()) return std::to_string(*whole);
    if (const auto* text = value.string()) return quoted(*text);
    return std::string(value.kind());
  }

 private:
  template <class Item>
  static std::string_view of(const Item& item, text::Range range) {
    return item.text->span(range).words();
  }

  template <class Item>
  std::string words(const Item& item, text::Range range) {
    return words(item.text->span(range));
  }

  std::string words(const SpanView& view) {
    step_.spans.push_back(host_.placed(view));
    return quoted(view.words());
  }

  std::string date_words(const DateItem& item) {
    const auto& fact = item.fact;
    std::string said = words(item, fact.range) + " (" + text::to_iso(fact.first);
    if (fact.last != fact.first) said += " to " + text::to_iso(fact.last);
    return said + (fact.ambiguous ? ", or another day)" : ")");
  }

  std::string verb_words(const VerbItem& item) {
    const auto& group = item.group;
    std::string said = words(item, group.range) + " (" + std::string(to_string(group.tense));
    if (group.mood != text::Mood::fact) said += ", " + std::string(to_string(group.mood));
    if (group.negation) said += ", negated";
    if (group.condition) said += ", conditional";
    return said + ")";
  }

  std::optional<std::string> items(const lua::Table& table) {
    if (table.list.empty() && table.fields.empty()) return "none";
    std::string said;
    for (std::size_t i = 0; i < table.list.size(); ++i) {
      if (i == items_told) return said + " and " + std::to_string(table.list.size() - i) + " more";
      const auto one = answer(table.list[i]);
      if (!one) return std::nullopt;
      said += (i > 0 ? ", " : "") + *one;
    }
    for (const auto& [key, value] : table.fields)
      said += (said.empty() ? "" : ", ") + key + " = " + answer(value).value_or("...");
    return said;
  }

  /// `evidence`; of another row than the one looked at, with its name.
  [[nodiscard]] std::string field_of(const TextView& text) const {
    const std::string field(to_string(text.field()));
    return text.subject() == host_.subject ? field : std::string(text.subject()) + " " + field;
  }

  const Host& host_;
  Step& step_;
};

/// Where words begin and what they are is told with them.
bool leads_on(const lua::Asked& asked) {
  return asked.object.object<SpanView>() != nullptr && asked.is_property;
}

}  // namespace

std::optional<Step> to_step(const lua::Asked& asked, const Host& host) {
  if (asked.object.is_nil() || leads_on(asked)) return std::nullopt;
  Step step;
  Teller teller(host, step);
  const auto answer = teller.answer(asked.answer);
  if (!answer) return std::nullopt;
  step.line = static_cast<std::size_t>(std::max(asked.place.line, 0));
  step.answer = *answer;
  const std::string object = teller.name(asked.object);
  if (asked.member.starts_with("__") && !asked.arguments.empty()) {
    const std::string_view sign = asked.member == "__lt"   ? " < "
                                  : asked.member == "__le" ? " <= "
                                                           : "";
    if (sign.empty()) return std::nullopt;
    step.asked = object + std::string(sign) + teller.name(asked.arguments.front());
    return step;
  }
  step.asked = object + (asked.is_property ? "." : ":") + std::string(asked.member);
  if (asked.is_property) return step;
  step.asked += "(";
  for (std::size_t i = 0; i < asked.arguments.size(); ++i)
    step.asked += (i > 0 ? ", " : "") + teller.name(asked.arguments[i]);
  step.asked += ")";
  return step;
}

}  // namespace assize::rule
