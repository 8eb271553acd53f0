// SPDX-License-Identifier: Apache-2.0
//
// What became of each provision from one revision of a Code to the next, as somebody who read both
// wrote it down. Both sides are accounted for completely, or the map does not load. A plain value,
// then only read.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>

#include "text/names.hpp"

namespace assize::code {

enum class ChangeKind {
  same,
  reworded,
  tightened,
  loosened,
  split,
  merged,
  dropped,
  added,  ///< `new`
  renumbered
};

[[nodiscard]] std::span<const text::Name<ChangeKind>> change_kind_names();
[[nodiscard]] std::string_view to_string(ChangeKind value);

struct Change {
  ChangeKind kind = ChangeKind::same;
  std::vector<std::string> from, to;  ///< provisions; none on one side for `new` and `dropped`
  bool same_meaning = false;          ///< of `reworded`: it asks what it asked
  std::string reason;                 ///< ours
  Sureness sure = Sureness::published;

  /// Asks what it asked, so that an answer to it still answers it.
  [[nodiscard]] bool carries() const {
    return kind == ChangeKind::same || kind == ChangeKind::renumbered || same_meaning;
  }
  [[nodiscard]] bool has_from(std::string_view provision) const;
  [[nodiscard]] bool has_to(std::string_view provision) const;
};

struct ChangeMap {
  std::string code, from, to;  ///< of the Code; its revisions
  std::string origin;
  std::vector<Change> changes;

  /// Where a provision of the old revision is asked in the new, in order; none: nowhere.
  [[nodiscard]] std::vector<std::string> to_of(std::string_view provision) const;
  /// The provisions of the old revision that a provision of the new one comes from.
  [[nodiscard]] std::vector<std::string> from_of(std::string_view provision) const;
  /// The one change that carries answers to a provision of the new revision; null: none does.
  [[nodiscard]] const Change* carrying_to(std::string_view provision) const;
};

/// Reads a map between two revisions (codes/schema/change-map.rng). A provision that is on neither
/// side, or one that is said to ask the same while its facts differ, is an error; all are told.
[[nodiscard]] std::optional<ChangeMap> load_change_map(const Source& xml, const Code& from,
                                                       const Code& to, Diagnostics& diagnostics);

}  // namespace assize::code
