// SPDX-License-Identifier: Apache-2.0
//
// Reading and writing whole files. The only way in which anything of the disk gets into Assize or
// out of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

namespace assize::app {

/// The bytes of a file under its path as given. Nothing, with an error, when it cannot be read or
/// is larger than anything that people hand in (64 MiB).
[[nodiscard]] std::optional<Source> read_file(const std::string& path, Diagnostics& diagnostics);

/// `read_file` opened the file in this run, under this name or another.
[[nodiscard]] bool was_read(const std::string& path);

/// Replaces a file as a whole: whoever reads it sees the old bytes or the new ones, never a part.
/// What is no regular file (a pipe, a terminal) is written to as it is. False, with an error, when
/// that could not be done; the old file then still stands.
[[nodiscard]] bool write_file(const std::string& path, std::string_view bytes,
                              Diagnostics& diagnostics);

/// Writes to standard output. A reader that went away is no error; anything else is.
[[nodiscard]] bool write_standard_output(std::string_view bytes, Diagnostics& diagnostics);

/// Makes a folder and those above it that are missing. False, with an error, when that could not be
/// done.
[[nodiscard]] bool make_folder(const std::string& path, Diagnostics& diagnostics);

/// Of a file's size and the moment of its last change; another one says that it changed. Empty: it
/// cannot be looked at.
[[nodiscard]] std::string stamp_of(const std::string& path);

[[nodiscard]] bool is_directory(const std::string& path);
[[nodiscard]] bool exists(const std::string& path);

/// `folder/name`
[[nodiscard]] std::string joined(const std::string& folder, const std::string& name);

/// Names of what stands in a folder, sorted; hidden ones left out. Nothing for no folder.
[[nodiscard]] std::vector<std::string> files_in(const std::string& folder);
[[nodiscard]] std::vector<std::string> folders_in(const std::string& folder);
/// Paths under `folder` of all files in it, however deep, sorted by name; hidden ones left out.
[[nodiscard]] std::vector<std::string> files_under(const std::string& folder);

/// The path without `.`, `..` and links; as it is when there is no such thing.
[[nodiscard]] std::string canonical(const std::string& path);
/// The path that `path` stands for when it is written in a file called `from`, without `.` and `..`
/// where that needs no look at the disk.
[[nodiscard]] std::string beside(const std::string& from, const std::string& path);
/// Last part of a path.
[[nodiscard]] std::string file_name(const std::string& path);
[[nodiscard]] std::string parent_of(const std::string& path);
[[nodiscard]] std::string working_directory();
/// Folder of the running program; empty: not known.
[[nodiscard]] std::string program_folder();

[[nodiscard]] std::string file_library();

}  // namespace assize::app
