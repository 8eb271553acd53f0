// SPDX-License-Identifier: Apache-2.0
#include "app/versions.hpp"

#include <assize_version.hpp>

#include "app/files.hpp"
#include "app/log.hpp"
#include "app/options.hpp"
#include "lua/version.hpp"
#include "report/json_writer.hpp"
#include "text/pattern.hpp"
#include "xml/version.hpp"

namespace assize::app {

std::string versions() {
  return "assize " + std::string(version) + "\n" + std::string(compiler) + ", " +
         lua::library_version() + ", " + std::string(text::pattern_library()) + ", " +
         xml::library_version() + ",\nspdlog " + log_library() + ", Boost " + file_library() +
         ", CLI11 " + cli_library() + ", RapidJSON " + report::json_library();
}

}  // namespace assize::app
