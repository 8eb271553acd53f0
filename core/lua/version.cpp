// SPDX-License-Identifier: Apache-2.0
#include "lua/version.hpp"

#include <lua.hpp>

namespace assize::lua {

std::string library_version() { return LUA_RELEASE; }

}  // namespace assize::lua
