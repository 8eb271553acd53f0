// SPDX-License-Identifier: Apache-2.0
//
// What crosses between a script and its host, as plain C++: values, the reasons for which a call
// stops, and small names for things that stay inside a State. Nothing here needs Lua's headers. All
// of it may be copied freely; a Handle, a Function and a Reference mean something only to the State
// that gave them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace assize::lua {

/// Why a call ended without a result. `out_of_fuel` alone is a cut-off and falls at the same place
/// on every machine; the limits of memory and time are backstops and mean an error.
enum class StopReason : std::uint8_t {
  script_error,
  out_of_fuel,
  out_of_memory,
  out_of_time,
  blocked_function,
  bad_result,
};

/// The enumerator as it is written.
[[nodiscard]] std::string_view to_string(StopReason reason);

/// One script function that was running when a call stopped.
struct Frame {
  std::string script;
  int line = 0;          ///< from 1
  std::string function;  ///< empty for a script's top level and for functions without a name
};

/// How and where a call stopped. `line` is 0 when it is not known (no memory is left to find out).
struct Stop {
  StopReason reason = StopReason::script_error;
  std::string message;  ///< without script and line
  std::string script;
  int line = 0;
  std::vector<Frame> traceback;  ///< innermost first, at most 8

  [[nodiscard]] bool cut_off() const { return reason == StopReason::out_of_fuel; }
};

/// `script:line: message`, or the message alone when no line is known.
[[nodiscard]] std::string to_string(const Stop& stop);

/// A constant that scripts can hold and hand back, but neither make nor look into. Costs nothing.
struct Token {
  std::uintptr_t bits = 0;
  friend bool operator==(Token, Token) = default;
};

/// A script's function, kept by its State.
struct Function {
  int slot = 0;
  [[nodiscard]] explicit operator bool() const { return slot > 0; }
};

/// Any script value, kept by its State until State::release.
struct Reference {
  int slot = 0;
  [[nodiscard]] explicit operator bool() const { return slot > 0; }
};

/// The address that stands for a C++ type. Equal for `T` and `const T`.
template <class T>
inline constexpr char type_tag = 0;
using TypeKey = const void*;
template <class T>
[[nodiscard]] constexpr TypeKey type_key() {
  return &type_tag<std::remove_cv_t<T>>;
}

/// Specialise as true for a small trivially copyable struct that is to cross by value. Every other
/// registered type crosses as `const T*` and is not owned.
template <class T>
inline constexpr bool by_value = false;

/// A host object that a script holds, taken out of it again.
class Handle {
 public:
  static constexpr std::size_t capacity = 32;

  Handle() = default;
  Handle(TypeKey key, std::string_view type_name, const void* payload, std::size_t size)
      : key_(key), type_name_(type_name) {
    std::memcpy(payload_.data(), payload, size < capacity ? size : capacity);
  }

  /// The object, or null when it is of another type. For a type that crosses by value it lives as
  /// long as this Handle.
  template <class T>
  [[nodiscard]] const T* as() const {
    if (key_ != type_key<T>()) return nullptr;
    const void* payload = payload_.data();
    if constexpr (by_value<T>) {
      static_assert(std::is_trivially_copyable_v<T> && sizeof(T) <= capacity);
      return static_cast<const T*>(payload);
    } else {
      const T* object = nullptr;
      std::memcpy(&object, payload, sizeof object);
      return object;
    }
  }
  /// The name that scripts know the type by. Lives as long as the State.
  [[nodiscard]] std::string_view type_name() const { return type_name_; }
  [[nodiscard]] TypeKey key() const { return key_; }
  [[nodiscard]] const void* payload() const { return payload_.data(); }

 private:
  TypeKey key_ = nullptr;
  std::string_view type_name_;
  alignas(8) std::array<std::byte, capacity> payload_{};
};

struct Table;

/// A copy of a script value. Tables are copied deep and shared between copies of the Value.
class Value {
 public:
  Value() = default;
  Value(bool value) : data_(value) {}  // NOLINT: values are meant to be written plainly
  Value(int value) : data_(std::int64_t{value}) {}
  Value(std::int64_t value) : data_(value) {}
  Value(double value) : data_(value) {}
  Value(std::string value) : data_(std::move(value)) {}
  Value(std::string_view value) : data_(std::string(value)) {}
  Value(const char* value) : data_(std::string(value)) {}
  Value(Token value) : data_(value) {}
  Value(Handle value) : data_(value) {}
  Value(Function value) : data_(value) {}
  Value(Table value);

  [[nodiscard]] bool is_nil() const { return data_.index() == 0; }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&data_); }
  [[nodiscard]] const std::int64_t* integer() const { return std::get_if<std::int64_t>(&data_); }
  /// Only a float: an integer is no number here, so that 5 and 5.0 stay apart.
  [[nodiscard]] const double* number() const { return std::get_if<double>(&data_); }
  [[nodiscard]] const std::string* string() const { return std::get_if<std::string>(&data_); }
  [[nodiscard]] const Token* token() const { return std::get_if<Token>(&data_); }
  [[nodiscard]] const Handle* handle() const { return std::get_if<Handle>(&data_); }
  [[nodiscard]] const Function* function() const { return std::get_if<Function>(&data_); }
  [[nodiscard]] const Table* table() const {
    const auto* shared = std::get_if<std::shared_ptr<const Table>>(&data_);
    return shared ? shared->get() : nullptr;
  }
  /// The host object, or null when this is none or one of another type.
  template <class T>
  [[nodiscard]] const T* object() const {
    const Handle* found = handle();
    return found ? found->as<T>() : nullptr;
  }

  /// What it is, for messages: `nil`, `boolean`, `integer`, `number`, `string`, `table`,
  /// `function`, `value` for a token, and for an object the name of its type.
  [[nodiscard]] std::string_view kind() const;

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Token, Handle, Function,
               std::shared_ptr<const Table>>
      data_;
};

/// A table: what stands at 1, 2, 3 ... until the first nil, and what has a name, sorted by name.
struct Table {
  std::vector<Value> list;
  std::vector<std::pair<std::string, Value>> fields;
  bool other_keys = false;  ///< there were keys of another kind, which are left out

  /// The field of that name, or null.
  [[nodiscard]] const Value* find(std::string_view name) const;
};

/// What became of a load or a call: a value or a Stop, and the fuel that it took.
class Outcome {
 public:
  Outcome(Value value, std::uint64_t fuel) : value_(std::move(value)), fuel_(fuel) {}
  Outcome(Stop stop, std::uint64_t fuel)
      : stop_(std::make_unique<Stop>(std::move(stop))), fuel_(fuel) {}

  [[nodiscard]] explicit operator bool() const { return stop_ == nullptr; }
  /// nil after a Stop.
  [[nodiscard]] const Value& value() const { return value_; }
  /// Null after a result.
  [[nodiscard]] const Stop* stop() const { return stop_.get(); }
  /// In units (README.md); instructions are counted in whole thousands. Never above the budget.
  [[nodiscard]] std::uint64_t fuel() const { return fuel_; }

 private:
  Value value_;
  std::unique_ptr<Stop> stop_;
  std::uint64_t fuel_ = 0;
};

}  // namespace assize::lua
