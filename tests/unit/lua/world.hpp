// SPDX-License-Identifier: Apache-2.0
// A small host: rows with texts, and functions of every shape that can be bound.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "lua/state.hpp"

namespace world {

struct Text {
  std::string words;
  [[nodiscard]] bool blank() const { return words.empty(); }
};

struct Span {
  const Text* text = nullptr;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  [[nodiscard]] std::string_view words() const {
    return std::string_view(text->words).substr(start, end - start);
  }
};

struct Row {
  std::string id;
  Text evidence;
  std::vector<Text> notes;
  const Text* plan = nullptr;
};

struct Phrases {
  std::vector<std::string> all;
};

/// What the host keeps for bound functions.
struct Desk {
  std::vector<std::string> said;
  Phrases phrases;
  std::string place;
  assize::lua::Function check;
};

inline std::optional<Span> find(const Text& text, std::string_view word) {
  const std::size_t at = text.words.find(word);
  if (at == std::string::npos) return std::nullopt;
  return Span{&text, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
}
inline std::uint64_t find_price(const Text& text, std::string_view) {
  return assize::lua::price::bytes(text.words.size());
}
inline std::optional<Span> find_any(const Text& text, const Phrases& phrases) {
  for (const std::string& phrase : phrases.all)
    if (const std::optional<Span> found = find(text, phrase)) return found;
  return std::nullopt;
}
inline std::string_view shouted(assize::lua::Caller caller, const Text& text) {
  std::string& out = caller.text();
  for (const char c : text.words) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return out;
}
inline std::span<const Text> notes(const Row& row) { return row.notes; }

inline std::int64_t add(std::int64_t a, std::int64_t b) {
  if (__builtin_add_overflow(a, b, &a)) throw std::overflow_error("too large");
  return a;
}
inline std::uint8_t small(std::uint8_t a) { return a; }
inline double half(double a) { return a / 2; }
inline bool no(bool a) { return !a; }
inline std::int64_t or_ten(std::optional<std::int64_t> a) { return a.value_or(10); }
inline void say(assize::lua::Caller caller, std::string_view text) {
  caller.host<Desk>().said.emplace_back(text);
}
inline void throws() { throw std::runtime_error("the register is closed"); }
inline std::int64_t throws_other() { throw std::out_of_range("no such provision"); }
inline assize::lua::Result<std::int64_t> ratio(std::int64_t a, std::int64_t b) {
  if (b == 0 || (b == -1 && a == INT64_MIN))
    return assize::lua::Result<std::int64_t>::refuse("nothing can be divided by nothing");
  return {a / b, {}};
}
inline assize::lua::Token pass() { return {1}; }
inline bool is_pass(assize::lua::Token token) { return token == assize::lua::Token{1}; }
inline std::string_view shout_args(assize::lua::Caller caller, assize::lua::Args args) {
  std::string& out = caller.text();
  for (std::size_t i = 0; i < args.size(); ++i) out += std::string(args[i].kind()) + ";";
  return out;
}
inline assize::lua::Token rule(assize::lua::Caller caller, assize::lua::Args args) {
  Desk& desk = caller.host<Desk>();
  const assize::lua::Place place = caller.place();
  desk.place = place.script + ":" + std::to_string(place.line);
  if (const assize::lua::Table* table = args[0].table())
    if (const assize::lua::Value* check = table->find("check"); check && check->function())
      desk.check = *check->function();
  return {2};
}
inline const Phrases* phrases(assize::lua::Caller caller, assize::lua::Args args) {
  if (!caller.loading()) throw std::runtime_error("phrases are made while a script loads");
  Desk& desk = caller.host<Desk>();
  for (const assize::lua::Value& item : args[0].table()->list)
    desk.phrases.all.push_back(*item.string());
  return &desk.phrases;
}

}  // namespace world

template <>
inline constexpr bool assize::lua::by_value<world::Span> = true;

namespace world {

inline void furnish(assize::lua::State& state, Desk& desk) {
  state.type<Text>("text")
      .property<&Text::words>("words")
      .property<&Text::blank>("blank")
      .property<&shouted>("shouted")
      .method<&find, &find_price>("find")
      .method<&find_any>("find_any");
  state.type<Span>("span").property<&Span::words>("words").property<&Span::start>("start");
  state.type<Row>("row")
      .property<&Row::id>("id")
      .cached_property<&Row::evidence>("evidence")
      .property<&Row::plan>("plan")
      .property<&notes>("notes")
      .property<[](const Row& row) { return row.notes.size(); }>("note_count");
  state.type<Phrases>("phrases").permanent();
  state.function<&add>("add").function<&small>("small").function<&half>("half").function<&no>("no");
  state.function<&or_ten>("or_ten").function<&say>("say").function<&throws>("throws");
  state.function<&throws_other>("throws_other").function<&ratio>("ratio").function<&pass>("pass");
  state.function<&is_pass>("is_pass").function<&shout_args>("kinds").function<&rule>("rule");
  state.function<&phrases>("phrases");
  state.set_host(desk);
}

}  // namespace world
