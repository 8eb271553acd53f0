// SPDX-License-Identifier: Apache-2.0
//
// Where Codes and rules are found: `--content`, the project (the folder with assize.xml at or above
// the working directory), ASSIZE_PATH, the user, the system. Never near an assessment, so that what
// somebody delivers can bring no rule. Folders are listed at once, files read when they are needed.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/rule.hpp>
#include <assize/source.hpp>

#include "plugin/plugins.hpp"

namespace assize::app {

/// A folder with codes/ and scripts/, and why it was looked in.
struct Root {
  std::string folder;
  std::string why;  ///< `--content`, `project`, `ASSIZE_PATH`, `user`, `system`
};

/// The folders to look in, in order, each once. A `--content` that is no folder is an error.
[[nodiscard]] std::vector<Root> find_roots(const std::vector<std::string>& content,
                                           Diagnostics& diagnostics);

/// A Code by what its path says; not read yet.
struct CodeFile {
  std::string id, revision, path;

  [[nodiscard]] std::string name() const { return id + "@" + revision; }
};

/// Where the user keeps Codes and rules; empty: no home. It need not be there.
[[nodiscard]] std::string user_folder();
/// Where those are that were installed with the program; empty: not known.
[[nodiscard]] std::string system_folder();
/// The program that reads with plugins, as it was installed with this one; empty: not known.
[[nodiscard]] std::string reading_program();

class Content final : public CodeResources {
 public:
  /// Two files for one revision of a Code are an error.
  Content(std::vector<Root> roots, Diagnostics& diagnostics);

  [[nodiscard]] const std::vector<Root>& roots() const { return roots_; }
  /// By id, the newest revision first.
  [[nodiscard]] const std::vector<CodeFile>& code_files() const { return code_files_; }

  /// Reads a Code, once; null when it cannot be read, which is told once. Lives as long as this.
  [[nodiscard]] const Code* load(const CodeFile& file, Diagnostics& diagnostics);
  /// Reads all Codes there are, side by side, for who will ask for each of them.
  void load_all(Diagnostics& diagnostics);

  /// The packs below scripts/ of every root, and those of `--rules`: each a pack, built or not, or
  /// a folder of packs. One and the same folder counts once; a folder without a pack is an error.
  [[nodiscard]] std::vector<PackFiles> packs(const std::vector<std::string>& more,
                                             Diagnostics& diagnostics) const;
  /// Those that were named alone.
  [[nodiscard]] static std::vector<PackFiles> packs_of(const std::vector<std::string>& folders,
                                                       Diagnostics& diagnostics);
  /// A built pack, a folder that is a pack, or the packs in it; none where there is none.
  [[nodiscard]] static std::vector<std::string> pack_folders(const std::string& folder);

  [[nodiscard]] const Source* lexicon(std::string_view id) const override;
  [[nodiscard]] const Source* wording(std::string_view code,
                                      std::string_view revision) const override;
  [[nodiscard]] const Source* text(std::string_view code, std::string_view revision) const override;
  /// What became of a revision's provisions in another: `codes/ID/FROM_to_TO.xml`. Null: no file.
  [[nodiscard]] const Source* change_map(std::string_view code, std::string_view from,
                                         std::string_view to) const;
  /// Leaves the user's copies of official wording out; to be said before a Code is loaded.
  void leave_texts_out() { has_texts_ = false; }
  [[nodiscard]] bool has_calendar(std::string_view id) const override;

  /// The shared objects in plugins/ of every root but the project's, since a folder that somebody
  /// stands in may bring rules and never code of machines; and those that were installed. A name
  /// that was there before hides a later one.
  [[nodiscard]] plugin::Plugins& plugins();

 private:
  void list_codes(const Root& root, Diagnostics& diagnostics);
  /// The first of the roots' files `codes/NAME`, read once; null when none has it.
  const Source* resource(const std::string& name) const;

  bool has_texts_ = true;
  std::vector<Root> roots_;
  std::vector<CodeFile> code_files_;
  std::unique_ptr<plugin::Plugins> plugins_;                        // listed when asked for
  std::map<std::string, std::optional<Code>> codes_;                // by path
  mutable std::map<std::string, std::optional<Source>> resources_;  // by name
  mutable std::mutex resources_in_use_;
};

}  // namespace assize::app
