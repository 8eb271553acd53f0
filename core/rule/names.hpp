// SPDX-License-Identifier: Apache-2.0
//
// The names that a rule's script has: the source of the list for luacheck and of the tests that
// hold the manual and the editors' stubs against what there is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assize::rule {

/// What scripts call and read: `fail`, `string.byte`; sorted.
[[nodiscard]] std::vector<std::string> script_names();
/// The members of the values that they are handed: `row.claim`, `text.find`; sorted.
[[nodiscard]] std::vector<std::string> member_names();

}  // namespace assize::rule
