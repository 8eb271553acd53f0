#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# fresh_debian.sh COMMAND...: makes a bare Debian 12, copies this working tree into it and runs each
# COMMAND there, so that a package which build.sh forgets to install is missed here and not by a
# newcomer. The mirror is the one that this machine's apt uses, whatever it is. Needs root and
# debootstrap; ends with 77 when it cannot be done here.
set -euo pipefail

suite=bookworm
root=$(cd "$(dirname "$0")/../.." && pwd)
cache=$root/build/cache/$suite.tar

cannot() { echo "fresh_debian: $*" >&2; exit 77; }
[ "$(id -u)" -eq 0 ] || cannot "only root can make one"
command -v debootstrap > /dev/null || cannot "debootstrap is not installed"
unshare --mount true || cannot "no mount namespace can be made here"

# apt's own answer, not its files: it has read whichever form of sources stands there.
mirrors=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' 'Created-By: Packages' | sort -u)
mirror=$(awk -v suite=$suite '$1 == suite { print $2; exit }' <<< "$mirrors")
[ -n "$mirror" ] || cannot "apt knows no mirror of $suite"

# The mounts below live in a namespace of their own and end with it, so what is removed here can
# never hold one, however this script ends.
fresh=$(mktemp -d "${TMPDIR:-/tmp}/assize-debian.XXXXXX")
chmod 755 "$fresh"  # apt drops its rights while it downloads
trap 'rm -rf --one-file-system "$fresh"' EXIT
trap 'exit 130' INT TERM

started=$SECONDS
if [ -f "$cache" ]; then
  tar -xf "$cache" -C "$fresh"
else
  include=()
  if [[ $mirrors == *https://* ]]; then include=(--include=ca-certificates); fi
  debootstrap --variant=minbase --keyring=/usr/share/keyrings/debian-archive-keyring.gpg \
    "${include[@]}" $suite "$fresh" "$mirror" > "$fresh.log" 2>&1 || {
    tail -n 20 "$fresh.log" "$fresh/debootstrap/debootstrap.log" 2> /dev/null || true
    rm -f "$fresh.log"
    echo "fresh_debian: debootstrap failed" >&2
    exit 1
  }
  rm -f "$fresh.log"
  mkdir -p "${cache%/*}"
  tar -cf "$cache.$$" -C "$fresh" . && mv "$cache.$$" "$cache"
fi
echo "fresh_debian: a bare $suite after $((SECONDS - started)) s"

# How this machine reaches its mirror: sources, keys, proxy, credentials, certificates, names.
rm -f "$fresh/etc/apt/sources.list"
for file in /etc/apt /usr/share/keyrings /etc/ssl/certs/ca-certificates.crt /etc/resolv.conf \
  /etc/hosts; do
  if [ -e "$file" ]; then
    mkdir -p "$fresh$(dirname "$file")"
    cp -rL "$file" "$fresh$(dirname "$file")/"
  fi
done

# The working tree as it is, without what git ignores.
mkdir -p "$fresh/src"
if git -C "$root" rev-parse --is-inside-work-tree > /dev/null 2>&1; then
  (cd "$root" && git ls-files -z --cached --others --exclude-standard |
    while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done |
    tar -c --null -T - -f -) | tar -x --no-same-owner -C "$fresh/src"
else
  tar -c -C "$root" --exclude=./build . | tar -x --no-same-owner -C "$fresh/src"
fi

# The compiler's cache is lent, which saves minutes and hides nothing: a header that is missing in
# there is one that the cache does not match.
lent=${CCACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/ccache}
mkdir -p "$lent" "$fresh/ccache"

for command in "$@"; do
  started=$SECONDS
  echo "fresh_debian: $command"
  # No variable of this machine but the proxies gets in.
  unshare --mount --propagation private bash -euc '
    mount -t proc proc "$1/proc"
    mount --bind "$3" "$1/ccache"
    mount -t devpts -o mode=620,ptmxmode=666 devpts "$1/dev/pts"
    exec env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home LC_ALL=C.UTF-8 CCACHE_DIR=/ccache \
      ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
      ${no_proxy:+no_proxy="$no_proxy"} \
      chroot "$1" bash -euc "cd /src; $2"' _ "$fresh" "$command" "$lent" < /dev/null
  echo "fresh_debian: done after $((SECONDS - started)) s: $command"
done
