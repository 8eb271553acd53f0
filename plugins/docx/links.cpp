// SPDX-License-Identifier: Apache-2.0
#include "docx/links.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::docx {
namespace {

constexpr std::array<std::string_view, 4> no_addresses = {"mailto:", "tel:", "about:", "#"};

void remove_all(std::string& text, std::string_view part) {
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at))
    text.erase(at, part.size());
}

// As two spellings of one address are compared: without scheme, `www.`, blanks and a last slash.
std::string bare(std::string_view address) {
  std::string out = text::fold_case(address);
  remove_all(out, " ");
  remove_all(out, "%20");
  for (const std::string_view opening : {"https://", "http://", "www."})
    if (out.starts_with(opening)) out.erase(0, opening.size());
  while (!out.empty() && out.back() == '/') out.pop_back();
  return out;
}

// Words, and arguments in quotation marks with `\"` and `\\` in them.
std::vector<std::string> arguments_of(std::string_view instruction) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < instruction.size();) {
    if (const std::size_t space = text::space_at(instruction, at); space != 0) {
      at += space;
      continue;
    }
    std::string word;
    if (instruction[at] != '"') {
      while (at < instruction.size() && text::space_at(instruction, at) == 0)
        word += instruction[at++];
    } else {
      for (++at; at < instruction.size() && instruction[at] != '"'; ++at) {
        const bool escape = instruction[at] == '\\' && at + 1 < instruction.size() &&
                            (instruction[at + 1] == '\\' || instruction[at + 1] == '"');
        if (escape) ++at;
        word += instruction[at];
      }
      ++at;
    }
    out.push_back(std::move(word));
  }
  return out;
}

}  // namespace

std::string address_behind(std::string_view words, std::string_view target) {
  const std::string address = text::fold_space(target);
  if (address.empty() || address.size() > longest_address || text::is_blank(words)) return {};
  const std::string wanted = bare(address);
  // An address that the words hold is all of them, or nearly.
  if (words.size() > 2 * longest_address) words.remove_prefix(words.size() - 2 * longest_address);
  const bool none = std::any_of(
      no_addresses.begin(), no_addresses.end(),
      [&](std::string_view opening) { return text::fold_case(address).starts_with(opening); });
  if (none || wanted.empty() || bare(words).find(wanted) != std::string::npos) return {};
  return " (" + address + ")";
}

std::string target_of_field(std::string_view instruction) {
  const std::vector<std::string> arguments = arguments_of(instruction);
  if (arguments.empty() || text::fold_case(arguments.front()) != "hyperlink") return {};
  std::string target;
  std::string place;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& each = arguments[i];
    if (each.size() == 2 && each.front() == '\\') {
      const bool has_value = each[1] == 'l' || each[1] == 'o' || each[1] == 't';
      if (!has_value || i + 1 >= arguments.size()) continue;
      ++i;
      if (each[1] == 'l') place = arguments[i];
    } else if (target.empty()) {
      target = each;
    }
  }
  if (target.empty()) return {};
  return place.empty() ? target : target + "#" + place;
}

}  // namespace assize::docx
