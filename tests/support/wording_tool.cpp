// SPDX-License-Identifier: Apache-2.0
//
// assize_wording CODE.xml LEXICON.xml COPY.txt... > CODE.wording.xml
//
// Reads a Code and text copies of its official wording and prints the hashes of its runs. Only
// hashes leave this program. codes/README.md says what a copy may look like.
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <assize/code.hpp>

#include "code/wording.hpp"

namespace {

using namespace assize;

/// The Code's wording is what is being made, so there is none.
class Resources : public CodeResources {
 public:
  explicit Resources(Source lexicon) : lexicon_(std::move(lexicon)) {}
  const Source* lexicon(std::string_view) const override { return &lexicon_; }
  const Source* wording(std::string_view, std::string_view) const override { return nullptr; }
  bool has_calendar(std::string_view) const override { return true; }

 private:
  Source lexicon_;
};

std::optional<Source> read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << path << ": error: it cannot be read\n";
    return std::nullopt;
  }
  return Source{path, std::string(std::istreambuf_iterator<char>(in), {})};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: assize_wording CODE.xml LEXICON.xml COPY.txt...\n";
    return 2;
  }
  std::vector<Source> sources;
  for (int i = 1; i < argc; ++i) {
    std::optional<Source> source = read_file(argv[i]);
    if (!source) return 3;
    sources.push_back(std::move(*source));
  }
  Diagnostics diagnostics;
  const auto code = load_code(sources[0], Resources(sources[1]), diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.all()) std::cerr << to_string(diagnostic);
  if (!code) return 3;

  const auto hashes = code::collect_wording(*code, std::span<const Source>(sources).subspan(2));
  std::cout << code::wording_xml(*code, hashes);
  for (const FormRow& row : code->form.rows)
    if (hashes.count(row.id) == 0)
      std::cerr << "warning: no wording was found for the form row " << row.id << '\n';
  return 0;
}
