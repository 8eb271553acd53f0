// SPDX-License-Identifier: Apache-2.0
//
// Codes and what leads from one revision to another, for the verbs that look at two.
#pragma once

#include <optional>

#include "app/content.hpp"
#include "code/change_map.hpp"

namespace assize::app {

/// A Code with its revision, `id@revision`, as named on the command line: nothing is chosen for
/// whoever named none. Null, with an error, when there is no such.
[[nodiscard]] const Code* exact_code(std::string_view name, Content& content,
                                     Diagnostics& diagnostics);

/// The map from one revision of a Code to another; nothing when there is none, or, with an error,
/// when it cannot be read.
[[nodiscard]] std::optional<code::ChangeMap> change_map(const Code& from, const Code& to,
                                                        const Content& content,
                                                        Diagnostics& diagnostics);

}  // namespace assize::app
