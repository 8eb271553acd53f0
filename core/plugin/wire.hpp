// SPDX-License-Identifier: Apache-2.0
//
// What goes between the program and the process that reads for it: numbers and texts, each with its
// length, in the order in which they were put. Whoever reads takes nothing on trust: a length that
// is longer than what is there ends the reading.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <assize/plugin.hpp>

namespace assize::plugin {

class WireOut {
 public:
  void number(std::uint64_t value);
  void text(std::string_view value);
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class WireIn {
 public:
  explicit WireIn(std::string_view bytes) : rest_(bytes) {}
  std::uint64_t number();
  std::size_t size() { return static_cast<std::size_t>(number()); }
  std::string text();
  /// Of a list: never more than what is left could hold.
  std::size_t count();
  /// Whether everything asked for was there.
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

void put(WireOut& out, const LineMark& value);
void put(WireOut& out, const Place& value);
void put(WireOut& out, const PlacedText& value);
void put(WireOut& out, const Cell& value);
void put(WireOut& out, const Row& value);
void put(WireOut& out, const Block& value);
void put(WireOut& out, const Document& value);
void put(WireOut& out, const Diagnostic& value);
void put(WireOut& out, const Note& value);
void get(WireIn& in, LineMark& value);
void get(WireIn& in, Place& value);
void get(WireIn& in, PlacedText& value);
void get(WireIn& in, Cell& value);
void get(WireIn& in, Row& value);
void get(WireIn& in, Block& value);
void get(WireIn& in, Document& value);
void get(WireIn& in, Diagnostic& value);
void get(WireIn& in, Note& value);

template <class T>
void put(WireOut& out, const std::vector<T>& all) {
  out.number(all.size());
  for (const T& each : all) put(out, each);
}

template <class T>
void get(WireIn& in, std::vector<T>& all) {
  const std::size_t count = in.count();
  all.clear();
  for (std::size_t i = 0; i < count && in.ok(); ++i) get(in, all.emplace_back());
}

}  // namespace assize::plugin
