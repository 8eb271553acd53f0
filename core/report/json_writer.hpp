// SPDX-License-Identifier: Apache-2.0
//
// Writes JSON as it comes: nothing is kept but what is open. Keys stand in the order in which they
// are written, so the same calls give the same bytes. What is no UTF-8 becomes U+FFFD.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace assize::report {

class JsonWriter {
 public:
  explicit JsonWriter(std::ostream& out);
  /// Ends the last line and hands everything on to the stream.
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view name);

  void text(std::string_view value);
  void number(std::size_t value);
  void number(double value);
  void integer(std::int64_t value);
  void boolean(bool value);
  void null();

  void field(std::string_view name, std::string_view value);
  void field(std::string_view name, std::size_t value);
  void field(std::string_view name, const std::vector<std::string>& values);
  /// Null for an empty text: what was not found is not an empty string.
  void field_or_null(std::string_view name, std::string_view value);
  void optional_field(std::string_view name, const std::optional<std::string>& value);
  /// Null for 0: a line that is not known.
  void line(std::size_t number);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The version of the library behind it.
[[nodiscard]] std::string json_library();

}  // namespace assize::report
