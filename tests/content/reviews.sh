#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# reviews.sh PROGRAM ROOT: what --judge writes about the demo form is valid by the schema, and holds:
# the next day nothing of it counts, whatever the format; what a schema can see is wrong is invalid.
set -euo pipefail
program=$(realpath "$1") root=$(realpath "$2")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export HOME=/nonexistent XDG_DATA_HOME= ASSIZE_PATH=
cp "$root/examples/demo/nettlewick.txt" "$scratch/form.txt"
cd "$scratch"
failures=0
fail() { echo "$1"; failures=$((failures + 1)); }
valid() { xmllint --nonet --noout --relaxng "$root/codes/schema/review.rng" "$1" 2> /dev/null; }
majors() { # fingerprints of what counts, with what is folded into it
  "$program" eval form.txt --as-of 2026-11-22 --format json |
    awk '/^     "outcome": /{counts = /"fail"/} /^     "severity": /{major = /"major"/}
         counts && major && /"fingerprint": /' | sed 's/.*: "\(.*\)".*/\1/'
}

xmllint --nonet --noout "$root/codes/schema/review.rng"
! valid "$root/tests/cases/review_bad/wrong.xml" || fail "a bad review is valid"

status=0
"$program" eval form.txt --as-of 2026-11-22 --quiet > /dev/null || status=$?
[ "$status" -eq 1 ] || fail "exit $status before anything is judged"
# What was folded comes forward when its head is judged wrong.
for round in 1 2 3 4 5; do
  judgements=()
  for each in $(majors); do judgements+=(--judge "$each=wrong:Looked at in round $round"); done
  [ ${#judgements[@]} -gt 0 ] || break
  "$program" eval form.txt --as-of 2026-11-22 --by 'a test' "${judgements[@]}" --quiet \
    > /dev/null 2> err || [ $? -eq 1 ] || { cat err; fail "not judged in round $round"; }
done
valid form.review.xml || fail "what was written is not valid"
status=0
"$program" eval form.txt --as-of 2026-11-23 --format json --jobs 1 > one.json || status=$?
[ "$status" -eq 0 ] || fail "exit $status after every major finding was judged wrong"
"$program" eval form.txt --as-of 2026-11-23 --format json --jobs 4 > four.json
cmp one.json four.json || fail "the number of jobs shows"
grep -q '"major": 0' one.json || fail "the summary counts what is wrong"
! grep -A 8 '"row": "5.9"' one.json | grep -q contradicted || fail "assurance rests on what is wrong"
"$program" annotate form.txt --as-of 2026-11-23 > page.html
grep -q 'judged wrong by a test on 2026-11-22' page.html || fail "the page does not say what is wrong"
! grep -q 'class="label">[0-9]* major' page.html || fail "the page counts what is wrong"
exit "$failures"
