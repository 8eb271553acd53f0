// SPDX-License-Identifier: Apache-2.0
//
// core/report/README.md names every key of the JSON and every kind, and no kind that is none.
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include <assize/report.hpp>

#include "support/catch.hpp"
#include "unit/engine/fakes.hpp"

using namespace assize;
using namespace assize::fakes;

namespace {

std::string manual() {
  std::ifstream file(std::string(ASSIZE_SOURCE_DIR) + "/core/report/README.md");
  std::ostringstream text;
  text << file.rdbuf();
  REQUIRE(text.str().size() > 1000);
  return text.str();
}

/// What stands in backticks.
std::set<std::string> names_in(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t from = text.find('`'); from != std::string::npos;) {
    const std::size_t to = text.find('`', from + 1);
    if (to == std::string::npos) break;
    names.insert(text.substr(from + 1, to - from - 1));
    from = text.find('`', to + 1);
  }
  return names;
}

/// The keys of a JSON that is written one a line.
std::set<std::string> keys_of(const std::string& json) {
  std::set<std::string> keys;
  std::istringstream lines(json);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t from = line.find('"');
    const std::size_t to = line.find("\": ", from + 1);
    if (from != std::string::npos && to != std::string::npos)
      keys.insert(line.substr(from + 1, to - from - 1));
  }
  return keys;
}

}  // namespace

TEST_CASE("the manual names every key of the JSON of a run") {
  Rules rules;
  rules.add(rule_info("pack/a"), finds("shed"));
  rules.add(rule_info("pack/b"), finds("the shed"));
  rules.add(rule_info("pack/c"), always(outcome(Outcome::not_evaluable, "unread")));
  Assessment assessment = form();
  assessment.handed_in = {{"policy", {}}};
  std::ostringstream out;
  built_in_reporters()[1]->write(run(rules, orchard(), {assessment}), {}, out);
  std::set<std::string> known = names_in(manual());
  // Under `summary`, where the manual says what they count.
  for (const char* severity : {"major", "minor", "advice"}) known.insert(severity);
  const std::set<std::string> keys = keys_of(out.str());
  CHECK(keys.size() > 40);
  for (const std::string& key : keys) {
    INFO(key);
    CHECK((known.contains(key) || run(rules, orchard(), {}).summary.assurance.contains(key)));
  }
}

TEST_CASE("the manual names every kind") {
  const std::string text = manual();
  const std::size_t from = text.find("A `kind` is one of these");
  REQUIRE(from != std::string::npos);
  const std::size_t list = text.find('\n', from);
  const std::set<std::string> named = names_in(text.substr(list, text.find("\n\n", list) - list));
  const auto known = known_kinds();
  CHECK(named == std::set<std::string>(known.begin(), known.end()));
}
