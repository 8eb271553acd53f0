// SPDX-License-Identifier: Apache-2.0
#include "app/content.hpp"

#include <algorithm>
#include <cstdlib>
#include <future>
#include <list>
#include <set>
#include <utility>

#include "app/built_pack.hpp"
#include "app/compiled_scripts.hpp"
#include "app/files.hpp"

namespace assize::app {
namespace {

constexpr std::string_view project_file = "assize.xml";
constexpr std::string_view between_revisions = "_to_";  // in the name of a change map
constexpr std::string_view pack_file = "pack.xml";

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr ? value : "";
}

/// The folder with assize.xml at or above the working directory; empty: none.
std::string project_folder() {
  for (std::string folder = working_directory(); !folder.empty(); folder = parent_of(folder)) {
    if (exists(joined(folder, std::string(project_file)))) return folder;
    if (folder == "/") break;
  }
  return {};
}

std::vector<std::string> split_path(const std::string& list) {
  std::vector<std::string> folders;
  std::size_t start = 0;
  while (start <= list.size()) {
    const std::size_t end = std::min(list.find(':', start), list.size());
    if (end > start) folders.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  return folders;
}

std::string without_extension(const std::string& path) { return path.substr(0, path.rfind('.')); }

/// What the program has of a script that it was built with, by the script's own bytes.
std::string_view compiled(std::string_view sha256) {
  const std::span<const CompiledScript> all = compiled_scripts();
  const auto found = std::lower_bound(
      all.begin(), all.end(), sha256,
      [](const CompiledScript& script, std::string_view key) { return script.sha256 < key; });
  return found != all.end() && found->sha256 == sha256 ? found->bytecode : std::string_view();
}

/// The files that make the pack: tests are left out.
std::optional<FilesOfPack> read_files(const std::string& pack, Diagnostics& diagnostics) {
  if (is_built(pack)) return files_of_pack(pack, diagnostics);
  FilesOfPack files;
  const std::size_t errors = diagnostics.errors();
  for (const std::string& path : files_under(pack))
    if (!is_test_file(path) && path != contents_file)
      if (auto source = read_file(joined(pack, path), diagnostics))
        files.emplace(path, std::move(source->text));
  return diagnostics.errors() == errors ? std::optional(std::move(files)) : std::nullopt;
}

std::optional<PackFiles> read_pack(const std::string& origin, Diagnostics& diagnostics) {
  auto files = read_files(origin, diagnostics);
  if (!files) return std::nullopt;
  PackFiles pack;
  pack.origin = origin;
  const Hashes hashes = hashes_of(*files);
  pack.sha256 = hash_of(hashes);
  for (const auto& [path, sha256] : hashes) {
    Source source{joined(origin, path), std::move(files->at(path))};
    if (path == pack_file)
      pack.manifest = std::move(source);
    else if (path.ends_with(".lua") && !is_test_file(path))
      pack.scripts.push_back({without_extension(path), std::move(source), compiled(sha256)});
  }
  return pack;
}

bool is_pack(const std::string& path) {
  return is_built(path) || exists(joined(path, std::string(pack_file)));
}

std::vector<std::string> packs_in(const std::string& folder) {
  std::vector<std::string> packs;
  for (const std::string& name : files_in(folder))
    if (name.ends_with(built_end)) packs.push_back(joined(folder, name));
  for (const std::string& name : folders_in(folder))
    if (is_pack(joined(folder, name))) packs.push_back(joined(folder, name));
  return packs;
}

void tell_no_pack(const std::string& path, Diagnostics& diagnostics) {
  if (!exists(path)) return diagnostics.error({path}, "there is no such pack");
  if (is_directory(path))
    return diagnostics.error({path}, "holds no rule pack: neither it nor a folder in it has a " +
                                         std::string(pack_file));
  // One rule is a natural thing to hand in.
  for (std::string above = parent_of(path);; above = parent_of(above)) {
    const std::string pack = above.empty() ? "." : above;
    if (exists(joined(pack, std::string(pack_file))))
      return diagnostics.error({path}, "is a file of a rule pack, and a pack is loaded as a whole",
                               {}, "--rules " + pack + " loads it; --only names one rule of it");
    if (above.empty() || above == "/") break;
  }
  diagnostics.error({path}, "is no rule pack: that is a folder with a " + std::string(pack_file),
                    {}, "'assize rule new PACK/TOPIC/NAME' begins one");
}

/// Each a pack or a folder of packs.
std::vector<std::string> packs_at(const std::vector<std::string>& folders,
                                  Diagnostics& diagnostics) {
  std::vector<std::string> packs;
  for (const std::string& folder : folders) {
    const std::vector<std::string> found = Content::pack_folders(folder);
    if (found.empty()) tell_no_pack(folder, diagnostics);
    packs.insert(packs.end(), found.begin(), found.end());
  }
  return packs;
}

std::vector<PackFiles> read_packs(const std::vector<std::string>& folders,
                                  Diagnostics& diagnostics) {
  std::vector<PackFiles> packs;
  std::set<std::string> known;
  for (const std::string& folder : folders)
    if (known.insert(canonical(folder)).second)
      if (auto pack = read_pack(folder, diagnostics)) packs.push_back(std::move(*pack));
  return packs;
}

std::optional<Code> read_code(const CodeFile& file, const CodeResources& resources,
                              Diagnostics& diagnostics) {
  const auto source = read_file(file.path, diagnostics);
  if (!source) return std::nullopt;
  std::optional<Code> code = load_code(*source, resources, diagnostics);
  if (code && code->name() != file.name()) {
    diagnostics.error({file.path, 1},
                      "holds " + code->name() + ", but its path says " + file.name());
    code.reset();
  }
  return code;
}

}  // namespace

std::string user_folder() {
  if (const std::string data = variable("XDG_DATA_HOME"); data.starts_with('/'))
    return joined(data, "assize");
  const std::string home = variable("HOME");
  return home.empty() ? std::string() : joined(home, ".local/share/assize");
}

// Installed as PREFIX/bin/assize; a build tree has the same shape.
std::string system_folder() {
  const std::string program = program_folder();
  return program.empty() ? std::string() : joined(parent_of(program), "share/assize");
}

std::string reading_program() {
  const std::string program = program_folder();
  return program.empty() ? std::string()
                         : joined(parent_of(program), ASSIZE_LIBEXECDIR "/assize/assize-read");
}

std::vector<Root> find_roots(const std::vector<std::string>& content, Diagnostics& diagnostics) {
  std::vector<Root> roots;
  std::set<std::string> known;
  const auto add = [&](const std::string& folder, const char* why) {
    if (!folder.empty() && is_directory(folder) && known.insert(canonical(folder)).second)
      roots.push_back({folder, why});
  };
  for (const std::string& folder : content) {
    if (!is_directory(folder))
      diagnostics.error({folder}, "there is no such folder to look for content in");
    add(folder, "--content");
  }
  add(project_folder(), "project");
  for (const std::string& folder : split_path(variable("ASSIZE_PATH"))) add(folder, "ASSIZE_PATH");
  add(user_folder(), "user");
  add(system_folder(), "system");
  return roots;
}

Content::Content(std::vector<Root> roots, Diagnostics& diagnostics) : roots_(std::move(roots)) {
  for (const Root& root : roots_) list_codes(root, diagnostics);
  std::sort(code_files_.begin(), code_files_.end(), [](const CodeFile& a, const CodeFile& b) {
    return a.id != b.id ? a.id < b.id : a.revision > b.revision;
  });
}

void Content::list_codes(const Root& root, Diagnostics& diagnostics) {
  const std::string codes = joined(root.folder, "codes");
  for (const std::string& id : folders_in(codes)) {
    if (id == "schema" || id == "lexicon" || id == "calendars") continue;
    for (const std::string& name : files_in(joined(codes, id))) {
      if (!name.ends_with(".xml") || name.ends_with(".wording.xml") ||
          name.ends_with(".text.xml") || name.find(between_revisions) != std::string::npos)
        continue;
      CodeFile file{id, without_extension(name), joined(joined(codes, id), name)};
      const auto same =
          std::find_if(code_files_.begin(), code_files_.end(),
                       [&](const CodeFile& each) { return each.name() == file.name(); });
      if (same == code_files_.end())
        code_files_.push_back(std::move(file));
      else if (canonical(same->path) != canonical(file.path))
        diagnostics.error({file.path},
                          "is a second " + file.name() + "; the first is " + same->path);
    }
  }
}

const Code* Content::load(const CodeFile& file, Diagnostics& diagnostics) {
  auto known = codes_.find(file.path);
  if (known == codes_.end())
    known = codes_.emplace(file.path, read_code(file, *this, diagnostics)).first;
  return known->second ? &*known->second : nullptr;
}

void Content::load_all(Diagnostics& diagnostics) {
  struct Reading {
    const CodeFile* file;
    Diagnostics told;
    std::future<std::optional<Code>> code;
  };
  std::list<Reading> all;
  for (const CodeFile& file : code_files_) {
    if (codes_.contains(file.path)) continue;
    Reading& one = all.emplace_back();
    one.file = &file;
    one.code = std::async(std::launch::async,
                          [this, &one] { return read_code(*one.file, *this, one.told); });
  }
  for (Reading& one : all) {
    codes_.emplace(one.file->path, one.code.get());
    for (const Diagnostic& each : one.told.all()) diagnostics.add(each);
  }
}

std::vector<PackFiles> Content::packs(const std::vector<std::string>& more,
                                      Diagnostics& diagnostics) const {
  std::vector<std::string> folders = packs_at(more, diagnostics);
  for (const Root& root : roots_)
    for (const std::string& folder : packs_in(joined(root.folder, "scripts")))
      folders.push_back(folder);
  return read_packs(folders, diagnostics);
}

std::vector<PackFiles> Content::packs_of(const std::vector<std::string>& folders,
                                         Diagnostics& diagnostics) {
  return read_packs(packs_at(folders, diagnostics), diagnostics);
}

std::vector<std::string> Content::pack_folders(const std::string& folder) {
  return is_pack(folder) ? std::vector<std::string>{folder} : packs_in(folder);
}

const Source* Content::lexicon(std::string_view id) const {
  return resource("lexicon/" + std::string(id) + ".xml");
}

const Source* Content::wording(std::string_view code, std::string_view revision) const {
  return resource(std::string(code) + "/" + std::string(revision) + ".wording.xml");
}

const Source* Content::text(std::string_view code, std::string_view revision) const {
  if (!has_texts_) return nullptr;
  return resource(std::string(code) + "/" + std::string(revision) + ".text.xml");
}

const Source* Content::change_map(std::string_view code, std::string_view from,
                                  std::string_view to) const {
  return resource(std::string(code) + "/" + std::string(from) + std::string(between_revisions) +
                  std::string(to) + ".xml");
}

bool Content::has_calendar(std::string_view id) const {
  return std::any_of(roots_.begin(), roots_.end(), [&](const Root& root) {
    return exists(joined(root.folder, "codes/calendars/" + std::string(id) + ".xml"));
  });
}

plugin::Plugins& Content::plugins() {
  if (plugins_) return *plugins_;
  std::vector<plugin::File> files;
  std::set<std::string> known;
  const auto add = [&](const std::string& folder, const std::string& origin) {
    for (const std::string& name : files_in(folder))
      if (name.ends_with(".so") && known.insert(name).second)
        files.push_back({joined(folder, name), origin});
  };
  for (const Root& root : roots_)
    if (root.why != "project") add(joined(root.folder, "plugins"), root.why);
  if (const std::string program = program_folder(); !program.empty())
    add(joined(parent_of(program), ASSIZE_LIBDIR "/assize/plugins"), "system");
  plugins_ = std::make_unique<plugin::Plugins>(std::move(files), reading_program());
  return *plugins_;
}

const Source* Content::resource(const std::string& name) const {
  const std::lock_guard lock(resources_in_use_);
  const auto known = resources_.find(name);
  if (known != resources_.end()) return known->second ? &*known->second : nullptr;
  std::optional<Source>& source = resources_[name];
  for (const Root& root : roots_) {
    const std::string path = joined(root.folder, "codes/" + name);
    if (!exists(path)) continue;
    Diagnostics unread;  // whoever asked says that there is none
    source = read_file(path, unread);
    break;
  }
  return source ? &*source : nullptr;
}

}  // namespace assize::app
