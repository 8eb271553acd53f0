#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# code_schemas.sh ROOT: the invented Code and what it refers to are valid by the schemas; of the bad
# samples, those that a schema can see are not. (The shipped Codes are checked by xml_schema.)
set -euo pipefail

cd "$1/tests/data/codes"
status=0
valid() { xmllint --nonet --noout --relaxng "$1/codes/schema/$2.rng" "$3" 2> /dev/null; }

good() { valid "$@" || { echo "$3 is to be valid by $2.rng"; status=1; }; }
bad() { ! valid "$@" || { echo "$3 is not to be valid by $2.rng"; status=1; }; }

for schema in code lexicon wording code-text calendar; do
  xmllint --nonet --noout "$1/codes/schema/$schema.rng"
done
good "$1" code lido/2030-1.xml
good "$1" wording lido/2030-1.wording.xml
good "$1" code-text lido/2030-1.text.xml
good "$1" lexicon lexicon/lido.xml
good "$1" calendar calendars/harbour.xml
for sample in bad/*.xml; do
  # What refers to what is beyond a schema.
  case $sample in
    bad/twin_not_mutual.xml) good "$1" code "$sample" ;;
    *) bad "$1" code "$sample" ;;
  esac
done
exit $status
