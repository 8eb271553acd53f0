#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# verify_plants.sh PROGRAM: `code verify` finds no difference between the shipped Code and its
# official text, and each of those that are planted there, by its provision. The text is a real
# document under ASSIZE_CORPUS; without it the test ends with 77, which CTest shows as skipped.
set -euo pipefail
export LC_ALL=C.UTF-8
program=$1
[ -n "${ASSIZE_CORPUS:-}" ] || { echo "skipped: ASSIZE_CORPUS names no folder of real documents"; exit 77; }
text=$(ls "$ASSIZE_CORPUS"/documents/003_*)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0 plants=0

verify() { "$program" code verify hos-chc@2024-04 "$1" > "$scratch/out"; }

verify "$text" || { echo "differences where there are none:"; cat "$scratch/out"; failures=1; }

# Where it must be told, what must be told, and the edit.
plant() {
  plants=$((plants + 1))
  sed -E "$3" "$text" > "$scratch/planted.txt"
  if cmp -s "$text" "$scratch/planted.txt"; then
    echo "nothing was planted by: $3"; failures=$((failures + 1)); return
  fi
  local status=0
  verify "$scratch/planted.txt" || status=$?
  if [ "$status" -ne 1 ] || ! grep -q "^$1  $2" "$scratch/out"; then
    echo "not told (exit $status): $1 $2, planted by: $3"
    cat "$scratch/out"
    failures=$((failures + 1))
  fi
}

plant 6.2  'times: 5 working days in the XML, 6 w' '/^- 6\.2\./s/5 working/6 working/'
plant 6.3  'times: 10 working days in the XML, 8 w' '/^- 6\.3\./s/10 working/8 working/'
plant 6.4  'times: .* 20 working'                  '/^- 6\.4\./s/10 working/20 working/'
plant 6.14 'times: .* 20 days in the text'         '/^- 6\.14\./s/20 working days/20 days/'
plant 6.11 'times: .* 5 days in the text'          '/^- 6\.11\./s/5 working days/5 days/'
plant 6.15 'times: .* none in the text'            '/^- 6\.15\./s/20 working days/some time/'
plant 2.3  'times: 12 months in the XML, 6 months' '/^- 2\.3\./s/12 months/6 months/'
plant 2.2  'times: 12 months in the XML, 24 mon'   '/^- the issue giving rise/s/12 months/24 months/'
plant 5.9  'times: none in the XML, 10 days'       '/^5\.9\./s/suitable intervals/intervals of 10 days/'
plant 6.9  'items: 7 in the XML, 6 in the text'    '/^ *- f\) details of any outstanding/d'
plant 5.8  'items: 4 in the XML, 5 in the text'    '/^- d\) consider all/a - e) be kind'
plant 7.1  'items: 8 in the XML, 7 in the text'    '/^- apologising/d'
plant 9.7  'items: 4 in the XML, 3 in the text'    '/^ - b\) regular reviews/d'
plant 5.5  'is not in the text'                    '/^- 5\.5\./d'
plant 3.7  'stands in the text a second time'      '/^- 3\.6\./s/3\.6/3.7/'
plant 2.6  'is not in the XML'                     '/^- 2\.5\./a - 2.6. Landlords must smile.'
plant 6.13 'modality: must in the XML, should'     '/^- 6\.13\./s/must/should/'
plant 7.2  'modality: must in the XML, should'     '/^7\.2\./s/must/should/'
plant 9.5  'words that the official'               '/^- 9\.5\./s/governing body/executive team/'
plant 5.12 'words that the official'               '/^5\.12\./s/full record/short record/'
plant 6.14 'words that the official .*signed by the chair' '/^- 6\.14\./a The response is signed by the chair of the board and must be sent by courier.'
plant 5.11 'words that the official .*signed by the chair' '/^so\. A landlord/a The response is signed by the chair of the board and must be sent by courier.'
plant 6.13 'words that the official .*signed by the chair' '/^- 6\.13\./a The response is signed by the chair of the board and must be sent by courier.'
plant 6.9  'words that the official .*"- d) a drawing of a tree"$' 's/^ - d\) the reasons for any.*/ - d) a drawing of a tree/'
plant 5.8  'words that the official .*"- e) be kind"$' '/^- d\) consider all/a - e) be kind'
plant 'the whole' 'applicable: 2024-04-01'         '/^Date applicable/s/April 2024/May 2024/'
plant 'the whole' 'revised: 2024-04-17'            '/^Last revised/s/17 April/18 April/'

plant 1.3  'a part of the official wording is not' '/^(- )?1\.3\./s/ [^.]+\.[[:space:]]*$//'
plant 5.12 'a part of the official wording is not' '/^(- )?5\.12\./s/ [^.]+\.[[:space:]]*$//'

# A provision that is missing is told once, and not again by what is left of it.
sed -E '/^(- )?9\.7\./d' "$text" > "$scratch/planted.txt"
plants=$((plants + 1))
verify "$scratch/planted.txt" || true
[ "$(grep -cE '^[0-9]+\.[0-9]+  ' "$scratch/out")" -eq 1 ] && grep -q '^9.7  is not in the text' "$scratch/out" ||
  { echo "a missing 9.7 is told otherwise:"; cat "$scratch/out"; failures=$((failures + 1)); }

# What is no Code's text is told in one line.
status=0
"$program" code verify hos-chc@2024-04 "$(ls "$ASSIZE_CORPUS"/documents/001_*)" > "$scratch/out" 2>&1 || status=$?
[ "$status" -eq 3 ] && [ "$(wc -l < "$scratch/out")" -eq 1 ] ||
  { echo "a form held against the Code (exit $status):"; cat "$scratch/out"; failures=$((failures + 1)); }

echo "verify_plants: $plants planted, $failures problems"
[ "$failures" -eq 0 ]
