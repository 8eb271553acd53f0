#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# next_revision.sh PROGRAM ROOT: the invented Code of examples/next_revision and its next revision,
# by the same binary: checked, compared, migrated to and evaluated.
set -euo pipefail
program=$1 example=$2/examples/next_revision
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
assize() { "$program" "$@" --content "$example"; }
failures=0
says() { grep -qF -- "$1" "$2" || { echo "$2 does not say: $1"; cat "$2"; failures=$((failures + 1)); }; }
says_not() { ! grep -qF -- "$1" "$2" || { echo "$2 says: $1"; failures=$((failures + 1)); }; }
ends() { local status=0; "${@:2}" > "$scratch/out" 2> "$scratch/err" || status=$?
         [ "$status" -eq "$1" ] || { echo "exit $status, and $1 is wanted: ${*:2}"; cat "$scratch/err"; failures=$((failures + 1)); }; }

ends 0 assize code check
says '2031-04_to_2033-04.xml: 8 changes, no problem' "$scratch/out"

ends 0 assize code diff towpath@2031-04 towpath@2033-04
says 'towpath@2031-04: AN EXAMPLE, which nobody published' "$scratch/out"
says '10 working days from complaint' "$scratch/out"
says 'no longer who wrote it' "$scratch/out"
says 'common/time/longer_than_allowed' "$scratch/out"
says 'unchanged   1.1, 1.2, 2.3 to 2.2' "$scratch/out"
# What is unchanged touches no rule.
assize code diff towpath@2031-04 towpath@2033-04 --format json 2> /dev/null |
  tr -d ' \n' > "$scratch/diff.json"
same='"reason":"Itaskswhatitasked.","sure":"published","facts":[],"rules":[]'
says '"kind":"same","from":["1.1"],"to":["1.1"],'"$same" "$scratch/diff.json"
says '"kind":"renumbered","from":["2.3"],"to":["2.2"],'"$same" "$scratch/diff.json"

# Never chosen for whoever does not name it.
ends 3 assize eval "$example/last_year.xml" --code towpath --as-of 2034-01-01

ends 0 assize code migrate "$example/last_year.xml" --to 2033-04 --output "$scratch/new.xml"
says '3 answers carried over, 6 rows to be answered anew' "$scratch/err"
says 'is an example' "$scratch/err"
says '<response row="2.2" claim="yes"' "$scratch/new.xml"
says '<response row="1.3" claim="blank"' "$scratch/new.xml"
says 'We respond to a complaint within 9 working days of acknowledgement.' "$scratch/new.xml"
says '<action id="1" provisions="2.1"' "$scratch/new.xml"
xmllint --nonet --noout --relaxng "$2/codes/schema/assessment.rng" "$scratch/new.xml" 2> /dev/null ||
  { echo "what was migrated is not valid"; failures=$((failures + 1)); }
# Twice is once.
ends 0 assize code migrate "$scratch/new.xml" --to 2033-04 --output "$scratch/again.xml"
cmp "$scratch/new.xml" "$scratch/again.xml" || failures=$((failures + 1))

# A profile: valid before and after, what is not carried over told and not in force.
cat > "$scratch/policy.xml" <<'XML'
<profile format="1" id="own" title="Own">
  <code id="towpath" revision="2031-04"/>
  <section number="B" title="Boats"><provision id="B.1" twin="2.3"><summary>Boats wait.</summary></provision></section>
  <waiver rule="common/text/placeholder" row="1.3" authority="The wardens" from="2033-01-01" through="2034-01-01"><reason>Known.</reason></waiver>
  <waiver rule="common/text/placeholder" row="2.3" authority="The wardens" from="2033-01-01" through="2034-01-01"><reason>Known.</reason></waiver>
</profile>
XML
ends 0 assize code migrate "$scratch/policy.xml" --to 2033-04 --output "$scratch/new_policy.xml"
says '1 setting to be settled' "$scratch/err"
says 'twin="2.2"' "$scratch/new_policy.xml"
says '<unsettled revision="2031-04" why="1.3 is' "$scratch/new_policy.xml"
for policy in policy new_policy; do
  xmllint --nonet --noout --relaxng "$2/codes/schema/profile.rng" "$scratch/$policy.xml" 2> /dev/null ||
    { echo "$policy.xml is not valid"; failures=$((failures + 1)); }
done
ends 0 assize profile check "$scratch/new_policy.xml" --as-of 2033-06-01
says 'not in force since the migration from 2031-04' "$scratch/err"
ends 0 assize code diff towpath@2031-04 towpath@2033-04 --profile "$scratch/policy.xml" --with "$example/last_year.xml"
says 'waiver of common/text/placeholder at 1.3' "$scratch/out"
says 'policy.xml:4)' "$scratch/out"
says "last_year.xml:" "$scratch/out"

ends 1 assize eval "$scratch/new.xml" --as-of 2033-06-01
says 'is an example: nobody published it' "$scratch/err"
for revision in last:2031-04 this:2033-04; do
  status=0
  assize eval "$example/${revision%%:*}_year.xml" --as-of 2033-06-01 --format json \
    > "$scratch/${revision%%:*}.json" 2> /dev/null || status=$?
  [ "$status" -le 1 ] || failures=$((failures + 1))
done
# Nine days were in time, and are not now.
says 'where the Code sets 8 working days' "$scratch/this.json"
says_not 'where the Code sets 10 working days' "$scratch/last.json"

ends 0 assize diff "$example/last_year.xml" "$example/this_year.xml"
says 'No longer Yes' "$scratch/out"
says '"Teach lodgers semaphore" (2033-05)' "$scratch/out"
says_not '"Put the figures on the website"' "$scratch/out"
echo "next_revision: $failures problems"
[ "$failures" -eq 0 ]
