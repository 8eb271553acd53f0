#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# readme_samples.sh PROGRAM README: runs each command that README shows behind `$ build/assize` and
# looks for the lines below it in what it says; a line `...` leaves some out.
set -euo pipefail
export LC_ALL=C
program=$(realpath "$1")
readme=$(realpath "$2")
cd "$(dirname "$readme")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0 samples=0
# Each sample: its command on the first line, then what it says.
awk -v into="$scratch" '
  /^```/ { open = 0 }
  open { print > file }
  /^\$ build\/assize / { file = into "/" ++n; print > file; open = 1 }' "$readme"
for sample in "$scratch"/*; do
  samples=$((samples + 1))
  command=$(head -1 "$sample" | sed 's|^\$ build/assize ||')
  # The dates in the examples are meant to be seen from one day.
  eval "\"$program\" $command --as-of 2026-11-22" > "$sample.said" 2>&1 || true
  # The parts between `...` stand in it, each line for line.
  tail -n +2 "$sample" | awk -v into="$sample.part" '
    /^\.\.\.$/ { n++; next }
    { print > (into n) }'
  for part in "$sample".part*; do
    if ! perl -0777 -e 'local $/; open A, $ARGV[0]; open B, $ARGV[1]; exit(index(<B>, <A>) < 0)' \
      "$part" "$sample.said"; then
      echo "README: assize $command does not say:"
      cat "$part"
      failures=$((failures + 1))
    fi
  done
done
[ "$samples" -gt 0 ] || { echo "README shows no command"; exit 1; }
exit "$failures"
