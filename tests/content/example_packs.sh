#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# example_packs.sh PROGRAM ROOT: the packs of examples/first_check and examples/ten_checks have no
# problem, their tests come out and run each line, and they say of the invented landlords what their
# pages say.
set -euo pipefail
export LC_ALL=C HOME=/nonexistent XDG_DATA_HOME='' ASSIZE_PATH=''
program=$1
cd "$2"
status=0
for pack in examples/first_check examples/ten_checks; do
  "$program" rule check $pack
  said=$("$program" rule test $pack --coverage) || { echo "$said"; status=1; }
  grep -q '(100%) lines' <<< "$said" || { echo "$pack: lines that no test runs: $said"; status=1; }
done

luacheck --no-color --no-cache --quiet --config scripts/.luacheckrc examples/first_check examples/ten_checks ||
  status=1
"$program" profile check examples/ten_checks/client.xml --rules examples/ten_checks

# expect COUNT FORM [OPTION ...]: findings of the pack `ten`.
expect() {
  local said found
  said=$("$program" eval "examples/demo/$2" --rules examples/ten_checks --only ten \
    --as-of 2026-11-22 --format json "${@:3}") || [ $? -eq 1 ]
  found=$(grep -c '"outcome": *"fail"' <<< "$said") || true
  [ "$found" -eq "$1" ] || { echo "$2 ${*:3}: $found findings, and $1 are wanted"; status=1; }
}
expect 3 marmalade_wharf.xml
expect 3 nettlewick.txt
expect 3 upper_thimble.txt
# The policy is no longer too old, the day book has gone; nobody promised more than the Code.
expect 3 marmalade_wharf.xml --profile examples/ten_checks/client.xml
expect 1 upper_thimble.txt --profile examples/ten_checks/client.xml
exit $status
