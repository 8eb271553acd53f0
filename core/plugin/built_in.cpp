// SPDX-License-Identifier: Apache-2.0
#include "plugin/built_in.hpp"

#include <assize_version.hpp>

namespace assize::plugin {

const Plugin& built_in() {
  static const Plugin plugin = {.id = "assize",
                                .version = assize::version.data(),
                                .licence = "Apache-2.0",
                                .doc = "what the program is built with",
                                .readers = built_in_readers,
                                .reporters = built_in_reporters};
  return plugin;
}

}  // namespace assize::plugin
