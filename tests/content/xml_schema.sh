#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# xml_schema.sh ROOT: every XML file under codes/ is valid by codes/schema/ROOT-ELEMENT.rng. XML of
# ours elsewhere is, too, where such a schema exists. Cases are left out: they hold wrong XML on
# purpose.
set -euo pipefail

cd "$1"
checked=0 status=0
while read -r file; do
  if ! root=$(xmllint --nonet --xpath 'local-name(/*)' "$file"); then
    status=1
    continue
  fi
  schema=codes/schema/$root.rng
  if [ -f "$schema" ]; then
    xmllint --nonet --noout --relaxng "$schema" "$file" 2>&1 |
      { grep -v ' validates$' || true; } || status=1
    checked=$((checked + 1))
  elif [[ $file == codes/* ]]; then
    echo "$file: there is no $schema"
    status=1
  fi
done < <(find codes scripts examples -name '*.xml' 2>/dev/null | LC_ALL=C sort)
echo "xml_schema: $checked files checked"
exit $status
