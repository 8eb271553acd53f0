// SPDX-License-Identifier: Apache-2.0
//
// A shared object is opened, its stamp held against ours, and only then is it believed.
#pragma once

#include <optional>
#include <string>

#include <assize/plugin.hpp>

namespace assize::plugin {

/// An open shared object; closed with its last copy.
class Door {
 public:
  /// The plugin in a shared object. Nothing, and in `refused` why, when it is none of ours.
  [[nodiscard]] static std::optional<Door> open(const std::string& path, std::string& refused);
  ~Door();
  Door(Door&& other) noexcept;
  Door& operator=(Door&&) = delete;
  Door(const Door&) = delete;
  Door& operator=(const Door&) = delete;

  [[nodiscard]] const Plugin& plugin() const { return *plugin_; }

 private:
  Door(void* handle, const Plugin* plugin) : handle_(handle), plugin_(plugin) {}
  void* handle_;
  const Plugin* plugin_;
};

}  // namespace assize::plugin
