// SPDX-License-Identifier: Apache-2.0
//
// A pack in one file, as `assize pack build` writes it: an archive (app/tar) with everything below
// a folder of the pack's name, and in it pack-contents.xml (codes/schema/pack-contents.rng), the
// SHA-256 of each file and of the pack. Unpacked it is a folder like any other. The hashes tell of
// damage and of mistakes; who changes a file on purpose can change them, too.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

namespace assize::app {

/// Stands in a built pack and in what it was unpacked to; no part of the pack.
inline constexpr std::string_view contents_file = "pack-contents.xml";
/// How the names of built packs end that are looked for in a folder of packs.
inline constexpr std::string_view built_end = ".pack";

/// The bytes of a pack's files by their path under it, contents_file left out.
using FilesOfPack = std::map<std::string, std::string>;

/// Cases and samples: in a built pack, and outside the hash.
[[nodiscard]] bool is_test_file(std::string_view path);

/// The SHA-256 of files by their path.
using Hashes = std::map<std::string, std::string>;
[[nodiscard]] Hashes hashes_of(const FilesOfPack& files);

/// The hash of a pack: the SHA-256 of the sorted list of its files' SHA-256 and paths, tests left
/// out.
[[nodiscard]] std::string hash_of(const Hashes& hashes);

/// What contents_file says.
struct PackContents {
  struct File {
    std::string path, sha256;
    bool is_test = false;
  };
  std::string id, version, sha256;
  std::string engine;  ///< the version of Assize that built it
  std::vector<File> files;
};

struct BuiltPack {
  PackContents contents;
  FilesOfPack files;
};

/// The built pack's bytes; the same for the same files. Nothing, with errors, when a path does not
/// fit.
[[nodiscard]] std::optional<std::string> build(const std::string& id,
                                               const std::string& pack_version,
                                               const FilesOfPack& files, Diagnostics& diagnostics);

/// A built pack, or the folder it was unpacked to; its files are not yet held against its contents.
/// Nothing, with errors, when it is neither or cannot be read.
[[nodiscard]] std::optional<BuiltPack> read_built(const std::string& path,
                                                  Diagnostics& diagnostics);

enum class FileState { same, changed, missing, added };
[[nodiscard]] std::string_view to_string(FileState state);

struct ComparedFile {
  std::string path;
  FileState state = FileState::same;
  bool is_test = false;
};

/// Files as they are held against the contents, by path.
[[nodiscard]] std::vector<ComparedFile> compared(const PackContents& contents,
                                                 const Hashes& hashes);

/// The files of a pack, tests too: of a folder, or of a built pack that is as it was built.
/// Nothing, with an error for each file that is not or cannot be read.
[[nodiscard]] std::optional<FilesOfPack> files_of_pack(const std::string& pack,
                                                       Diagnostics& diagnostics);

/// A file that is a built pack by its name or its bytes; whether it can be read is another matter.
[[nodiscard]] bool is_built(const std::string& path);

// Files of packs by their path, which may lead into a built one: `acme.pack/text/times.lua`.

/// As `canonical` of app/files.
[[nodiscard]] std::string canonical_in_pack(const std::string& path);
[[nodiscard]] bool is_in_pack(const std::string& path);
[[nodiscard]] std::optional<Source> read_in_pack(const std::string& path, Diagnostics& diagnostics);

}  // namespace assize::app
