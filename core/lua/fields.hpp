// SPDX-License-Identifier: Apache-2.0
//
// Reads the table that a script hands to a function such as `fail { "message", at = span }`: every
// field by name and kind, and at the end all complaints at once, unknown names with a suggestion.
// Views into the Value, which must outlive it. Plain C++, nothing of Lua.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lua/value.hpp"

namespace assize::lua {

class Fields {
 public:
  /// `what` names the table in complaints: `fail`. A value that is no table is a complaint.
  Fields(const Value& value, std::string_view what);

  // Each reads one field and notes a complaint when it is of another kind. Absent is no complaint.
  [[nodiscard]] std::optional<std::string_view> string(std::string_view name);
  [[nodiscard]] std::optional<bool> boolean(std::string_view name);
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view name);
  /// An integer is a number too.
  [[nodiscard]] std::optional<double> number(std::string_view name);
  [[nodiscard]] Function function(std::string_view name);
  /// Null when absent or of another kind.
  [[nodiscard]] const Table* table(std::string_view name);
  /// The host object of type T, called `kind` in complaints. Null when absent.
  template <class T>
  [[nodiscard]] const T* object(std::string_view name, std::string_view kind) {
    const Value* value = any(name);
    const T* found = value ? value->object<T>() : nullptr;
    if (value && !found) expect(name, *value, kind);
    return found;
  }
  /// The field whatever it is; null when absent.
  [[nodiscard]] const Value* any(std::string_view name);
  /// What stands at 1, 2, 3 ...; nothing is complained of when it is not asked for.
  [[nodiscard]] const std::vector<Value>& list();

  /// Notes a complaint of the caller's own.
  void complain(std::string text);
  /// Notes that a field is missing, when it is.
  void require(std::string_view name);
  /// The complaints, after those about fields that nobody asked for.
  [[nodiscard]] std::vector<std::string> finish();

 private:
  void expect(std::string_view name, const Value& value, std::string_view kind);
  template <class T>
  std::optional<T> scalar(std::string_view name, std::string_view kind,
                          const T* (Value::*get)() const);

  std::string what_;
  Table empty_;
  const Table* table_ = &empty_;
  std::vector<std::string> asked_;
  std::vector<std::string> complaints_;
  bool list_asked_ = false;
};

}  // namespace assize::lua
