// SPDX-License-Identifier: Apache-2.0
#include "app/released.hpp"

#include <algorithm>
#include <sstream>
#include <string>

#include "app/files.hpp"
#include "text/sha256.hpp"

namespace assize::app {
namespace {

constexpr const char* list_name = "released.sha256";

/// Of the Code's file with the hashes of its wording behind it; empty, and told: unread.
std::string sum_of(const std::string& path, Diagnostics& diagnostics) {
  constexpr std::size_t ending = 4;  // `.xml`
  const auto code = read_file(path, diagnostics);
  if (!code) return {};
  const std::string wording = path.substr(0, path.size() - ending) + ".wording.xml";
  if (!exists(wording)) return text::sha256_hex(code->text);
  const auto hashes = read_file(wording, diagnostics);
  return hashes ? text::sha256_hex(code->text + hashes->text) : std::string();
}

struct Listed {
  std::string sum;  ///< of the edition that is asked about; empty: not listed
  int last = 0;     ///< the newest edition; 0: none
};

Listed listed(const std::string& list, const std::string& file, int edition) {
  Listed out;
  std::istringstream lines(list);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string sum, name;
    int number = 0;
    if (!(words >> sum >> name >> number) || name != file) continue;
    if (number == edition) out.sum = sum;
    out.last = std::max(out.last, number);
  }
  return out;
}

}  // namespace

void check_released(const Code& code, Diagnostics& diagnostics) {
  const std::string folder = parent_of(code.origin);
  const std::string path = joined(parent_of(folder), list_name);
  if (!exists(path)) return;
  const auto list = read_file(path, diagnostics);
  const std::string sum = sum_of(code.origin, diagnostics);
  if (!list || sum.empty()) return;
  const std::string file = file_name(folder) + "/" + file_name(code.origin);
  const std::string edition = std::to_string(code.edition);
  const auto [released, last] = listed(list->text, file, code.edition);
  if (!released.empty() && released != sum)
    diagnostics.error({code.origin}, "edition " + edition + " is released, and was changed", {},
                      "put it back, and mend it as a new edition: edition=\"" +
                          std::to_string(code.edition + 1) +
                          "\" status=\"draft\" and an <edition> that says what changed");
  if (released.empty() && code.status == CodeStatus::released)
    diagnostics.error({code.origin},
                      "edition " + edition + " is released, and " + path + " does not have it", {},
                      "add: " + sum + "  " + file + "  " + edition);
  if (code.edition < last)
    diagnostics.error(
        {code.origin},
        "edition " + std::to_string(last) + " was released, and this is edition " + edition, {},
        "take a new number");
}

}  // namespace assize::app
