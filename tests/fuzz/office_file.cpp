// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string_view>

#include "documents.hpp"
#include "ooxml/tests/build_zip.hpp"

namespace assize::fuzz {
namespace {

constexpr std::string_view mark = "== ";

ooxml::test::Parts parts_in(std::string_view text) {
  ooxml::test::Parts parts;
  while (!text.empty()) {
    const std::size_t next = text.find("\n== ");
    std::string_view part = text.substr(0, next);
    text = next == std::string_view::npos ? std::string_view() : text.substr(next + 1);
    if (!part.starts_with(mark)) continue;
    part.remove_prefix(mark.size());
    const std::size_t end = std::min(part.find('\n'), part.size());
    const std::string name(part.substr(0, end));
    const auto same = [&](const auto& one) { return one.first == name; };
    if (name.empty() || name.size() > 200 || name.find('\0') != std::string::npos ||
        std::any_of(parts.begin(), parts.end(), same))
      continue;
    parts.emplace_back(name, part.substr(std::min(end + 1, part.size())));
  }
  return parts;
}

}  // namespace

std::string office_file(std::string_view text, const std::string& main) {
  ooxml::test::Parts parts = parts_in(text);
  const auto add = [&](const std::string& name, const std::string& content) {
    const auto same = [&](const auto& one) { return one.first == name; };
    if (std::none_of(parts.begin(), parts.end(), same)) parts.emplace_back(name, content);
  };
  add("[Content_Types].xml", "<Types/>");
  add("_rels/.rels", ooxml::test::package_relations(main));
  try {
    return ooxml::test::build_zip(parts);
  } catch (const std::exception&) {
    return {};  // a name that is no UTF-8
  }
}

}  // namespace assize::fuzz
