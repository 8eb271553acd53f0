// SPDX-License-Identifier: Apache-2.0
//
// A case of a rule's tests as Lua, and into the file that holds the others (scripts/README.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <assize/rule_test.hpp>

namespace assize::rule {

/// A case that the rule has to pass at one subject. Its rows are those of the assessment that are
/// there, its plan the assessment's.
struct PassingCase {
  std::string name;
  Date as_of{};
  const Assessment& assessment;
  std::string at;
};

/// The table, as an element of a list, without a comma behind it.
[[nodiscard]] std::string lua_case(const PassingCase& one);

/// The text of a test file with one more case at its end; every other byte stays. An empty text
/// becomes a file. Nothing where the file neither returns a list nor the name of one.
[[nodiscard]] std::optional<std::string> with_case(std::string_view tests, const std::string& one);

}  // namespace assize::rule
