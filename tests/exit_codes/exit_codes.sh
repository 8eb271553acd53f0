#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# exit_codes.sh PROGRAM CASES: the exit code is a pure function of the outcomes. Every set of inputs
# of different outcomes is evaluated in both orders and under options that may change nothing; the
# code has to be the first of 3, 5, 4, 1, 0 that any of them has alone, and 2 before all of these.
set -euo pipefail
export LC_ALL=C
program=$(realpath "$1")
cases=$(realpath "$2")
scratch=$(mktemp -d "$(dirname "$(dirname "$program")")/exit_codes.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin" "$scratch/home" "$scratch/empty"
ln "$program" "$scratch/bin/assize" 2> /dev/null || cp "$program" "$scratch/bin/assize"
cd "$scratch"
cp "$cases/_content/good.txt" clean.txt
cp "$cases/_content/bad.txt" fails.txt
sed 's/Tree book, pages 3 to 9/Touch wood/' clean.txt > touchy.txt
checks=0 failures=0

# code_of ARGUMENT...: the exit code of an evaluation.
code_of() {
  local code=0
  env -i HOME="$scratch/home" ASSIZE_PATH="$cases/_content" bin/assize eval --as-of 2026-11-22 \
    --rules "$cases/_packs/touchy" "$@" > /dev/null 2>&1 || code=$?
  echo "$code"
}
expect() { # expect CODE ARGUMENT...
  local wanted=$1 got
  shift
  got=$(code_of "$@")
  checks=$((checks + 1))
  [ "$got" -eq "$wanted" ] || {
    echo "exit $got and not $wanted: assize eval $*"
    failures=$((failures + 1))
  }
}

inputs=(clean.txt fails.txt touchy.txt missing.txt empty)
declare -A alone=([clean.txt]=0 [fails.txt]=1 [touchy.txt]=4 [missing.txt]=3 [empty]=5)
options=("" "--jobs 1" "--jobs 2 --format json" "--jobs 7 --quiet" "--all --no-color"
  "--format json --all --quiet" "--show-personal --jobs 3" "--output out.json --format json")

for input in "${inputs[@]}"; do expect "${alone[$input]}" "$input"; done
turn=0
for ((set = 1; set < 1 << ${#inputs[@]}; set++)); do
  forward=() backward=()
  wanted=0
  for code in 1 4 5 3; do # what comes last here wins
    for ((i = 0; i < ${#inputs[@]}; i++)); do
      if ((set >> i & 1)) && [ "${alone[${inputs[i]}]}" -eq "$code" ]; then wanted=$code; fi
    done
  done
  for ((i = 0; i < ${#inputs[@]}; i++)); do
    if ((set >> i & 1)); then
      forward+=("${inputs[i]}")
      backward=("${inputs[i]}" "${backward[@]}")
    fi
  done
  for order in forward backward; do
    declare -n these=$order
    # shellcheck disable=SC2086 # options are words
    expect "$wanted" "${these[@]}" ${options[turn % ${#options[@]}]}
    turn=$((turn + 1))
  done
  # One input twice is no other outcome; a wrong command line comes before everything.
  expect "$wanted" "${forward[@]}" "${forward[@]}"
  expect 2 "${forward[@]}" --only no-such-name
done

# The threshold moves what fails and renumbers nothing.
expect 1 fails.txt --fail-on major
expect 1 fails.txt --fail-on minor
expect 0 fails.txt --only case-reference --fail-on minor
expect 1 fails.txt --only case-reference --fail-on advice
expect 4 touchy.txt fails.txt --fail-on advice
# Nothing selected is no success, unless that was said to be all right.
expect 5 clean.txt --only "yes-future and not yes-future"
expect 0 clean.txt --only "yes-future and not yes-future" --allow-empty
expect 0 clean.txt empty --allow-empty
expect 3 missing.txt --allow-empty

echo "exit codes: $checks checks, $failures failures"
[ "$failures" -eq 0 ]
