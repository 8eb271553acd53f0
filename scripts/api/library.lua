-- SPDX-License-Identifier: Apache-2.0
-- luacheck: ignore
---@meta
-- What rules have of Lua's own names, for editors. Never run, and no rule.

---@generic T
---@param value? T
---@param message? string
---@return T
function assert(value, message) end

---Ends the rule: the finding is an `error`.
---@param message string
function error(message) end

---@generic T
---@param list T[]
---@return fun(list: T[], i?: integer): integer, T
---@return T[]
---@return integer
function ipairs(list) end

---In the order of the keys.
---@generic K, V
---@param t table<K, V>
---@return fun(t: table<K, V>, key?: K): K, V
function pairs(t) end

---@param index integer|"#"
---@param ... any
---@return any
function select(index, ...) end

---@param value any
---@param base? integer
---@return number?
function tonumber(value, base) end

---Of a string, a number, a boolean or nil; of anything else its kind.
---@param value any
---@return string
function tostring(value) end

---@param value any
---@return "nil"|"number"|"string"|"boolean"|"table"|"function"|"userdata"
function type(value) end

---@class stringlib
string = {}

---@param s string
---@param i? integer
---@param j? integer
---@return integer ...
function string.byte(s, i, j) end

---@param ... integer
---@return string
function string.char(...) end

---@param format string
---@param ... any
---@return string
function string.format(format, ...) end

---@param s string
---@return integer bytes
function string.len(s) end

---ASCII letters alone; `folded` of a span does more.
---@param s string
---@return string
function string.lower(s) end

---@param s string
---@param n integer
---@param separator? string
---@return string
function string.rep(s, n, separator) end

---@param s string
---@return string
function string.reverse(s) end

---Cut at each separator (one byte) and line end, without white space around parts, and without empty ones.
---@param s string
---@param separator string
---@return string[]
function string.split(s, separator) end

---@param s string
---@param i integer
---@param j? integer
---@return string
function string.sub(s, i, j) end

---ASCII letters alone.
---@param s string
---@return string
function string.upper(s) end

---@class tablelib
table = {}

---@param list (string|number)[]
---@param separator? string
---@param i? integer
---@param j? integer
---@return string
function table.concat(list, separator, i, j) end

---@overload fun(list: any[], value: any)
---@param list any[]
---@param position integer
---@param value any
function table.insert(list, position, value) end

---@param ... any
---@return table
function table.pack(...) end

---@generic T
---@param list T[]
---@param position? integer
---@return T?
function table.remove(list, position) end

---@generic T
---@param list T[]
---@param before? fun(a: T, b: T): boolean
function table.sort(list, before) end

---@generic T
---@param list T[]
---@param i? integer
---@param j? integer
---@return T ...
function table.unpack(list, i, j) end

---@class utf8lib
utf8 = {}

---@param ... integer
---@return string
function utf8.char(...) end

---@param s string
---@param i? integer
---@param j? integer
---@return integer ...
function utf8.codepoint(s, i, j) end

---@param s string
---@return fun(s: string, i?: integer): integer, integer
function utf8.codes(s) end

---@param s string
---@param i? integer
---@param j? integer
---@return integer? characters
---@return integer? at The first byte that is no UTF-8
function utf8.len(s, i, j) end

---@class mathlib
---@field huge number
---@field maxinteger integer
---@field mininteger integer
---@field pi number
math = {}

---@generic N: number
---@param x N
---@return N
function math.abs(x) end

---@param x number
---@return number
function math.acos(x) end

---@param x number
---@return number
function math.asin(x) end

---@param y number
---@param x? number
---@return number
function math.atan(y, x) end

---@param x number
---@return integer
function math.ceil(x) end

---@param x number
---@return number
function math.cos(x) end

---@param x number
---@return number
function math.exp(x) end

---@param x number
---@return integer
function math.floor(x) end

---@param x number
---@param y number
---@return number
function math.fmod(x, y) end

---@param x number
---@param base? number
---@return number
function math.log(x, base) end

---@generic N: number
---@param x N
---@param ... N
---@return N
function math.max(x, ...) end

---@generic N: number
---@param x N
---@param ... N
---@return N
function math.min(x, ...) end

---@param x number
---@return number whole
---@return number fraction
function math.modf(x) end

---@param x number
---@return number
function math.sin(x) end

---@param x number
---@return number
function math.sqrt(x) end

---@param x number
---@return number
function math.tan(x) end

---@param x any
---@return integer?
function math.tointeger(x) end

---@param x any
---@return "integer"|"float"|nil
function math.type(x) end

---@param a integer
---@param b integer
---@return boolean
function math.ult(a, b) end
