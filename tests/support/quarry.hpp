// SPDX-License-Identifier: Apache-2.0
//
// The invented Code of tests/data/codes/quarry with its three revisions, and the way through them.
#pragma once

#include <stdexcept>
#include <string>

#include "code/route.hpp"
#include "support/content.hpp"

namespace assize::test {

inline const Code& quarry(const std::string& revision) {
  static const Codes codes(in_tree("tests/data/codes"));
  static const Code first = codes.load("quarry", "2040");
  static const Code second = codes.load("quarry", "2042");
  static const Code third = codes.load("quarry", "2044");
  return revision == "2040" ? first : revision == "2042" ? second : third;
}

inline code::Step quarry_step(const std::string& from, const std::string& to) {
  Diagnostics diagnostics;
  auto map = code::load_change_map(
      read_file(in_tree("tests/data/codes/quarry/" + from + "_to_" + to + ".xml")), quarry(from),
      quarry(to), diagnostics);
  if (!map) throw std::runtime_error(to_string(diagnostics.all().front()));
  return {&quarry(from), &quarry(to), std::move(*map)};
}

/// 2040 over 2042 to 2044.
inline const code::Route& quarry_route() {
  static const code::Route route{quarry_step("2040", "2042"), quarry_step("2042", "2044")};
  return route;
}

}  // namespace assize::test
