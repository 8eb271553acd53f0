// SPDX-License-Identifier: Apache-2.0
//
// string.format for scalars: no %p and no %q, no address in any form, widths of at most two digits.
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>

#include "lua/context.hpp"
#include "lua/handle.hpp"
#include "lua/library.hpp"
#include "lua/stack.hpp"

namespace assize::lua {
namespace {

// `%` flags width . precision conversion, as snprintf takes it.
struct Conversion {
  std::array<char, 24> spec{};
  std::size_t size = 0;
  char kind = '\0';
  bool plain = false;  // %s and nothing else
  void add(char c) { spec[size++] = c; }
};

std::size_t digits(std::string_view format, std::size_t at) {
  std::size_t count = 0;
  while (at + count < format.size() && format[at + count] >= '0' && format[at + count] <= '9')
    ++count;
  return count;
}

// Reads one conversion behind `%` and moves on. Stops the call when it is malformed.
Conversion parse(lua_State* L, std::string_view format, std::size_t& at) {
  Conversion conversion;
  conversion.add('%');
  const std::size_t start = at;
  std::size_t flags = 0;
  while (at < format.size() && std::strchr("-+ #0", format[at]) && flags++ < 5)
    conversion.add(format[at++]);
  const auto number = [&] {
    const std::size_t count = digits(format, at);
    if (count > 2) raise(L, StopReason::script_error, "format: a width has at most two digits");
    for (std::size_t i = 0; i < count; ++i) conversion.add(format[at++]);
  };
  number();
  if (at < format.size() && format[at] == '.') {
    conversion.add(format[at++]);
    number();
  }
  conversion.plain = at == start;
  conversion.kind = at < format.size() ? format[at++] : '\0';
  if (conversion.kind == 'p' || conversion.kind == 'q')
    raise(L, StopReason::blocked_function,
          "string.format's %%%c is not available to rules; addresses differ from run to run",
          conversion.kind);
  if (conversion.kind == '\0' || !std::strchr("cdeEfgGiosuxX", conversion.kind))
    raise(L, StopReason::script_error, "format: '%%%c' is no conversion",
          conversion.kind ? conversion.kind : '?');
  return conversion;
}

// Appends what snprintf makes of one value. 99 digits before and 309 after a point are the most.
template <class T>
void append(std::string& text, const Conversion& conversion, T value) {
  std::array<char, 512> out;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  const int size = std::snprintf(out.data(), out.size(), conversion.spec.data(), value);
#pragma GCC diagnostic pop
  text.append(out.data(), std::min(static_cast<std::size_t>(std::max(size, 0)), out.size() - 1));
}

// A scalar as tostring writes it; for anything else the name of its kind.
std::string_view text_of(lua_State* L, int index) {
  switch (lua_type(L, index)) {
    case LUA_TBOOLEAN:
      return lua_toboolean(L, index) ? "true" : "false";
    case LUA_TNIL:
      return "nil";
    case LUA_TNUMBER:
    case LUA_TSTRING: {
      std::size_t size = 0;
      const char* data = lua_tolstring(L, index, &size);  // our own copy of the argument
      return {data, size};
    }
    default:
      return kind_at(L, index);
  }
}

void append_text(lua_State* L, std::string& text, Conversion& conversion, int index) {
  const std::string_view value = text_of(L, index);
  charge(L, price::bytes(value.size()));
  if (!conversion.plain && value.size() >= 100 && !std::strchr(conversion.spec.data(), '.'))
    conversion.plain = true;  // longer than any width
  if (conversion.plain) {
    guarded(L, [&] { text.append(value); });
    return;
  }
  // Only the first hundred bytes can count, and they are given a terminating zero.
  std::array<char, 101> head{};
  std::memcpy(head.data(), value.data(), std::min<std::size_t>(value.size(), 100));
  conversion.add('s');
  guarded(L, [&] { append(text, conversion, head.data()); });
}

void append_number(lua_State* L, std::string& text, Conversion& conversion, int index) {
  if (std::strchr("eEfgG", conversion.kind)) {
    auto value = read<lua_Number>(L, index);
    if (std::isnan(value)) value = std::numeric_limits<lua_Number>::quiet_NaN();  // without a sign
    conversion.add(conversion.kind);
    guarded(L, [&] { append(text, conversion, value); });
    return;
  }
  const auto value = read<lua_Integer>(L, index);
  if (conversion.kind == 'c') {
    if (value < 1 || value > 255) raise_argument(L, index, "from 1 to 255");
    conversion.add('c');
    guarded(L, [&] { append(text, conversion, static_cast<int>(value)); });
    return;
  }
  conversion.add('l');
  conversion.add('l');
  conversion.add(conversion.kind);
  guarded(L, [&] { append(text, conversion, static_cast<long long>(value)); });
}

}  // namespace

int string_format(lua_State* L) {
  const auto format = read<std::string_view>(L, 1);
  const int given = lua_gettop(L);
  charge(L, price::host_call + price::bytes(format.size()));
  std::string& text = context_of(L).text;
  text.clear();
  int index = 1;
  for (std::size_t at = 0; at < format.size();) {
    const std::size_t literal = std::min(format.find('%', at), format.size());
    guarded(L, [&] { text.append(format, at, literal - at); });
    at = literal + 1;
    if (at > format.size()) break;
    if (at < format.size() && format[at] == '%') {
      guarded(L, [&] { text.push_back('%'); });
      ++at;
      continue;
    }
    Conversion conversion = parse(L, format, at);
    charge(L, price::conversion);
    if (++index > given)
      raise(L, StopReason::script_error, "format: there is no value for conversion %d", index - 1);
    const std::size_t before = text.size();
    if (conversion.kind == 's')
      append_text(L, text, conversion, index);
    else
      append_number(L, text, conversion, index);
    charge(L, price::values(text.size() - before));
    if (text.size() > context_of(L).limits.string) charge_string(L, text.size());
  }
  charge_string(L, text.size());
  lua_pushlstring(L, text.data(), text.size());
  return 1;
}

}  // namespace assize::lua
