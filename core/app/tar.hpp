// SPDX-License-Identifier: Apache-2.0
//
// The archive that a built pack is: plain POSIX tar, not compressed, so that it unpacks to no more
// than it is, and any program opens it. Regular files alone; nothing here touches the disk.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <assize/source.hpp>

namespace assize::app {

struct ArchivedFile {
  std::string path;  ///< relative, with `/`, without `.` and `..`
  std::string bytes;
};

/// The same bytes for the same files in the same order: no owner, and 1 January 1980 as the time.
/// Nothing, with an error for each, when a path is too long for the format.
[[nodiscard]] std::optional<std::string> to_tar(const std::vector<ArchivedFile>& files,
                                                Diagnostics& diagnostics);

/// The files of an archive, in its order. Nothing, with an error, when it is none, is cut short or
/// damaged, or holds a link, a path that leads out of it, or one path twice.
[[nodiscard]] std::optional<std::vector<ArchivedFile>> from_tar(const Source& bytes,
                                                                Diagnostics& diagnostics);

/// Whether bytes begin as such an archive does.
[[nodiscard]] bool is_tar(std::string_view bytes);

}  // namespace assize::app
