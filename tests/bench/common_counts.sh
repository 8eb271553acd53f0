#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# common_counts.sh PROGRAM FOLDER: makes the common data in FOLDER, unless it is there, and holds the
# counts of the ten rules against the known ones. Without ASSIZE_CORPUS, below which bench/gen.py
# makes the data, it ends with 77.
set -euo pipefail

if [ -z "${ASSIZE_CORPUS:-}" ]; then
  echo "skipped: ASSIZE_CORPUS names no folder with bench/gen.py"
  exit 77
fi
command -v python3 > /dev/null || { echo "skipped: python3 is not installed"; exit 77; }
if [ ! -e "$2/complete" ]; then
  python3 "$ASSIZE_CORPUS/bench/gen.py" "$2" 2000
  rm -r "$2/json" "$2/all.jsonl"  # the same once more, for engines that read JSON
  touch "$2/complete"
fi
ASSIZE_BENCH_DATA=$2 exec "$1" '[common]'
