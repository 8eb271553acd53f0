// SPDX-License-Identifier: Apache-2.0
//
// The manifest of a pack, pack.xml.
#pragma once

#include <optional>

#include <assize/rule.hpp>
#include <assize/source.hpp>

namespace assize::rule {

[[nodiscard]] std::optional<PackInfo> load_pack(const PackFiles& files, Diagnostics& diagnostics);

}  // namespace assize::rule
