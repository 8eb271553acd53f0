-- SPDX-License-Identifier: Apache-2.0
-- What the sandbox gives, and nothing else: luacheck reports any other name before a rule runs.
std = {
  read_globals = {
    "assert", "error", "ipairs", "pairs", "select", "tonumber", "tostring", "type", "print",
    "rule", "phrases", "pattern", "pass", "fail", "not_applicable", "not_evaluable",
    math = { fields = { "abs", "ceil", "floor", "fmod", "huge", "max", "maxinteger", "min", "mininteger", "modf", "pi", "sqrt", "tointeger", "type", "ult" } },
    string = { fields = { "byte", "char", "format", "len", "lower", "rep", "reverse", "split", "sub", "upper" } },
    table = { fields = { "concat", "insert", "pack", "remove", "sort", "unpack" } },
    utf8 = { fields = { "char", "codepoint", "codes", "len" } },
  },
}
max_line_length = false
