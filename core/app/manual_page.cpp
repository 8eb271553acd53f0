// SPDX-License-Identifier: Apache-2.0
#include <string_view>

#include <assize_version.hpp>

#include "app/exit_codes.hpp"
#include "app/help_formats.hpp"

namespace assize::app {
namespace {

/// Text as roff takes it for nothing but text.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if (c == '\'')
      out += "\\(aq";
    else if (c == '.' && (out.empty() || out.back() == '\n'))
      out += "\\&.";
    else
      out += c;
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + plain(text) + "\\fR"; }
std::string slanted(std::string_view text) { return "\\fI" + plain(text) + "\\fR"; }

/// Each line stands by itself.
std::string as_it_is(std::string_view text) {
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  if (text.empty()) return {};
  return ".PP\n.nf\n" + plain(text) + "\n.fi\n";
}

std::string item(const ItemHelp& item, bool is_argument) {
  std::string out = ".TP\n";
  for (std::size_t i = 0; i < item.names.size(); ++i) {
    if (i > 0) out += ", ";
    out += is_argument ? slanted(item.names[i]) : bold(item.names[i]);
  }
  if (!item.value.empty()) out += " " + slanted(item.value);
  if (item.is_many) out += " ...";
  return out + "\n" + plain(item.doc) + "\n";
}

std::string section(const VerbHelp& verb) {
  std::string out = ".SS " + plain("assize " + verb.name) + "\n" + plain(verb.doc) + ".\n.PP\n" +
                    bold(verb.synopsis) + "\n";
  for (const ItemHelp& argument : verb.arguments) out += item(argument, true);
  for (const ItemHelp& option : verb.options) out += item(option, false);
  return out + as_it_is(verb.notes);
}

std::string variables() {
  const auto variable = [](std::string_view name, std::string_view what) {
    return ".TP\n" + bold(name) + "\n" + plain(what) + "\n";
  };
  return variable("ASSIZE_PATH",
                  "folders with codes/ and scripts/ to look in, separated by colons") +
         variable("XDG_DATA_HOME",
                  "where the user's own are: in assize/ below it; "
                  "~/.local/share where it is not set") +
         variable("NO_COLOR", "no colour, whatever its value");
}

}  // namespace

std::string manual_page(const std::vector<VerbHelp>& help) {
  const VerbHelp& program = help.front();
  std::string out =
      ".\\\" Written by assize_write_help from the table behind --help.\n.TH ASSIZE 1 \"\" "
      "\"assize " +
      std::string(version) + "\" \"User Commands\"\n.SH NAME\nassize \\- " +
      plain("find the answers of a self-assessment form that do not stand") + "\n.SH SYNOPSIS\n";
  for (std::size_t i = 1; i < help.size(); ++i)
    if (help[i].verbs.empty()) out += (i > 1 ? ".br\n" : "") + bold(help[i].synopsis) + "\n";
  out +=
      ".SH DESCRIPTION\n" + plain(program.doc) + "\n" + as_it_is(program.notes) + ".SH OPTIONS\n";
  for (const ItemHelp& option : program.options) out += item(option, false);
  out += ".SH VERBS\n";
  for (std::size_t i = 1; i < help.size(); ++i) out += section(help[i]);
  out += ".SH EXIT STATUS\n";
  for (const ExitCode& each : exit_codes) {
    out += ".TP\n" + bold(std::to_string(each.code)) + "\n" + plain(each.evaluating);
    if (!each.otherwise.empty() && each.otherwise != "the same")
      out += plain("; verbs that do not evaluate: ") + plain(each.otherwise);
    out += "\n";
  }
  out += ".PP\nThe first of 2, 3, 5, 4, 1, 0 that applies. A bug in the program ends in " +
         std::to_string(internal_error) + ".\n";
  return out + ".SH ENVIRONMENT\n" + variables();
}

}  // namespace assize::app
