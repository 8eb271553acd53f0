#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# headers_alone.sh COMPILER ROOT: each public header compiles without another before it.
set -euo pipefail

status=0
for header in "$2"/core/include/assize/*.hpp; do
  echo "#include <assize/$(basename "$header")>" |
    "$1" -std=c++20 -Wall -Wextra -Wpedantic -Werror -fsyntax-only -I"$2/core/include" -x c++ - ||
    { echo "alone, this does not compile: $header"; status=1; }
done
exit $status
