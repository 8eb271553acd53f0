// SPDX-License-Identifier: Apache-2.0
#include "plugin/door.hpp"

#include <cstring>
#include <utility>

#include <dlfcn.h>

namespace assize::plugin {
namespace {

/// What a stamp says, whatever bytes stand there.
std::string readable(const PluginStamp& stamp) {
  std::string out;
  for (const char each : stamp.text) {
    if (each == '\0') break;
    out += each >= ' ' && each <= '~' ? each : '?';
  }
  return out;
}

std::string last_problem() {
  const char* problem = dlerror();
  return problem != nullptr ? problem : "it cannot be opened";
}

}  // namespace

std::optional<Door> Door::open(const std::string& path, std::string& refused) {
  void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    refused = last_problem();
    return std::nullopt;
  }
  Door door(handle, static_cast<const Plugin*>(dlsym(handle, "assize_plugin")));
  if (door.plugin_ == nullptr) {
    refused = "it exports no assize_plugin, so it is no plugin";
    return std::nullopt;
  }
  constexpr PluginStamp ours = plugin_stamp();
  const PluginStamp& theirs = door.plugin_->stamp;
  if (std::memcmp(theirs.text, ours.text, sizeof(ours.text)) != 0) {
    refused = "it was built for '" + readable(theirs) + "', and this program takes '" +
              readable(ours) + "': build it again";
    return std::nullopt;
  }
  return door;
}

Door::~Door() {
  if (handle_ != nullptr) dlclose(handle_);
}

Door::Door(Door&& other) noexcept
    : handle_(std::exchange(other.handle_, nullptr)),
      plugin_(std::exchange(other.plugin_, nullptr)) {}

}  // namespace assize::plugin
