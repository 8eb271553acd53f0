#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Each fence is broken once, each in a file of its own; fences.sh has to tell of every one, in the
# right words, and to find nothing in a good tree.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
fail() { echo "$*"; failures=$((failures + 1)); }
spdx='// SPDX-License-Identifier: Apache-2.0'

# put FILE LINE...: writes a file with its SPDX line.
put() {
  local file=$1
  shift
  mkdir -p "$(dirname "$file")"
  printf '%s\n' "$spdx" "$@" > "$file"
}
# breaks WORDS FILE LINE...: this file is to be told of, in these words.
breaks() {
  printf '%s\t%s\n' "$2" "$1" >> "$scratch/expected"
  shift
  put "$@"
}

mkdir "$scratch/bad" "$scratch/good"
cd "$scratch/bad"
breaks 'core/text may not know core/xml' core/text/a.cpp '#include "xml/cursor.hpp"'
breaks 'name the room' core/text/b.cpp '#include "fold.hpp"'
breaks 'core/form may not know core/rule' core/form/a.hpp '#  include "rule/rule.hpp"'
breaks 'core/document may not know core/xml' core/document/a.cpp '#include "xml/cursor.hpp"'
breaks 'core/code may not include pugixml' core/code/a.cpp '#include <pugixml.hpp>'
breaks 'core/engine may not include lua' core/engine/a.cpp '#include <lua5.4/lua.hpp>'
breaks 'core/lua may not include re2' core/lua/a.cpp '#include <re2/re2.h>'
breaks 'core/rule may not include nettle' core/rule/a.cpp '#include <nettle/sha2.h>'
breaks 'core/form may not include gumbo' core/form/a.cpp '#include <gumbo.h>'
breaks 'core/app may not include rapidjson' core/app/a.cpp '#include <rapidjson/writer.h>'
breaks 'core/engine may not include spdlog' core/engine/b.cpp '#include <spdlog/spdlog.h>'
breaks 'core/code may not include boost' core/code/b.cpp '#include <boost/filesystem.hpp>'
breaks 'core/code may not include os' core/code/c.cpp '#include <fstream>'
breaks 'core/lua may not include os' core/lua/b.cpp '#include <unistd.h>'
breaks 'unknown library' core/app/b.cpp '#include <yaml-cpp/yaml.h>'
breaks 'a public header' core/include/assize/a.hpp '#include "text/fold.hpp"'
breaks 'is not in tests/fences/rooms.txt' core/attic/a.cpp '#include <string>'
breaks 'include it in a .cpp' core/app/a.hpp '#include <CLI/CLI.hpp>'
breaks 'at most 1 file' core/app/c.cpp '#include <CLI/CLI.hpp>'
breaks 'at most 2 file' core/report/a.cpp '#include <rapidjson/writer.h>'
breaks 'at most 2 file' core/report/b.cpp '#include <rapidjson/reader.h>'
breaks 'names no Code' core/code/d.cpp '// as hos-chc does'
breaks 'names no Code' core/code/CMakeLists.txt '# the Ombudsman'
breaks 'names no provision' core/rule/b.cpp 'auto p = find("6.3");'
breaks 'names no provision' core/rule/c.cpp 'auto p = find("6.9(a)");'
breaks "swallows Lua's errors" core/lua/c.cpp '} catch (...) {'
breaks 'SPDX' scripts/common/a.lua
breaks 'SPDX' tests/unit/text/a_test.cpp
breaks 'SPDX' codes/a/1.xml
echo 'return rule {}' > scripts/common/a.lua
echo '<code/>' > codes/a/1.xml
echo '#include "support/catch.hpp"' > tests/unit/text/a_test.cpp
"$here/fences.sh" . > "$scratch/told" && fail "a bad tree was let through"
while IFS=$'\t' read -r file words; do
  grep -F "$file" "$scratch/told" | grep -qF "$words" || fail "not told: $file: $words"
done < "$scratch/expected"

# What looks like an offence and is none.
cd "$scratch/good"
put core/lua/state.cpp '#include "lua/state.hpp"' '#include <assize/source.hpp>' \
  '#include <lua.hpp>' '#include <string_view>' '#include "text/fold.hpp"' \
  '// never catch (...) here; "6.3" is an id' 'auto v = "0.1.0"; auto x = R"(<?xml version="1.0"?>)";'
put core/app/main.cpp '#include <CLI/CLI.hpp>' '#include <fstream>'
"$here/fences.sh" . || fail "a good tree was refused"

[ "$failures" -eq 0 ]
