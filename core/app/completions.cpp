// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <string_view>

#include "app/help_formats.hpp"

namespace assize::app {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between = " ") {
  std::string out;
  for (const std::string& word : words) (out += out.empty() ? std::string_view() : between) += word;
  return out;
}

std::vector<std::string> names_of(const std::vector<ItemHelp>& items) {
  std::vector<std::string> names;
  for (const ItemHelp& item : items)
    names.insert(names.end(), item.names.begin(), item.names.end());
  return names;
}

/// In single quotes, for any of the shells.
std::string quoted(std::string_view text, std::string_view quote = "'\\''") {
  std::string out = "'";
  for (const char c : text) c == '\'' ? out += quote : out += c;
  return out + "'";
}

bool is_path(const ItemHelp& item) {
  static constexpr std::string_view paths[] = {"FILE", "DIR", "PACK"};
  return std::find(std::begin(paths), std::end(paths), item.value) != std::end(paths);
}

/// The verbs that have verbs below them: `code|rule`.
std::string groups(const std::vector<VerbHelp>& help) {
  std::vector<std::string> names;
  for (const VerbHelp& verb : help)
    if (!verb.name.empty() && !verb.verbs.empty()) names.push_back(verb.name);
  return joined(names, "|");
}

const VerbHelp& verb_named(const std::vector<VerbHelp>& help, const std::string& name) {
  return *std::find_if(help.begin(), help.end(),
                       [&](const VerbHelp& verb) { return verb.name == name; });
}

// zsh reads what stands in [ ] up to the bracket, and up to a colon elsewhere.
std::string zsh_words(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_option(const ItemHelp& item) {
  std::string value;
  if (!item.value.empty())
    value = ":" + zsh_words(item.value) + ":" +
            (!item.choices.empty() ? "(" + joined(item.choices) + ")"
             : is_path(item)       ? "_files"
                                   : "");
  std::string out;
  for (const std::string& name : item.names)
    out += " \\\n        " +
           quoted((item.is_many ? "*" : "") + name + "[" + zsh_words(item.doc) + "]" + value);
  return out;
}

std::string zsh_verbs(const std::vector<VerbHelp>& help, const VerbHelp& above) {
  std::string out;
  for (const std::string& name : above.verbs) {
    const std::string whole = above.name.empty() ? name : above.name + " " + name;
    out += " " + quoted(name + ":" + zsh_words(verb_named(help, whole).doc));
  }
  return out;
}

constexpr std::string_view head = "written by assize_write_help from the table behind --help\n";

}  // namespace

std::string bash_completion(const std::vector<VerbHelp>& help) {
  std::string out = "# bash completion for assize, " + std::string(head) + R"(
_assize() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb= words=
  # --option=value comes as three words.
  if [ "$cur" = "=" ]; then
    cur=
  elif [ "$prev" = "=" ] && ((COMP_CWORD > 2)); then
    prev=${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  ((COMP_CWORD > 1)) && verb=${COMP_WORDS[1]}
  case $verb in
    )" + groups(help) +
                    R"()
      ((COMP_CWORD > 2)) && verb="$verb ${COMP_WORDS[2]}"
      ;;
  esac
  case "$verb $prev" in
)";
  for (const VerbHelp& verb : help)
    for (const ItemHelp& item : verb.options) {
      if (item.value.empty()) continue;
      std::string patterns;
      for (const std::string& name : item.names)
        patterns += (patterns.empty() ? "" : "|") + ("\"" + verb.name + " " + name + "\"");
      out += "    " + patterns + ")\n";
      if (!item.choices.empty())
        out += "      COMPREPLY=($(compgen -W " + quoted(joined(item.choices)) + " -- \"$cur\"))\n";
      else if (!is_path(item))
        out += "      compopt +o default +o bashdefault 2> /dev/null\n";
      out += "      return\n      ;;\n";
    }
  out += "  esac\n  case $verb in\n";
  for (const VerbHelp& verb : help) {
    out += "    " + quoted(verb.name) + ")\n";
    if (!verb.verbs.empty()) out += "      words=" + quoted(joined(verb.verbs)) + "\n";
    out += "      [[ $cur == -* ]] && words=" + quoted(joined(names_of(verb.options))) +
           "\n      ;;\n";
  }
  // Without words the shell's own completion of files takes its turn.
  return out + R"(  esac
  [ -z "$words" ] || COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o bashdefault -o default -F _assize assize
)";
}

std::string zsh_completion(const std::vector<VerbHelp>& help) {
  std::string out = "#compdef assize\n# zsh completion for assize, " + std::string(head) + R"(
_assize() {
  local verb=$words[2]
  local -a verbs
  if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
    verbs=()" + zsh_verbs(help, help.front()) +
                    R"( )
    _describe verb verbs
    return
  fi
  case $verb in
    ()" + groups(help) +
                    R"()
      if ((CURRENT > 3)) || [[ $words[3] == -* ]]; then
        [[ $words[3] == -* ]] || verb="$verb $words[3]"
      fi
      ;;
  esac
  case $verb in
)";
  for (const VerbHelp& verb : help) {
    out += "    " + (verb.name.empty() ? "(-*)" : "(" + quoted(verb.name) + ")") + "\n";
    if (!verb.name.empty() && !verb.verbs.empty())
      out += "      if ((CURRENT == 3)) && [[ $words[3] != -* ]]; then\n        verbs=(" +
             zsh_verbs(help, verb) + " )\n        _describe verb verbs\n        return\n      fi\n";
    out += "      _arguments -s";
    for (const ItemHelp& option : verb.options) out += zsh_option(option);
    out += " \\\n        '*:file:_files'\n      ;;\n";
  }
  return out + "  esac\n}\n\n_assize \"$@\"\n";
}

std::string fish_completion(const std::vector<VerbHelp>& help) {
  std::string out = "# fish completion for assize, " + std::string(head) + R"(
function __assize_at
    set -l words (commandline -opc)
    set -e words[1]
    test "$words" = "$argv"
end
function __assize_in
    set -l words (commandline -opc)
    set -e words[1]
    string match -q -- "$argv *" "$words "
end

)";
  constexpr std::string_view quote = "\\'";
  for (const VerbHelp& verb : help) {
    const std::string at = quoted("__assize_at " + verb.name);
    const std::string in = verb.name.empty() ? at : quoted("__assize_in " + verb.name);
    for (const std::string& name : verb.verbs) {
      const std::string whole = verb.name.empty() ? name : verb.name + " " + name;
      out += "complete -c assize -f -n " + at + " -a " + name + " -d " +
             quoted(verb_named(help, whole).doc, quote) + "\n";
    }
    for (const ItemHelp& item : verb.options) {
      out += "complete -c assize -n " + in;
      for (const std::string& name : item.names)
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      if (!item.choices.empty())
        out += " -x -a " + quoted(joined(item.choices));
      else if (!item.value.empty())
        out += is_path(item) ? " -r" : " -x";
      out += " -d " + quoted(item.doc, quote) + "\n";
    }
  }
  return out;
}

}  // namespace assize::app
