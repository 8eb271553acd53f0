#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds, shows, tests and fuzzes Assize on Debian 12, installing what is missing.
set -euo pipefail
cd "$(dirname "$0")"

# Compiled once for the same words, wherever they lie: the fresh Debian 12 below takes what this
# machine compiled. Every header is held against the cache by its content.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_COMPILERCHECK=content
export CCACHE_SLOPPINESS=locale  # in which messages would be told

usage() {
  cat <<'TEXT'
./build.sh demo          build the program and evaluate the example assessments
./build.sh test          build with all warnings and run the tests
./build.sh test --full   the same, with Clang and its sanitizers, formatting and a fresh Debian 12
./build.sh fuzz [SECONDS] [TARGET...]   let libFuzzer look for inputs that break a target of
                         tests/fuzz/, each for so long (600), all of them unless named
TEXT
}

build_packages=(g++ cmake ninja-build ccache pkg-config liblua5.4-dev libpugixml-dev libspdlog-dev
  libboost-filesystem-dev libre2-dev nettle-dev libgumbo-dev libcli11-dev rapidjson-dev libzip-dev
  libpoppler-cpp-dev libqpdf-dev)
test_packages=(catch2 libxml2-utils lua-check)
full_packages=(clang clang-format debootstrap libreoffice-writer-nogui libreoffice-calc-nogui pandoc)

# Installs those of the packages that are missing; without root it says what to type.
install_packages() {
  local missing=() package as_root=()
  command -v dpkg-query > /dev/null || { echo "Not a Debian: nothing is installed."; return; }
  for package in "$@"; do
    if ! dpkg-query -W -f '${db:Status-Status}\n' "$package" 2> /dev/null | grep -qx installed; then
      missing+=("$package")
    fi
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" -ne 0 ]; then
    if ! sudo -n true 2> /dev/null; then
      echo "Packages are missing. Type this, then try again:" >&2
      echo "sudo apt-get install -y --no-install-recommends ${missing[*]}" >&2
      exit 3
    fi
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -q &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -q --no-install-recommends "${missing[@]}"
}

# build PRESET: configured anew, since CMake forgets a preset's flags when its compiler changes.
build() {
  cmake --fresh --preset "$1" && cmake --build --preset "$1" --parallel "$(nproc)"
}

# stage NAME COMMAND...: runs it and tells its time. bash ignores `set -e` in what runs here, so
# the COMMANDs below join their steps with &&.
stage() {
  local name=$1 started=$SECONDS status=0 end=done
  shift
  printf '\n== %s\n' "$name"
  "$@" || { status=$?; end=FAILED; }
  echo "== $name: $end after $((SECONDS - started)) s"
  return $status
}

# What the last line counts: CTest's tests, and each other stage of `test --full` as one.
passed=0 failed=0 skipped=0

# check NAME COMMAND...: a stage that counts as one test. 77: it cannot be done on this machine,
# which only CI takes for a failure.
check() {
  local status=0
  stage "$@" || status=$?
  if [ $status -eq 0 ]; then
    passed=$((passed + 1))
  elif [ $status -eq 77 ] && [ "${CI:-}" != true ]; then
    skipped=$((skipped + 1))
  else
    failed=$((failed + 1))
  fi
}

# check_tests PRESET CTEST_ARGUMENT...: builds a preset, runs its tests and counts them.
check_tests() {
  local preset=$1 log=build/ctest-$1.log totals not_run
  shift
  mkdir -p build
  : > "$log"
  stage "build $preset" build "$preset" || { failed=$((failed + 1)); return 0; }
  stage "test $preset" run_ctest "$log" --preset "$preset" "$@" || true
  # "98% tests passed, 1 tests failed out of 50", and "    7 - corpus (Skipped)" below it
  totals=$(sed -n 's/.* \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$log")
  not_run=$(grep -c '^[[:space:]]*[0-9]* - .*(Skipped)$' "$log" || true)
  if [ -z "$totals" ]; then failed=$((failed + 1)); return 0; fi
  failed=$((failed + ${totals% *}))
  skipped=$((skipped + not_run))
  passed=$((passed + ${totals#* } - ${totals% *} - not_run))
}
run_ctest() {
  local log=$1
  shift
  ctest "$@" --parallel "$(nproc)" --no-tests=error 2>&1 | tee "$log"
}

check_format() {
  local tool=clang-format-14  # another version would format otherwise
  command -v $tool > /dev/null || tool=clang-format
  find . -path ./build -prune -o \( -name '*.cpp' -o -name '*.hpp' \) -print0 |
    xargs -0 -r "$tool" --dry-run -Werror
}

demo() {
  local file status
  stage "install packages" install_packages "${build_packages[@]}"
  stage "build release" build release
  ln -sfn release/bin/assize build/assize
  # The dates in the examples are meant to be seen from one day.
  for file in examples/demo/*; do
    [ -e "$file" ] || continue
    status=0
    printf '\n$ build/assize eval %s --as-of 2026-11-22\n' "$file"
    build/assize eval "$file" --as-of 2026-11-22 || status=$?
    # 1: an answer did not stand, which is what there is to see.
    [ $status -le 1 ] || { echo "build/assize ended with $status" >&2; exit $status; }
  done
  printf '\nNow type, with a form of your own as text: build/assize eval FORM.txt\n'
}

run_tests() { # run_tests [--full]
  local packages=("${build_packages[@]}" "${test_packages[@]}")
  [ $# -eq 0 ] || packages+=("${full_packages[@]}")
  stage "install packages" install_packages "${packages[@]}"
  # With it set, a test that office programs are missing for fails.
  [ $# -eq 0 ] || export ASSIZE_OFFICE=1
  check_tests dev
  if [ $# -gt 0 ]; then
    check_tests asan --label-exclude slow
    check "clang-format" check_format
    check "fresh Debian 12" tests/chroot/fresh_debian.sh "./build.sh demo" "./build.sh test"
  fi
  printf '\nAll stages took %d s\n%d passed, %d failed, %d skipped\n' \
    $SECONDS $passed $failed $skipped
  [ $failed -eq 0 ]
}

# What was found is kept in build/fuzz/: inputs that reach further, and those that broke something.
fuzz() { # fuzz SECONDS TARGET...
  local seconds=$1 target broken=0
  shift
  [[ $seconds =~ ^[1-9][0-9]*$ ]] || { usage >&2; exit 2; }
  [ $# -gt 0 ] || set -- document form loaders facts sandbox docx xlsx pdf
  stage "install packages" install_packages "${build_packages[@]}" clang
  stage "build fuzz" build fuzz
  export LSAN_OPTIONS=suppressions=$PWD/cmake/leaks.txt:print_suppressions=0
  for target in "$@"; do
    mkdir -p "build/fuzz/inputs/$target" build/fuzz/broken
    stage "fuzz $target" "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -max_len=8192 \
      -timeout=10 -rss_limit_mb=2048 -artifact_prefix="build/fuzz/broken/$target-" \
      "build/fuzz/inputs/$target" "tests/fuzz/corpus/${target/#form/document}" || broken=1
  done
  return $broken
}

case "${1:-} ${2:-}" in
  "demo ") demo ;;
  "test ") run_tests ;;
  "test --full") run_tests --full ;;
  "fuzz "*) fuzz "${2:-600}" "${@:3}" ;;
  "--help " | "-h ") usage ;;
  *) usage >&2; exit 2 ;;
esac
