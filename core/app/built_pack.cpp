// SPDX-License-Identifier: Apache-2.0
#include "app/built_pack.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <assize_version.hpp>

#include "app/files.hpp"
#include "app/tar.hpp"
#include "text/sha256.hpp"
#include "xml/cursor.hpp"
#include "xml/writer.hpp"

namespace assize::app {
namespace {

constexpr std::string_view root_element = "pack-contents";

std::string contents_of(const std::string& id, const std::string& pack_version,
                        const FilesOfPack& files) {
  xml::Writer out;
  const Hashes hashes = hashes_of(files);
  {
    const auto root = out.element(root_element, {{"format", 1},
                                                 {"pack", id},
                                                 {"version", pack_version},
                                                 {"engine", version},
                                                 {"sha256", hash_of(hashes)}});
    for (const auto& [path, sha256] : hashes) {
      const bool is_test = is_test_file(path);
      out.empty("file", {{"path", path},
                         {"sha256", sha256},
                         {"test", is_test ? std::optional<std::string>("true") : std::nullopt}});
    }
  }
  return out.take();
}

std::optional<PackContents> read_contents(const Source& source, Diagnostics& diagnostics) {
  auto tree = xml::Tree::parse(source, root_element, diagnostics);
  if (!tree) return std::nullopt;
  const xml::Element root = tree->root();
  static_cast<void>(root.integer("format", {1, 1}));
  PackContents contents;
  contents.id = root.id("pack");
  contents.version = root.id("version");
  contents.engine = root.text("engine");
  contents.sha256 = root.text("sha256");
  for (const xml::Element& file : root.children("file"))
    contents.files.push_back({file.text("path"), file.text("sha256"), file.boolean("test", false)});
  if (!tree->finish()) return std::nullopt;
  return contents;
}

void tell_not_built(const std::string& path, Diagnostics& diagnostics) {
  diagnostics.error(
      {path}, "has no " + std::string(contents_file) + ": 'assize pack build' did not write it");
}

/// Everything in a folder but contents_file.
FilesOfPack files_of_folder(const std::string& folder, Diagnostics& diagnostics) {
  FilesOfPack files;
  for (const std::string& path : files_under(folder))
    if (path != contents_file)
      if (auto source = read_file(joined(folder, path), diagnostics))
        files.emplace(path, std::move(source->text));
  return files;
}

std::optional<BuiltPack> read_archive(const std::string& path, Diagnostics& diagnostics) {
  const auto bytes = read_file(path, diagnostics);
  auto archived = bytes ? from_tar(*bytes, diagnostics) : std::nullopt;
  if (!archived) return std::nullopt;
  const auto is_contents = [](const ArchivedFile& file) {
    return file.path.substr(file.path.find('/') + 1) == contents_file;
  };
  const auto stated = std::find_if(archived->begin(), archived->end(), is_contents);
  if (stated == archived->end()) {
    tell_not_built(path, diagnostics);
    return std::nullopt;
  }
  auto contents =
      read_contents({path + "/" + std::string(contents_file), stated->bytes}, diagnostics);
  if (!contents) return std::nullopt;
  BuiltPack pack{std::move(*contents), {}};
  const std::string folder = pack.contents.id + "/";
  const std::size_t errors = diagnostics.errors();
  for (ArchivedFile& file : *archived) {
    if (&file == &*stated) continue;
    if (file.path.starts_with(folder))
      pack.files.emplace(file.path.substr(folder.size()), std::move(file.bytes));
    else
      diagnostics.error({path}, "holds '" + file.path + "', which is not below " + folder);
  }
  return diagnostics.errors() == errors ? std::optional(std::move(pack)) : std::nullopt;
}

std::optional<BuiltPack> read_unpacked(const std::string& folder, Diagnostics& diagnostics) {
  const std::string path = joined(folder, std::string(contents_file));
  if (!exists(path)) {
    tell_not_built(folder, diagnostics);
    return std::nullopt;
  }
  const std::size_t errors = diagnostics.errors();
  const auto source = read_file(path, diagnostics);
  auto contents = source ? read_contents(*source, diagnostics) : std::nullopt;
  FilesOfPack files = files_of_folder(folder, diagnostics);
  if (!contents || diagnostics.errors() != errors) return std::nullopt;
  return BuiltPack{std::move(*contents), std::move(files)};
}

/// What a built pack must be to be used: all files as they were when it was built.
bool is_whole(const std::string& path, const BuiltPack& pack, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  const Hashes hashes = hashes_of(pack.files);
  const std::string advice = "'assize pack verify " + path + "' tells what differs";
  for (const ComparedFile& file : compared(pack.contents, hashes))
    if (file.state != FileState::same)
      diagnostics.error({joined(path, file.path)},
                        std::string(to_string(file.state)) +
                            " since the pack was built, so that the pack is not used",
                        {}, advice);
  if (diagnostics.errors() == errors && hash_of(hashes) != pack.contents.sha256)
    diagnostics.error({path}, "has another hash than its contents say, so that it is not used", {},
                      advice);
  return diagnostics.errors() == errors;
}

/// The built pack in which a path leads, and the rest of the path; empty: in none.
std::pair<std::string, std::string> parted(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != path.npos; slash = path.find('/', slash + 1))
    if (const std::string above = path.substr(0, slash); is_built(above))
      return {above, path.substr(slash + 1)};
  return {};
}

std::optional<std::string> bytes_in_built(const std::string& path, Diagnostics& diagnostics) {
  const auto [pack, rest] = parted(path);
  if (pack.empty()) return std::nullopt;
  auto built = read_built(pack, diagnostics);
  if (!built) return std::nullopt;
  const auto file = built->files.find(rest);
  if (file == built->files.end()) return std::nullopt;
  return std::move(file->second);
}

}  // namespace

bool is_test_file(std::string_view path) {
  return path.ends_with("_test.lua") || path.ends_with("_good.xml") || path.ends_with("_bad.xml");
}

Hashes hashes_of(const FilesOfPack& files) {
  Hashes hashes;
  for (const auto& [path, bytes] : files) hashes.emplace(path, text::sha256_hex(bytes));
  return hashes;
}

std::string hash_of(const Hashes& hashes) {
  std::string list;
  for (const auto& [path, sha256] : hashes)
    if (!is_test_file(path)) list += sha256 + "  " + path + "\n";
  return text::sha256_hex(list);
}

std::optional<std::string> build(const std::string& id, const std::string& pack_version,
                                 const FilesOfPack& files, Diagnostics& diagnostics) {
  std::vector<ArchivedFile> archived;
  archived.push_back(
      {joined(id, std::string(contents_file)), contents_of(id, pack_version, files)});
  for (const auto& [path, bytes] : files) archived.push_back({joined(id, path), bytes});
  return to_tar(archived, diagnostics);
}

std::optional<BuiltPack> read_built(const std::string& path, Diagnostics& diagnostics) {
  return is_directory(path) ? read_unpacked(path, diagnostics) : read_archive(path, diagnostics);
}

std::string_view to_string(FileState state) {
  static constexpr std::array<std::string_view, 4> names{"same", "changed", "missing", "added"};
  return names.at(static_cast<std::size_t>(state));
}

std::vector<ComparedFile> compared(const PackContents& contents, const Hashes& hashes) {
  std::vector<ComparedFile> all;
  Hashes added = hashes;
  for (const PackContents::File& stated : contents.files) {
    const auto file = added.extract(stated.path);
    const FileState state = file.empty()                     ? FileState::missing
                            : file.mapped() == stated.sha256 ? FileState::same
                                                             : FileState::changed;
    all.push_back({stated.path, state, stated.is_test});
  }
  for (const auto& [path, sha256] : added)
    all.push_back({path, FileState::added, is_test_file(path)});
  std::sort(all.begin(), all.end(),
            [](const ComparedFile& a, const ComparedFile& b) { return a.path < b.path; });
  return all;
}

std::optional<FilesOfPack> files_of_pack(const std::string& pack, Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  if (!is_built(pack)) {
    FilesOfPack files = files_of_folder(pack, diagnostics);
    return diagnostics.errors() == errors ? std::optional(std::move(files)) : std::nullopt;
  }
  auto built = read_built(pack, diagnostics);
  if (!built || !is_whole(pack, *built, diagnostics)) return std::nullopt;
  return std::move(built->files);
}

bool is_built(const std::string& path) {
  if (!exists(path) || is_directory(path)) return false;
  if (path.ends_with(built_end)) return true;
  Diagnostics unread;
  const auto bytes = read_file(path, unread);
  return bytes && is_tar(bytes->text);
}

std::string canonical_in_pack(const std::string& path) {
  const auto [pack, rest] = parted(path);
  return pack.empty() ? canonical(path) : joined(canonical(pack), rest);
}

bool is_in_pack(const std::string& path) {
  Diagnostics unread;
  return exists(path) || bytes_in_built(path, unread).has_value();
}

std::optional<Source> read_in_pack(const std::string& path, Diagnostics& diagnostics) {
  if (parted(path).first.empty()) return read_file(path, diagnostics);
  auto bytes = bytes_in_built(path, diagnostics);
  if (bytes) return Source{path, std::move(*bytes)};
  diagnostics.error({path}, "cannot be read: the built pack has no such file");
  return std::nullopt;
}

}  // namespace assize::app
