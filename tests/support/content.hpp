// SPDX-License-Identifier: Apache-2.0
//
// The shipped Codes, the files of the tests and the corpus of real documents, read from disk. The
// corpus is named by ASSIZE_CORPUS; without it a test says that it was skipped, with it a document
// that is missing is a failure.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/rule.hpp>
#include <assize/source.hpp>

namespace assize::test {

/// The bytes of a file, named by its path. Throws std::runtime_error when it cannot be read.
[[nodiscard]] Source read_file(const std::string& path);

/// A path below the source tree.
[[nodiscard]] std::string in_tree(std::string_view path);

/// A folder laid out as codes/: lexicon/, calendars/, and a folder a Code.
class Codes final : public CodeResources {
 public:
  explicit Codes(std::string folder);
  [[nodiscard]] const Source* lexicon(std::string_view id) const override;
  [[nodiscard]] const Source* wording(std::string_view code,
                                      std::string_view revision) const override;
  [[nodiscard]] bool has_calendar(std::string_view id) const override;

  /// The Code; throws with all diagnostics when it does not load.
  [[nodiscard]] Code load(std::string_view id, std::string_view revision) const;

 private:
  const Source* find(const std::string& path) const;
  std::string folder_;
  mutable std::map<std::string, std::unique_ptr<Source>> read_;
};

/// codes/hos-chc/2024-04.xml, loaded once.
[[nodiscard]] const Code& shipped_code();

/// The invented Code of another trade in tests/data/codes/.
[[nodiscard]] const Code& invented_code();

/// The packs below a folder (`scripts`), one a subfolder with a pack.xml.
[[nodiscard]] std::vector<PackFiles> read_packs(const std::string& folder);

/// The same, loaded.
[[nodiscard]] std::shared_ptr<const RuleSet> load_packs(const std::string& folder,
                                                        Diagnostics& diagnostics);

/// A file below the corpus, or nothing, with a warning printed once, when ASSIZE_CORPUS is not set.
[[nodiscard]] std::optional<Source> corpus(std::string_view path);

}  // namespace assize::test
