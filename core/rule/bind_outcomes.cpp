// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lua/fields.hpp"
#include "rule/bindings.hpp"
#include "rule/finding_names.hpp"
#include "rule/handles.hpp"
#include "text/article.hpp"
#include "text/suggest.hpp"

namespace assize::rule {
namespace {

using lua::Args;
using lua::Caller;
using lua::Result;
using lua::Value;

VerdictView keep(Host& host, Verdict verdict) {
  host.verdicts.push_back(std::move(verdict));
  return {static_cast<std::uint32_t>(host.verdicts.size() - 1), host.call};
}

// All complaints as one error, held where it outlives the call.
template <class T>
Result<T> refuse(Caller caller, const std::vector<std::string>& complaints) {
  std::string& text = caller.text();
  for (const std::string& complaint : complaints) text += (text.empty() ? "" : "; ") + complaint;
  return Result<T>::refuse(text);
}

void read_marks(lua::Fields& fields, RowMarks& marks) {
  marks.explains = fields.boolean("explains").value_or(false);
  marks.met = fields.boolean("met").value_or(false);
  marks.alternative = fields.boolean("alternative").value_or(false);
  marks.rests_on_unread = fields.boolean("rests_on_unread").value_or(false);
  marks.supports = fields.boolean("supports").value_or(false);
  if (const auto* date = fields.object<DateView>("dated", "date")) marks.dated = date->date();
}

void read_spans(lua::Fields& fields, const Host& host, std::vector<Span>& spans) {
  const Value* at = fields.any("at");
  if (at == nullptr) return;
  if (const auto* one = at->object<SpanView>()) {
    spans.push_back(host.placed(*one));
    return;
  }
  const lua::Table* table = at->table();
  const bool good = table != nullptr && table->fields.empty() &&
                    std::all_of(table->list.begin(), table->list.end(), [](const Value& value) {
                      return value.object<SpanView>() != nullptr;
                    });
  if (!good) {
    fields.complain("at is a span or a list of spans, not " + text::with_article(at->kind()));
    return;
  }
  for (const Value& value : table->list) spans.push_back(host.placed(*value.object<SpanView>()));
}

std::string shown(const Value& value) {
  if (const auto* text = value.string()) return *text;
  if (const auto* number = value.integer()) return std::to_string(*number);
  if (const auto* date = value.object<DateView>()) return text::to_iso(date->date());
  if (const auto* span = value.object<SpanView>()) return std::string(span->words());
  return {};
}

void read_details(lua::Fields& fields, std::vector<Detail>& details) {
  const lua::Table* table = fields.table("details");
  if (table == nullptr) return;
  if (!table->list.empty() || table->other_keys)
    fields.complain("details have names: details = { days = 12 }");
  for (const auto& [name, value] : table->fields) {
    if (value.string() != nullptr) {
      details.push_back({name, *value.string()});
    } else if (value.integer() != nullptr) {
      details.push_back({name, *value.integer()});
    } else if (value.number() != nullptr && std::isfinite(*value.number())) {
      details.push_back({name, *value.number()});
    } else if (value.boolean() != nullptr) {
      details.push_back({name, *value.boolean()});
    } else if (!shown(value).empty()) {
      details.push_back({name, shown(value)});
    } else {
      fields.complain("details." + name +
                      " is a string, a number, a boolean, a date or a span, not " +
                      text::with_article(value.kind()));
    }
  }
}

std::string field_words(Field field) {
  std::string words(to_string(field));
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

// Puts `{field}`, `{1}` and the table's own keys into a message.
std::string render(std::string_view text, lua::Fields& fields, const std::vector<Span>& spans) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t end = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
    if (end == std::string_view::npos) {
      out += text[i];
      continue;
    }
    const std::string_view name = text.substr(i + 1, end - i - 1);
    const Value* value = fields.any(name);
    if (value != nullptr && !shown(*value).empty()) {
      out += shown(*value);
    } else if (name == "field" && !spans.empty()) {
      out += field_words(spans.front().field);
    } else if (name == "1" && !spans.empty()) {
      out += spans.front().text;
    } else {
      fields.complain("the message names {" + std::string(name) +
                      "}, which is neither a key of the table nor known from a span");
    }
    i = end;
  }
  return out;
}

template <class T>
void read_choice(lua::Fields& fields, std::string_view key, std::span<const text::Name<T>> names,
                 std::optional<T>& out) {
  const auto word = fields.string(key);
  if (!word) return;
  std::vector<std::string> known;
  for (const text::Name<T>& name : names) {
    if (name.text == *word) out = name.value;
    known.emplace_back(name.text);
  }
  if (out) return;
  const std::string meant = text::did_you_mean(*word, known);
  fields.complain("" + std::string(key) + " \"" + std::string(*word) + "\" is not known" +
                  (meant.empty() ? "" : ", " + meant));
}

Result<VerdictView> fail(Args args, Caller caller) {
  Host& host = caller.host<Host>();
  lua::Fields fields(args[0], "fail");
  Verdict verdict;
  verdict.outcome = Outcome::fail;
  read_marks(fields, verdict.marks);
  read_spans(fields, host, verdict.spans);
  read_choice(fields, "severity", severity_names(), verdict.severity);
  read_choice(fields, "effect", effect_names(), verdict.effect);
  read_details(fields, verdict.details);
  verdict.reason = fields.string("reason").value_or("matched");
  const std::vector<std::string>& kinds = host.rule->kinds;
  verdict.kind = fields.string("kind").value_or(kinds.front());
  if (std::find(kinds.begin(), kinds.end(), verdict.kind) == kinds.end()) {
    fields.complain("the rule does not declare the kind \"" + verdict.kind + "\"");
  }
  const auto& list = fields.list();
  if (list.size() == 1 && list.front().string() != nullptr) {
    verdict.message = render(*list.front().string(), fields, verdict.spans);
  } else {
    fields.complain("its first value is the message");
  }
  if (const auto complaints = fields.finish(); !complaints.empty()) {
    return refuse<VerdictView>(caller, complaints);
  }
  return {keep(host, std::move(verdict)), {}};
}

// `pass()` is a constant; with marks it is a verdict.
const Value& pass(Args args, Caller caller) {
  Host& host = caller.host<Host>();
  host.passed = pass_token;
  if (args.size() == 0) return host.passed;
  lua::Fields fields(args[0], "pass");
  Verdict verdict;
  verdict.outcome = Outcome::pass;
  read_marks(fields, verdict.marks);
  read_details(fields, verdict.details);
  std::string all;
  for (const std::string& complaint : fields.finish()) all += (all.empty() ? "" : "; ") + complaint;
  if (!all.empty()) throw std::invalid_argument(all);
  const VerdictView view = keep(host, std::move(verdict));
  host.passed = lua::Handle(lua::type_key<VerdictView>(), "outcome", &view, sizeof view);
  return host.passed;
}

VerdictView skipped(Host& host, Outcome outcome, std::string_view reason, std::string_view why) {
  Verdict verdict;
  verdict.outcome = outcome;
  verdict.reason = reason;
  verdict.message = why;
  return keep(host, std::move(verdict));
}

VerdictView not_applicable(std::string_view why, Caller caller) {
  return skipped(caller.host<Host>(), Outcome::not_applicable, "does-not-arise", why);
}

VerdictView not_evaluable(std::string_view reason, std::string_view why, Caller caller) {
  return skipped(caller.host<Host>(), Outcome::not_evaluable, reason, why);
}

}  // namespace

void add_outcomes(lua::State& state) {
  state.type<VerdictView>("outcome");
  state.function<&pass>("pass")
      .function<&fail>("fail")
      .function<&not_applicable>("not_applicable")
      .function<&not_evaluable>("not_evaluable");
}

}  // namespace assize::rule
