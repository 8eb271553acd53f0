// SPDX-License-Identifier: Apache-2.0
//
// Codes and what leads from one revision to another, for the verbs that look at two.
#pragma once

#include <optional>

#include "app/content.hpp"
#include "code/route.hpp"

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

/// The shortest way between two revisions of one Code, over the maps that were found; nothing, with
/// an error, when there is none or a map of it cannot be read.
[[nodiscard]] std::optional<code::Route> route(const Code& from, const Code& to, Content& content,
                                               Diagnostics& diagnostics);

}  // namespace assize::app
