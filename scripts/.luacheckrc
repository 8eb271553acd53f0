-- SPDX-License-Identifier: Apache-2.0
-- What rules have, and nothing else: luacheck reports any other name before a rule runs.
std = {
  read_globals = {
    "assert", "error", "fail", "ipairs", "not_applicable", "not_evaluable", "pairs", "pass", "pattern", "phrases", "require", "rule", "select", "tonumber", "tostring", "type",
    math = { fields = { "abs", "acos", "asin", "atan", "ceil", "cos", "exp", "floor", "fmod", "huge", "log", "max", "maxinteger", "min", "mininteger", "modf", "pi", "sin", "sqrt", "tan", "tointeger", "type", "ult" } },
    string = { fields = { "byte", "char", "format", "len", "lower", "rep", "reverse", "split", "sub", "upper" } },
    table = { fields = { "concat", "insert", "pack", "remove", "sort", "unpack" } },
    utf8 = { fields = { "char", "codepoint", "codes", "len" } },
  },
}
max_line_length = false
