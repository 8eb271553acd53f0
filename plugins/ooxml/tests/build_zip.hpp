// SPDX-License-Identifier: Apache-2.0
//
// Zips for tests, made in memory.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace assize::ooxml::test {

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A zip of these entries in this order. `password`: encrypted with it.
[[nodiscard]] std::string build_zip(const Parts& parts, const std::string& password = {});

/// `_rels/.rels` with one relation to the document itself.
[[nodiscard]] std::string package_relations(const std::string& main);

}  // namespace assize::ooxml::test
