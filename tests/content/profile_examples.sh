#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# profile_examples.sh PROGRAM ROOT: the profiles in examples/profiles/ fit their Code and the rules,
# and do to the invented landlord what examples/README.md says that they do.
set -euo pipefail
export LC_ALL=C
program=$1
cd "$2"
profiles=examples/profiles
"$program" profile check $profiles/moss_valley.xml $profiles/nettlewick/*.xml \
  --rules $profiles/rules --as-of 2026-11-22

said=$("$program" eval examples/demo/nettlewick.txt --as-of 2026-11-22 --rules $profiles/rules \
  --profile $profiles/nettlewick/housing_service.xml) || [ $? -eq 1 ]
status=0
expect() {
  grep -q -e "$1" <<< "$said" || { echo "not said: $1"; status=1; }
}
expect '3\.3: A drafting note'
expect 'waived by Complaints Panel, minute 14 through 2026-12-31'
expect 'waived by Head of Housing through 2027-01-31'
expect 'its waiver ended on 2026-09-30'
expect '7\.1: attested by P\. Quillfeather'
expect 'What the 73 rows rest on'
expect 'Nettlewick housing service (nettlewick-housing)'
exit $status
