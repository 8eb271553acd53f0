// SPDX-License-Identifier: Apache-2.0
#include "lua/value.hpp"

#include <algorithm>

namespace assize::lua {

std::string_view to_string(StopReason reason) {
  switch (reason) {
    case StopReason::script_error:
      return "script_error";
    case StopReason::out_of_fuel:
      return "out_of_fuel";
    case StopReason::out_of_memory:
      return "out_of_memory";
    case StopReason::out_of_time:
      return "out_of_time";
    case StopReason::blocked_function:
      return "blocked_function";
    case StopReason::bad_result:
      return "bad_result";
  }
  return {};
}

std::string to_string(const Stop& stop) {
  if (stop.line == 0) return stop.message;
  return stop.script + ":" + std::to_string(stop.line) + ": " + stop.message;
}

Value::Value(Table value) : data_(std::make_shared<const Table>(std::move(value))) {}

std::string_view Value::kind() const {
  constexpr std::string_view names[] = {"nil",   "boolean", "integer",  "number", "string",
                                        "value", "",        "function", "table"};
  const Handle* object = handle();
  return object ? object->type_name() : names[data_.index()];
}

const Value* Table::find(std::string_view name) const {
  const auto found = std::lower_bound(
      fields.begin(), fields.end(), name,
      [](const auto& field, std::string_view wanted) { return field.first < wanted; });
  return found != fields.end() && found->first == name ? &found->second : nullptr;
}

}  // namespace assize::lua
