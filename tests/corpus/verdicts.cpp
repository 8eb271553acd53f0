// SPDX-License-Identifier: Apache-2.0
#include "corpus/verdicts.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "support/content.hpp"

namespace assize::test {
namespace {

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out;
  std::size_t start = 0;
  for (std::size_t tab = 0; tab != std::string::npos; start = tab + 1) {
    tab = line.find('\t', start);
    out.push_back(line.substr(start, tab - start));
  }
  return out;
}

bool is_fingerprint(std::string_view text) {
  return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<Verdict> to_verdict(std::string_view text) {
  if (text == "listed") return Verdict::listed;
  if (text == "defensible") return Verdict::defensible;
  if (text == "wrong") return Verdict::wrong;
  return std::nullopt;
}

}  // namespace

Verdicts read_verdicts(const std::string& path) {
  Verdicts out;
  std::istringstream lines(read_file(path).text);
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const auto refuse = [&](const std::string& why) {
      throw std::runtime_error(path + ":" + std::to_string(number) + ": " + why);
    };
    const auto parts = fields(line);
    if (parts.size() != 4) refuse("four fields are wanted, a tab between them");
    if (!is_fingerprint(parts[0])) refuse("the fingerprint is no 16 hex digits");
    const auto verdict = to_verdict(parts[2]);
    if (!verdict) refuse("no such verdict: " + parts[2]);
    if (parts[1].empty() || parts[3].empty()) refuse("the rule or the reason is empty");
    // Whoever judges gives a reason in words of their own.
    if (parts[3].find_first_of("\"\r") != std::string::npos) refuse("the reason holds a quotation");
    if (!out.emplace(std::pair(parts[0], parts[1]), Judged{*verdict, parts[3]}).second) {
      refuse("judged twice");
    }
  }
  return out;
}

}  // namespace assize::test
