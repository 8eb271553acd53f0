// SPDX-License-Identifier: Apache-2.0
#include "lua/fields.hpp"

#include <algorithm>

#include "text/article.hpp"
#include "text/suggest.hpp"

namespace assize::lua {
namespace {

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

}  // namespace

Fields::Fields(const Value& value, std::string_view what) : what_(what) {
  if (value.table())
    table_ = value.table();
  else
    complain("takes a table, not " + std::string(value.kind()));
}

const Value* Fields::any(std::string_view name) {
  if (std::find(asked_.begin(), asked_.end(), name) == asked_.end()) asked_.emplace_back(name);
  return table_->find(name);
}

template <class T>
std::optional<T> Fields::scalar(std::string_view name, std::string_view kind,
                                const T* (Value::*get)() const) {
  const Value* value = any(name);
  if (!value) return std::nullopt;
  if (const T* found = (value->*get)()) return *found;
  expect(name, *value, kind);
  return std::nullopt;
}

std::optional<std::string_view> Fields::string(std::string_view name) {
  const Value* value = any(name);
  if (!value) return std::nullopt;
  if (const std::string* found = value->string()) return std::string_view(*found);
  expect(name, *value, "string");
  return std::nullopt;
}

std::optional<bool> Fields::boolean(std::string_view name) {
  return scalar(name, "boolean", &Value::boolean);
}

std::optional<std::int64_t> Fields::integer(std::string_view name) {
  return scalar(name, "integer", &Value::integer);
}

std::optional<double> Fields::number(std::string_view name) {
  const Value* value = any(name);
  if (value && value->integer()) return static_cast<double>(*value->integer());
  return scalar(name, "number", &Value::number);
}

Function Fields::function(std::string_view name) {
  return scalar(name, "function", &Value::function).value_or(Function{});
}

const Table* Fields::table(std::string_view name) {
  const Value* value = any(name);
  if (value && !value->table()) expect(name, *value, "table");
  return value ? value->table() : nullptr;
}

const std::vector<Value>& Fields::list() {
  list_asked_ = true;
  return table_->list;
}

void Fields::complain(std::string text) { complaints_.push_back(what_ + ": " + std::move(text)); }

void Fields::expect(std::string_view name, const Value& value, std::string_view kind) {
  complain(quoted(name) + " is to be " + text::with_article(kind) + ", not " +
           text::with_article(value.kind()));
}

void Fields::require(std::string_view name) {
  if (!any(name)) complain(quoted(name) + " is missing");
}

std::vector<std::string> Fields::finish() {
  for (const auto& [name, value] : table_->fields) {
    if (std::find(asked_.begin(), asked_.end(), name) != asked_.end()) continue;
    const std::string meant = text::did_you_mean(name, asked_);
    complain("unknown field " + quoted(name) + (meant.empty() ? "" : "; " + meant));
  }
  if (!list_asked_ && !table_->list.empty())
    complain("takes fields with names; what does the value without a name stand for?");
  if (table_->other_keys) complain("takes fields with names only");
  return std::move(complaints_);
}

}  // namespace assize::lua
