// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>

#include "lua/context.hpp"
#include "lua/library.hpp"
#include "lua/stack.hpp"

namespace assize::lua {
namespace {

constexpr lua_Integer most_results = 250;

// Only ASCII changes, whatever the locale: a text is UTF-8.
char lower_byte(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char upper_byte(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

template <char change(char)>
int change_case(lua_State* L) {
  const auto from = read<std::string_view>(L, 1);
  charge(L, price::bytes(from.size()) + 1);
  std::string& text = context_of(L).text;
  guarded(L, [&] {
    text.resize(from.size());
    std::transform(from.begin(), from.end(), text.begin(), change);
  });
  lua_pushlstring(L, text.data(), text.size());
  return 1;
}

// A position as Lua means it: negative ones count from the end.
lua_Integer position(lua_State* L, int index, lua_Integer otherwise, std::size_t size) {
  const lua_Integer given = lua_isnoneornil(L, index) ? otherwise : read<lua_Integer>(L, index);
  if (given >= 0) return given;
  const auto length = static_cast<lua_Integer>(size);
  return given < -length ? 0 : length + given + 1;
}

int check_results(lua_State* L, const char* name, lua_Integer first, lua_Integer last) {
  if (last - first >= most_results)
    raise(L, StopReason::script_error, "%s: at most %lld at a time", name,
          static_cast<long long>(most_results));
  const lua_Integer count = std::max<lua_Integer>(0, last - first + 1);
  luaL_checkstack(L, static_cast<int>(count) + 2, "too many values");
  charge(L, static_cast<std::uint64_t>(count) + 1);
  return static_cast<int>(count);
}

struct Decoded {
  lua_Integer code = -1;  // none when the bytes are no UTF-8
  std::size_t size = 1;
};

Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  const std::size_t size = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || text.size() < size) return {};
  lua_Integer code = lead & (0xff >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return {};
    code = (code << 6) | (byte(i) & 0x3f);
  }
  const bool too_long = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
  if (too_long || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return {};
  return {code, size};
}

[[noreturn]] void raise_not_utf8(lua_State* L, lua_Integer place) {
  raise(L, StopReason::script_error, "byte %lld begins nothing that is UTF-8",
        static_cast<long long>(place));
}

// The character at a byte position, counted from 1.
Decoded decode_at(lua_State* L, std::string_view text, lua_Integer place) {
  const Decoded decoded = decode(text.substr(static_cast<std::size_t>(place - 1)));
  if (decoded.code < 0) raise_not_utf8(L, place);
  return decoded;
}

// Each step looks at one character, so that calling it with a chosen place costs no more than a
// step.
int codes_step(lua_State* L) {
  const auto text = read<std::string_view>(L, 1);
  lua_Integer place = read<lua_Integer>(L, 2);
  charge(L, 1);
  const auto size = static_cast<lua_Integer>(text.size());
  if (place < 0 || place > size) raise_argument(L, 2, "a position in the text");
  place = place == 0 ? 1 : place + static_cast<lua_Integer>(decode_at(L, text, place).size);
  if (place > size) return 0;
  lua_pushinteger(L, place);
  lua_pushinteger(L, decode_at(L, text, place).code);
  return 2;
}

}  // namespace

void charge_string(lua_State* L, std::uint64_t size) {
  const std::size_t limit = context_of(L).limits.string;
  if (size > limit)
    raise(L, StopReason::script_error, "a string may have at most %zu bytes, not %llu", limit,
          static_cast<unsigned long long>(size));
  charge(L, price::bytes(size));
}

int string_lower(lua_State* L) { return change_case<lower_byte>(L); }
int string_upper(lua_State* L) { return change_case<upper_byte>(L); }

// Lua's own makes a metatable for its buffer at the first call in a state, which would be charged.
int string_reverse(lua_State* L) {
  const auto from = read<std::string_view>(L, 1);
  charge(L, price::bytes(from.size()) + 1);
  std::string& text = context_of(L).text;
  guarded(L, [&] { text.assign(from.rbegin(), from.rend()); });
  lua_pushlstring(L, text.data(), text.size());
  return 1;
}

int string_byte(lua_State* L) {
  const auto text = read<std::string_view>(L, 1);
  lua_Integer first = position(L, 2, 1, text.size());
  lua_Integer last = position(L, 3, first, text.size());
  first = std::max<lua_Integer>(first, 1);
  last = std::min(last, static_cast<lua_Integer>(text.size()));
  const int count = check_results(L, "byte", first, last);
  for (int i = 0; i < count; ++i)
    lua_pushinteger(L, static_cast<unsigned char>(text[static_cast<std::size_t>(first - 1 + i)]));
  return count;
}

int string_char(lua_State* L) {
  const int count = lua_gettop(L);
  charge(L, static_cast<std::uint64_t>(count) + 1);
  std::string& text = context_of(L).text;
  guarded(L, [&] { text.assign(static_cast<std::size_t>(count), ' '); });
  for (int i = 1; i <= count; ++i) {
    const auto code = read<lua_Integer>(L, i);
    if (code < 1 || code > 255) raise_argument(L, i, "from 1 to 255");
    text[static_cast<std::size_t>(i - 1)] = static_cast<char>(code);
  }
  lua_pushlstring(L, text.data(), text.size());
  return 1;
}

int string_rep(lua_State* L) {
  const auto unit = read<std::string_view>(L, 1);
  const auto count = read<lua_Integer>(L, 2);
  const auto between = lua_isnoneornil(L, 3) ? std::string_view() : read<std::string_view>(L, 3);
  charge(L, 1);
  // Nothing repeated is nothing, however often: Lua's own would go round a million million times.
  if (count <= 0 || unit.size() + between.size() == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  const auto times = static_cast<std::uint64_t>(count);
  const std::uint64_t separators = price::times(between.size(), times - 1);
  const std::uint64_t units = price::times(unit.size(), times);
  charge_string(L, units > UINT64_MAX - separators ? UINT64_MAX : units + separators);
  charge(L, price::values(times));
  std::string& text = context_of(L).text;
  guarded(L, [&] {
    text.clear();
    text.reserve(units + separators);
    for (std::uint64_t i = 0; i < times; ++i) {
      if (i > 0) text.append(between);
      text.append(unit);
    }
  });
  lua_pushlstring(L, text.data(), text.size());
  return 1;
}

// The parts of a list that is written as one text, over several lines where it is long: cut at each
// separator and at line ends, without the white space around them and without empty ones.
int string_split(lua_State* L) {
  const auto text = read<std::string_view>(L, 1);
  const auto separator = read<std::string_view>(L, 2);
  if (separator.size() != 1) raise_argument(L, 2, "one byte that separates");
  charge(L, price::bytes(text.size()) + 1);
  const char ends[] = {separator[0], '\n'};
  constexpr std::string_view white = " \t\r\n";
  lua_newtable(L);
  lua_Integer count = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find_first_of({ends, 2}, from), text.size());
    const std::string_view part = text.substr(from, to - from);
    from = to + 1;
    const std::size_t first = part.find_first_not_of(white);
    if (first == std::string_view::npos) continue;
    charge(L, 1);
    lua_pushlstring(L, part.data() + first, part.find_last_not_of(white) - first + 1);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

int utf8_char(lua_State* L) {
  const int count = lua_gettop(L);
  charge(L, 2 * static_cast<std::uint64_t>(count) + 1);
  std::string& text = context_of(L).text;
  text.clear();
  for (int i = 1; i <= count; ++i) {
    const auto code = read<lua_Integer>(L, i);
    if (code < 1 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
      raise_argument(L, i, "the code of a character");
    const auto add = [&](lua_Integer lead, int shift, lua_Integer mask) {
      text.push_back(static_cast<char>(lead | ((code >> shift) & mask)));
    };
    guarded(L, [&] {
      if (code < 0x80) return add(0, 0, 0x7f);
      if (code < 0x800) {
        add(0xc0, 6, 0x1f);
      } else if (code < 0x10000) {
        add(0xe0, 12, 0x0f);
        add(0x80, 6, 0x3f);
      } else {
        add(0xf0, 18, 0x07);
        add(0x80, 12, 0x3f);
        add(0x80, 6, 0x3f);
      }
      add(0x80, 0, 0x3f);
    });
  }
  lua_pushlstring(L, text.data(), text.size());
  return 1;
}

int utf8_codes(lua_State* L) {
  read<std::string_view>(L, 1);
  lua_settop(L, 1);
  lua_pushcfunction(L, codes_step);
  lua_insert(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

int utf8_codepoint(lua_State* L) {
  const auto text = read<std::string_view>(L, 1);
  const lua_Integer first = position(L, 2, 1, text.size());
  const lua_Integer last = position(L, 3, first, text.size());
  if (first < 1 || last > static_cast<lua_Integer>(text.size()))
    raise(L, StopReason::script_error, "codepoint: out of range");
  check_results(L, "codepoint", first, last);
  int count = 0;
  for (lua_Integer place = first; place <= last; ++count) {
    const Decoded decoded = decode_at(L, text, place);
    lua_pushinteger(L, decoded.code);
    place += static_cast<lua_Integer>(decoded.size);
  }
  return count;
}

}  // namespace assize::lua
