#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# released_editions.sh ROOT: an edition of a Code that was released is never changed again. Each has
# a line in codes/released.sha256: the SHA-256 of the Code's file with the hashes of its wording
# behind it, the file, the edition.
set -euo pipefail
root=$1

# A word of the root element: NAME FILE.
of_root() { xmllint --nonet --xpath "string(/code/@$1)" "$2" 2> /dev/null; }

sum_of() {
  { cat "$1"; [ ! -f "${1%.xml}.wording.xml" ] || cat "${1%.xml}.wording.xml"; } | sha256sum | cut -d ' ' -f 1
}

# FOLDER: its Codes against its released.sha256.
check() (
  cd "$1"
  wrong=0
  tell() { echo "$1"; wrong=1; }
  while read -r file; do
    status=$(of_root status "$file") edition=$(of_root edition "$file")
    edition=${edition:-1}
    listed=$(awk -v file="$file" -v edition="$edition" '$2 == file && $3 == edition { print $1 }' released.sha256)
    if [ -n "$listed" ]; then
      [ "$listed" = "$(sum_of "$file")" ] ||
        tell "$file: edition $edition is released and was changed. Put it back (git checkout), and mend it as a new edition: edition=\"$((edition + 1))\" status=\"draft\" and an <edition> that says what changed"
    elif [ "$status" = released ]; then
      tell "$file: edition $edition is released, and released.sha256 does not have it. Add: $(sum_of "$file")  $file  $edition"
    fi
    last=$(awk -v file="$file" '$2 == file && $3 > last { last = $3 } END { print last + 0 }' released.sha256)
    [ "$edition" -ge "$last" ] ||
      tell "$file: edition $last was released, and this is edition $edition. Take a new number"
  done < <(grep -rl --include='*.xml' '^<code ' . | sed 's|^\./||' | LC_ALL=C sort)
  while read -r _ file edition; do
    [ -f "$file" ] || tell "$file: edition $edition was released, and the file is gone. Put it back"
  done < <(grep -v '^#' released.sha256)
  exit $wrong
)
status=0
check "$root/codes" || status=1

# The check can fail.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch/lido"
code=$scratch/lido/2030-1.xml list=$scratch/released.sha256
released() { sed "s/status=\"example\"/edition=\"$1\" status=\"$2\"/" "$root/tests/data/codes/lido/2030-1.xml" > "$code"; }
is_told() { # WHAT WORDS
  if check "$scratch" > "$scratch/out"; then echo "$1 is not told"; status=1
  elif ! grep -qF "$2" "$scratch/out"; then echo "$1 is told otherwise:"; cat "$scratch/out"; status=1
  fi
}
is_fine() { check "$scratch" > "$scratch/out" || { echo "$1 is told:"; cat "$scratch/out"; status=1; }; }
released 1 released
: > "$list"
is_told "a released edition that is not listed" "does not have it. Add:"
sed -n 's/.* Add: //p' "$scratch/out" > "$list"
is_fine "a released edition that nobody changed"
echo '<!-- mended -->' >> "$code"
is_told "a released edition that was changed" "mend it as a new edition"
released 1 draft
is_told "a released edition that calls itself a draft" "mend it as a new edition"
released 2 draft
is_fine "a new edition"
released 2 released
is_told "a second released edition that is not listed" "Add:"
sed -n 's/.* Add: //p' "$scratch/out" >> "$list"
is_fine "a second released edition"
released 1 released
is_told "an older edition in the place of a newer" "Take a new number"
rm "$code"
is_told "a released edition that is gone" "the file is gone"
exit $status
