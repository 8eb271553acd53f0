// SPDX-License-Identifier: Apache-2.0
// What each function that scripts may call gives, as text.
#include <string>
#include <vector>

#include "lua/state.hpp"
#include "support/catch.hpp"

using namespace assize::lua;

namespace {

struct Row {
  const char* expression;
  const char* expected;
};

void check(const std::vector<Row>& rows) {
  State state;
  for (const Row& row : rows) {
    INFO(row.expression);
    const Outcome outcome =
        state.load({"test.lua", "local out = table.pack(" + std::string(row.expression) +
                                    ")\nfor i = 1, out.n do out[i] = tostring(out[i]) end\n"
                                    "return table.concat(out, ' ', 1, out.n)"});
    const std::string text = outcome ? *outcome.value().string() : to_string(*outcome.stop());
    CHECK(text == row.expected);
  }
}

}  // namespace

TEST_CASE("the base functions") {
  check({
      {"assert(1, 2)", "1 2"},
      {"select('#', nil, nil)", "2"},
      {"select(2, 'a', 'b', 'c')", "b c"},
      {"select(-1, 'a', 'b', 'c')", "c"},
      {"select(5, 'a')", ""},
      {"tonumber('10'), tonumber('0x1F'), tonumber('1e2'), tonumber(' 7 ')", "10 31 100.0 7"},
      {"tonumber('7x'), tonumber(''), tonumber(nil), tonumber({})", "nil nil nil nil"},
      {"tonumber('ff', 16), tonumber('z', 36), tonumber('9', 8)", "255 35 nil"},
      {"tostring(1), tostring(1.0), tostring(-0.0), tostring(1e100)", "1 1.0 -0.0 1e+100"},
      {"tostring(nil), tostring(true), tostring({}), tostring(type)", "nil true table function"},
      {"tostring(0 / 0), tostring(-(0 / 0)), tostring(1 / 0)", "nan nan inf"},
      {"type(nil), type(1), type('x'), type({}), type(type)", "nil number string table function"},
      {"(function() local s = '' for i, v in ipairs({ 4, 5, nil, 6 }) do s = s .. i .. v end "
       "return s end)()",
       "1425"},
      {"(function() local s = '' for k, v in pairs({ b = 1, a = 2, [3] = 3, [-1] = 4, [0.5] = 5, 6 "
       "}) "
       "do s = s .. k .. '=' .. v .. ' ' end return s end)()",
       "-1=4 0.5=5 1=6 3=3 a=2 b=1 "},
      {"(function() local s = '' for k in pairs({ 1, nil, 3, x = 1 }) do s = s .. k end return s "
       "end)()",
       "13x"},
      {"(function() local s = '' for k in pairs({}) do s = s .. k end return s end)()", ""},
  });
}

TEST_CASE("the string functions") {
  check({
      {"('abc'):byte(), ('abc'):byte(-1), ('abc'):byte(10)", "97 99"},
      {"('abc'):byte(1, -1)", "97 98 99"},
      {"string.char(72, 105), string.char()", "Hi "},
      {"('abc'):len(), #'\\u{20AC}'", "3 3"},
      {"('aBc\\u{C4}'):lower(), ('aBc\\u{E4}'):upper()", "abc\u00C4 ABC\u00E4"},
      {"('ab'):rep(3), ('ab'):rep(2, '-'), ('ab'):rep(1, '-'), ('ab'):rep(0), ('ab'):rep(-5)",
       "ababab ab-ab ab  "},
      {"('abc'):reverse(), (''):reverse()", "cba "},
      {"table.concat((' a b;c ;\\n  d;; \\n'):split(';'), '|'), #(''):split(' ')", "a b|c|d 0"},
      {"table.concat(('a  b\\n c'):split(' '), '|')", "a|b|c"},
      {"('abcdef'):sub(2, 4), ('abcdef'):sub(-2), ('abcdef'):sub(0), ('abcdef'):sub(5, 2)",
       "bcd ef abcdef "},
      {"string.format('%d %5d %-5d| %05d %+d', 1, 2, 3, 4, 5)", "1     2 3    | 00004 +5"},
      {"string.format('%i %u %x %X %o %c %%', 1, 2, 255, 255, 8, 65)", "1 2 ff FF 10 A %"},
      {"string.format('%f %.2f %e %g', 1.5, 2.345, 1234.5, 1e20)",
       "1.500000 2.35 1.234500e+03 1e+20"},
      {"string.format('%s %s %s %s %s', nil, true, 1, 1.5, {})", "nil true 1 1.5 table"},
      {"string.format('[%5s] [%-5s] [%.2s] [%5.1s]', 'abc', 'abc', 'abc', 'abc')",
       "[  abc] [abc  ] [ab] [    a]"},
      {"#string.format('%99s', 'x'), #string.format('%50s', ('x'):rep(300))", "99 300"},
      {"string.format('%f', 0 / 0), string.format('%d', 3.0)", "nan 3"},
      {"string.format('%.3s', ('x'):rep(300))", "xxx"},
      {"'a' .. 1 .. 2.5", "a12.5"},
      {"'a' < 'b', 'B' < 'a', '' < 'a', 'a' < 'aa'", "true true true true"},
  });
}

TEST_CASE("the table functions") {
  check({
      {"table.concat({}), table.concat({ 1, 'b', 2.5 }), table.concat({ 1, 2, 3 }, ', ', 2, 3)",
       " 1b2.5 2, 3"},
      {"(function() local t = { 1, 2 } table.insert(t, 3) table.insert(t, 1, 0) table.insert(t, 5, "
       "9) "
       "return table.concat(t, ',') end)()",
       "0,1,2,3,9"},
      {"(function() local t = { 1, 2, 3 } return table.remove(t), table.remove(t, 1), #t, t[1] "
       "end)()",
       "3 1 1 2"},
      {"table.remove({}), table.remove({}, 0), table.remove({ 1 }, 2)", "nil nil nil"},
      {"table.pack(1, nil, 3).n, table.pack().n", "3 0"},
      {"table.unpack({ 1, 2, 3 })", "1 2 3"},
      {"table.unpack({ 1, 2, 3 }, 2, 5)", "2 3 nil nil"},
      {"(function() local t = { 3, 1, 2 } table.sort(t) return table.unpack(t) end)()", "1 2 3"},
      {"(function() local t = { 'b', 'B', 'a' } table.sort(t) return table.unpack(t) end)()",
       "B a b"},
      {"(function() local t = { 1, 2, 3 } table.sort(t, function(a, b) return a > b end) "
       "return table.unpack(t) end)()",
       "3 2 1"},
      {"(function() local t = {} for i = 1, 7 do t[i] = { i % 2, i } end "
       "table.sort(t, function(a, b) return a[1] < b[1] end) local s = '' "
       "for _, p in ipairs(t) do s = s .. p[2] end return s end)()",
       "2461357"},
  });
}

TEST_CASE("sorting agrees with counting, at every length") {
  State state;
  const Outcome outcome = state.load(
      {"test.lua",
       "for n = 0, 70 do\n  local t, count = {}, {}\n"
       "  for i = 1, n do local v = (i * 37) % 11 t[i] = v count[v] = (count[v] or 0) + 1 end\n"
       "  table.sort(t)\n  for i = 2, n do assert(t[i - 1] <= t[i]) end\n"
       "  for i = 1, n do count[t[i]] = count[t[i]] - 1 end\n"
       "  for v, left in pairs(count) do assert(left == 0) end\nend\nreturn true"});
  INFO((outcome ? "" : to_string(*outcome.stop())));
  CHECK(outcome);
}

TEST_CASE("the utf8 functions") {
  check({
      {"utf8.char(65, 233, 8364, 128512), utf8.char()", "A\u00E9\u20AC\U0001F600 "},
      {"utf8.len('a\\u{20AC}'), utf8.len(''), utf8.len('\\xFF')", "2 0 nil 1"},
      {"utf8.codepoint('a\\u{20AC}', 1, -1)", "97 8364"},
      {"(function() local s = '' for p, c in utf8.codes('a\\u{E9}\\u{20AC}\\u{1F600}z') do "
       "s = s .. p .. ':' .. c .. ' ' end return s end)()",
       "1:97 2:233 4:8364 7:128512 11:122 "},
      {"(function() for p, c in utf8.codes('a\\xFF') do end end)()",
       "test.lua:1: byte 2 begins nothing that is UTF-8"},
      {"(function() for p, c in utf8.codes('\\xED\\xA0\\x80') do end end)()",
       "test.lua:1: byte 1 begins nothing that is UTF-8"},
  });
}

TEST_CASE("the mathematical functions") {
  check({
      {"math.abs(-5), math.abs(-2.5)", "5 2.5"},
      {"math.ceil(2.1), math.floor(-2.1), math.floor(7)", "3 -3 7"},
      {"math.max(1, 5.5, 3), math.min(2, -1)", "5.5 -1"},
      {"math.fmod(-7, 3), math.fmod(7.5, 2), -7 % 3", "-1 1.5 2"},
      {"math.modf(3.75), math.modf(-1)", "3 -1 0.0"},
      {"math.sqrt(16), math.exp(0), math.log(8, 2), math.log(1)", "4.0 1.0 3.0 0.0"},
      {"math.sin(0), math.cos(0), math.tan(0), math.asin(0), math.acos(1), math.atan(0, 1)",
       "0.0 1.0 0.0 0.0 0.0 0.0"},
      {"math.tointeger(3.0), math.tointeger(3.5)", "3 nil"},
      {"math.type(1), math.type(1.0), math.type('1')", "integer float nil"},
      {"math.ult(1, -1), math.pi > 3.14, math.huge, math.mininteger, math.maxinteger",
       "true true inf -9223372036854775808 9223372036854775807"},
  });
}
