#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# run_case.sh PROGRAM CASE [--approve]: runs the script `run` of a case where it finds `assize`, the
# case's own files, the plugins that its file `plugins` names and, in $content, the invented Code and its forms; then compares what was said and
# the exit code with `stdout`, `stderr` and `exit` beside it. A file that is missing stands for
# nothing said, or for exit code 0. --approve writes down what was said instead.
set -euo pipefail
export LC_ALL=C
program=$(realpath "$1")
case=$(realpath "$2")
cases=$(dirname "$case")

# Beside the program, so that it can be linked; without its ../share, so that nothing that is shipped
# takes part and no change to it changes a case.
scratch=$(mktemp -d "$(dirname "$(dirname "$program")")/case.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/home"
ln "$program" "$scratch/bin/assize" 2> /dev/null || cp "$program" "$scratch/bin/assize"
if [ -e "$case/plugins" ]; then
  build=$(dirname "$(dirname "$program")")
  mkdir -p "$scratch/libexec" "$scratch/content/plugins"
  cp -R "$build/libexec/assize" "$scratch/libexec/assize"
  for plugin in $(cat "$case/plugins"); do
    cp "$build"/lib*/assize/plugins/"$plugin.so" "$scratch/content/plugins/" 2> /dev/null ||
      cp "$build"/lib/*/assize/plugins/"$plugin.so" "$scratch/content/plugins/"
  done
fi
cp -R "$case" "$scratch/case"
mkdir -p "$scratch/content"
cp -R "$cases/_content/." "$scratch/content"
cp -R "$cases/_packs" "$scratch/packs"
cd "$scratch/case"
rm -f stdout stderr exit

status=0
env -i PATH="$scratch/bin:/usr/bin:/bin" HOME="$scratch/home" ASSIZE_PATH=../content \
  sh -e ./run > "$scratch/stdout" 2> "$scratch/stderr" || status=$?
echo "$status" > "$scratch/exit"
[ "$status" -ne 0 ] || rm "$scratch/exit"
# The only thing that is not the same everywhere.
for said in stdout stderr; do
  sed -i "s|$scratch|SCRATCH|g" "$scratch/$said"
  [ -s "$scratch/$said" ] || rm "$scratch/$said"
done

if [ "${3:-}" = --approve ]; then
  for said in stdout stderr exit; do
    rm -f "$case/$said"
    [ ! -e "$scratch/$said" ] || cp "$scratch/$said" "$case/$said"
  done
  exit 0
fi
failures=0
for said in stdout stderr exit; do
  expected="$case/$said" actual="$scratch/$said"
  [ -e "$expected" ] || expected=/dev/null
  [ -e "$actual" ] || actual=/dev/null
  diff -u --label "expected $said" --label "actual $said" "$expected" "$actual" ||
    failures=$((failures + 1))
done
[ "$failures" -eq 0 ] || {
  echo "If this is what it should say: $0 PROGRAM $case --approve"
  exit 1
}
