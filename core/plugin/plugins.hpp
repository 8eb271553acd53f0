// SPDX-License-Identifier: Apache-2.0
//
// The shared objects that were found in the folders of plugins, and what they do for the program.
// What reads or annotates runs in a process of its own, where alone the shared object and the
// libraries that it is built on are loaded; Reporters, which are given a Run, are loaded here.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assize/plugin.hpp>

#include "plugin/process.hpp"

namespace assize::plugin {

/// A shared object that may be a plugin, and why it was looked at (`user`, `system`).
struct File {
  std::string path, origin;
};

/// What a plugin says of itself; where it was refused, why, and nothing else.
struct Info {
  std::string path, origin;
  std::string id, version, licence, doc, libraries;
  std::vector<std::string> readers, annotators, reporters;  ///< by name
  std::string refused;
};

class Door;

class Plugins {
 public:
  /// `reader` is the path of the program that reads for this one: libexec/assize/assize-read.
  explicit Plugins(std::vector<File> files = {}, std::string reader = {}, Limits limits = {});
  ~Plugins();
  Plugins(const Plugins&) = delete;
  Plugins& operator=(const Plugins&) = delete;

  [[nodiscard]] const std::vector<File>& files() const { return files_; }

  /// The document, by the first Reader, in the order of the files, that is sure of the content, or
  /// else by the surest. `recognised` says whether there was one; where there was not, plugins that
  /// were refused are told as warnings.
  struct Reading {
    bool recognised = false;
    std::optional<Document> document;
  };
  [[nodiscard]] Reading read(const Source& bytes, Diagnostics& diagnostics) const;

  /// What an Annotator is given.
  struct Remarks {
    std::span<const Note> notes;
    std::string_view author, date;  ///< date: ISO
  };
  /// The annotated bytes. `recognised`: there is an Annotator for the documents of the Reader that
  /// recognises the content.
  struct Annotated {
    bool recognised = false;
    std::optional<std::string> bytes;
  };
  [[nodiscard]] Annotated annotate(const Source& bytes, const Remarks& remarks,
                                   Diagnostics& diagnostics) const;

  /// The Reporter of that name; null when no plugin has it. It lives as long as this.
  [[nodiscard]] const Reporter* reporter(std::string_view name, Diagnostics& diagnostics);

  /// Every file, each opened in a process of its own, so that one that crashes is listed, too.
  [[nodiscard]] std::vector<Info> list() const;
  /// What the program is built with.
  [[nodiscard]] static Info describe(const Plugin& plugin);

 private:
  struct Reply;
  [[nodiscard]] Reply ask(std::string_view request, std::string_view name,
                          const std::vector<std::string>& paths, Diagnostics& diagnostics) const;
  [[nodiscard]] std::vector<std::string> paths() const;

  std::vector<File> files_;
  std::string reader_;
  Limits limits_;
  std::vector<std::unique_ptr<Door>> doors_;
};

}  // namespace assize::plugin
