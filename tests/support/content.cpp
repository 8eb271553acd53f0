// SPDX-License-Identifier: Apache-2.0
#include "support/content.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

namespace assize::test {
namespace {

bool is_readable(const std::string& path) { return std::ifstream(path).good(); }

}  // namespace

Source read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return {path, bytes.str()};
}

std::string in_tree(std::string_view path) {
  return std::string(ASSIZE_SOURCE_DIR) + "/" + std::string(path);
}

Codes::Codes(std::string folder) : folder_(std::move(folder)) {}

const Source* Codes::find(const std::string& path) const {
  auto& slot = read_[path];
  const std::string full = folder_ + "/" + path;
  if (!slot && is_readable(full)) slot = std::make_unique<Source>(read_file(full));
  return slot.get();
}

const Source* Codes::lexicon(std::string_view id) const {
  return find("lexicon/" + std::string(id) + ".xml");
}

const Source* Codes::wording(std::string_view code, std::string_view revision) const {
  return find(std::string(code) + "/" + std::string(revision) + ".wording.xml");
}

bool Codes::has_calendar(std::string_view id) const {
  return find("calendars/" + std::string(id) + ".xml") != nullptr;
}

Code Codes::load(std::string_view id, std::string_view revision) const {
  const Source source =
      read_file(folder_ + "/" + std::string(id) + "/" + std::string(revision) + ".xml");
  Diagnostics diagnostics;
  auto code = load_code(source, *this, diagnostics);
  if (!code) {
    std::string all;
    for (const Diagnostic& diagnostic : diagnostics.all()) all += to_string(diagnostic);
    throw std::runtime_error(all);
  }
  return std::move(*code);
}

const Code& shipped_code() {
  static const Code code = Codes(in_tree("codes")).load("hos-chc", "2024-04");
  return code;
}

const Code& invented_code() {
  static const Code code = Codes(in_tree("tests/data/codes")).load("lido", "2030-1");
  return code;
}

std::vector<PackFiles> read_packs(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<PackFiles> packs;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const fs::path manifest = entry.path() / "pack.xml";
    if (!entry.is_directory() || !fs::exists(manifest)) continue;
    PackFiles pack;
    pack.manifest = read_file(manifest.string());
    pack.origin = entry.path().string();
    for (const auto& file : fs::recursive_directory_iterator(entry.path())) {
      const std::string path = file.path().string();
      if (file.path().extension() != ".lua" || path.ends_with("_test.lua")) continue;
      pack.scripts.push_back(
          {fs::relative(file.path(), entry.path()).replace_extension().generic_string(),
           read_file(path)});
    }
    packs.push_back(std::move(pack));
  }
  return packs;
}

std::shared_ptr<const RuleSet> load_packs(const std::string& folder, Diagnostics& diagnostics) {
  const Code* codes[] = {&shipped_code()};
  return RuleSet::load(read_packs(folder), codes, diagnostics);
}

std::optional<Source> corpus(std::string_view path) {
  const char* folder = std::getenv("ASSIZE_CORPUS");
  if (folder == nullptr || *folder == '\0') {
    static const bool told = [] {
      std::cerr << "skipped: ASSIZE_CORPUS names no folder of real documents\n";
      return true;
    }();
    static_cast<void>(told);
    return std::nullopt;
  }
  return read_file(std::string(folder) + "/" + std::string(path));
}

}  // namespace assize::test
