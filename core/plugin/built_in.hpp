// SPDX-License-Identifier: Apache-2.0
//
// The Readers and Reporters that the program is built with, as a plugin like any other.
#pragma once

#include <assize/plugin.hpp>

namespace assize::plugin {

[[nodiscard]] const Plugin& built_in();

}  // namespace assize::plugin
