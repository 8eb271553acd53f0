#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# fences.sh ROOT: reads the sources under ROOT and fails on what the design forbids:
#   a room that includes one it may not know, or a library that belongs to another room (rooms.txt);
#   a header-heavy library compiled in more files than planned;
#   a Code, a trade or a provision named in core/;
#   catch (...) around Lua;
#   a source file without its SPDX line.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
problems=$(mktemp)
trap 'rm -f "$problems"' EXIT
tell() { sed "s|\$|  <- $1|" >> "$problems"; }

# The files under FOLDERS, where they exist, in a fixed order.
sources() { # sources REGEX_OF_NAMES FOLDER...
  local names=$1 folder
  shift
  for folder in "$@"; do
    if [ -d "$folder" ]; then find "$folder" -type f -regextype posix-extended -regex "$names"; fi
  done | sort
}
cpp='.*\.(cpp|hpp)'

# 1. Includes.
sources "$cpp" core | xargs -r awk -v table="$here/rooms.txt" '
  function tell(why) { printf "%s:%d: %s: %s\n", FILENAME, FNR, $0, why }
  function library(header) {
    if (header ~ /^(pugixml|pugiconfig)\.hpp$/) return "pugixml"
    if (header ~ /^(lua[a-z0-9.]*\/)?(lua|lauxlib|lualib|luaconf)\.(h|hpp)$/) return "lua"
    if (header ~ /^re2\//) return "re2"
    if (header ~ /^nettle\//) return "nettle"
    if (header ~ /^gumbo\.h$/) return "gumbo"
    if (header ~ /^rapidjson\//) return "rapidjson"
    if (header ~ /^CLI\//) return "cli11"
    if (header ~ /^(spdlog|fmt)\//) return "spdlog"
    if (header ~ /^boost\//) return "boost"
    if (header ~ /^(filesystem|fstream)$/ || header ~ /^(sys\/.*|[a-z]+\.h)$/) return "os"
    if (header ~ /^[a-z_]+$/) return "std"
    return "unknown"
  }
  BEGIN {
    while ((getline line < table) > 0) {
      if (line ~ /^#/) continue
      split(line, part, /[:|]/)
      rooms[part[1]] = " " part[1] " " part[2] " "
      libraries[part[1]] = " " part[3] " "
    }
  }
  /^[ \t]*#[ \t]*include/ {
    split(FILENAME, path, "/")
    room = path[2]
    header = $0
    sub(/^[^"<]*["<]/, "", header); sub(/[">].*/, "", header)
    if (header ~ /^assize\// || header == "assize_version.hpp") next
    if (room == "include") {
      if (library(header) != "std") tell("a public header includes the standard library and <assize/...> alone")
    } else if (!(room in rooms)) {
      tell("core/" room " is not in tests/fences/rooms.txt")
    } else if ($0 ~ /"/) {
      other = header; sub(/\/.*/, "", other)
      if (header !~ /\//) tell("name the room: \"" room "/" header "\"")
      else if (index(rooms[room], " " other " ") == 0) tell("core/" room " may not know core/" other)
    } else {
      name = library(header)
      if (name == "unknown") tell("unknown library; if it is wanted, give it a room in tests/fences")
      else if (name != "std" && index(libraries[room], " " name " ") == 0) tell("core/" room " may not include " name)
    }
  }' >> "$problems"

# 2. Libraries that are slow to compile.
at_most() { # at_most COUNT FOLDER REGEX
  local files
  files=$(sources "$cpp" "$2" | xargs -r grep -lE "$3" || true)
  if [ "$(printf '%s' "$files" | grep -c .)" -gt "$1" ]; then
    printf '%s\n' "$files" | tell "at most $1 file may have: $3"
  fi
}
at_most 1 core '^ *# *include *[<"]CLI/'
at_most 1 core '^ *# *include *[<"]spdlog/'
at_most 2 core '^ *# *include *[<"]rapidjson/'
at_most 1 tests '^ *# *define +CATCH_CONFIG_(MAIN|RUNNER)'
# In a header they would be compiled by every file that includes it.
sources '.*\.hpp' core | xargs -r grep -HnE '^ *# *include *[<"](CLI|spdlog|rapidjson)/' |
  tell "include it in a .cpp" || true

# 3. What core/ may not name. An XML declaration's version is no provision, and a comment may show
# what an id looks like.
sources '.*' core | xargs -r grep -HniE 'hos-chc|ombudsman' |
  tell "core/ names no Code and no body" || true
sources "$cpp" core | xargs -r grep -HnE '"[0-9]{1,2}\.[0-9]{1,2}(\([a-z]\))?"' |
  grep -vE '<\?xml|^[^:]*:[0-9]*: *//' |
  tell "core/ names no provision" || true

# 4. catch (...) would swallow Lua's own errors. Comments may speak of it.
sources "$cpp" core/lua core/rule | xargs -r grep -HnE 'catch *\( *\.\.\. *\)' |
  grep -vE '^[^:]*:[0-9]*: *//' | tell "catch (...) swallows Lua's errors" || true

# 5. SPDX. Cases, hostile scripts and fuzz inputs are data: their lines are counted by what is expected of them.
{ sources '.*(\.(cpp|hpp|lua|cmake|sh)|/CMakeLists\.txt)' cmake core examples plugins scripts tests
  sources '.*\.(xml|rng)' codes
  ls CMakeLists.txt build.sh .ci/run 2>/dev/null || true; } |
  grep -vE '^tests/(cases|sandbox|fuzz/corpus)/.*\.lua$' |
  while read -r file; do
    # What links poppler is under its licence.
    case $file in plugins/pdf/*) licence=GPL-2.0-or-later ;; *) licence=Apache-2.0 ;; esac
    if ! head -n 3 "$file" | grep -q "SPDX-License-Identifier: $licence"; then echo "$file"; fi
  done | tell "the first lines are to have: SPDX-License-Identifier: Apache-2.0, or its plugin's"

if [ -s "$problems" ]; then
  cat "$problems"
  echo "fences: $(wc -l < "$problems") problems"
  exit 1
fi
echo "fences: $(sources "$cpp" core | wc -l) files of core/ keep to their rooms"
