#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# help_files.sh PROGRAM SHARE: each verb and option that --help shows is in the manual page and in
# what shells complete; shells and man read these files without a complaint; bash completes.
set -uo pipefail
export LC_ALL=C
program=$1 share=$2
page=$share/man/man1/assize.1
bash_file=$share/bash-completion/completions/assize
zsh_file=$share/zsh/site-functions/_assize
fish_file=$share/fish/vendor_completions.d/assize.fish
failures=0
wrong() { echo "$*"; failures=$((failures + 1)); }

# Without marks of roff.
plain=$(sed 's/\\f[BIR]//g; s/\\-/-/g; s/\\(aq/'"'"'/g' "$page")
section() { awk -v head=".SS assize $1" '$0 == head { on = 1; next } /^\.S/ { on = 0 } on' <<< "$plain"; }
verbs_of() { awk '/^Verbs:/ { on = 1; next } /^$/ { on = 0 } on { print $1 }'; }
options_of() { awk '/^Options:/ { on = 1; next } /^$/ { on = 0 } on' | grep -oE '^  (-[a-z],)?--[a-z-]+' | grep -oE -- '--[a-z-]+'; }

# shellcheck source=/dev/null
. "$bash_file"
# completed WORD...: what bash offers for the last word.
completed() {
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  _assize
  echo "${COMPREPLY[*]-}"
}
same() { [ "$1" = "$2" ] || wrong "completed: '$1'; wanted: '$2'"; }

checked=0
check_verb() { # check_verb [VERB [VERB]]
  local help verb option offered
  help=$("$program" "$@" --help)
  offered=$(completed assize "$@" --)
  for option in $(options_of <<< "$help"); do
    checked=$((checked + 1))
    if [ $# -gt 0 ]; then
      section "$*" | grep -qF -e "$option" || wrong "the manual page does not have: $* $option"
    fi
    grep -qwF -e "$option" <<< "$offered" || wrong "bash does not offer: $* $option"
    grep -qF -e "$option[" "$zsh_file" || wrong "zsh does not have: $* $option"
    grep -qE -e "_(in|at) ?$*'.* -l ${option#--} " "$fish_file" || wrong "fish does not have: $* $option"
  done
  for verb in $(verbs_of <<< "$help"); do
    grep -qwF -e "$verb" <<< "$(completed assize "$@" '')" || wrong "bash does not offer: $* $verb"
    grep -qF -e "'$verb:" "$zsh_file" || wrong "zsh does not have: $* $verb"
    grep -qF -e "-a $verb " "$fish_file" || wrong "fish does not have: $* $verb"
    check_verb "$@" "$verb"
  done
}
check_verb
[ "$checked" -gt 100 ] || wrong "only $checked options were seen"

same "$(completed assize ev)" eval
same "$(completed assize eval --fail-on m)" "major minor"
same "$(completed assize eval --fail-on = mi)" minor
same "$(completed assize code verify --format j)" json
same "$(completed assize eval --profile fo)" ""   # a file: the shell's own turn
same "$(completed assize eval FORM.t)" ""
same "$(completed assize pack b)" build

bash -n "$bash_file" || wrong "bash does not read $bash_file"
if command -v zsh > /dev/null; then zsh -n "$zsh_file" || wrong "zsh does not read $zsh_file"; fi
if command -v fish > /dev/null; then
  fish -n "$fish_file" || wrong "fish does not read $fish_file"
  fish_completed() { fish -c "source $fish_file; complete -C '$*'" 2>&1 | cut -f 1 | tr '\n' ' '; }
  same "$(fish_completed assize ev)" "eval "
  same "$(fish_completed assize code v)" "verify "
  same "$(fish_completed assize code diff --f)" "--format "
  same "$(fish_completed assize eval --fail-on m)" "major minor "
  same "$(fish_completed assize diff --show)" "--show-personal "
fi
if command -v mandoc > /dev/null; then # the page has no date, since builds have none
  said=$(mandoc -Tlint -Wwarning "$page" 2>&1 | grep -v 'missing date')
  [ -z "$said" ] || wrong "mandoc: $said"
fi
if command -v groff > /dev/null; then
  said=$(groff -man -Tascii -ww -z "$page" 2>&1)
  [ -z "$said" ] || wrong "groff: $said"
fi
if man --version > /dev/null 2>&1; then
  said=$(MANROFFSEQ='' MANWIDTH=80 man --warnings -E ascii -l "$page" 2>&1 > /dev/null)
  [ -z "$said" ] || wrong "man: $said"
fi
echo "help_files: $checked options checked, $failures problems"
[ "$failures" -eq 0 ]
