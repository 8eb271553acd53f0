// SPDX-License-Identifier: Apache-2.0
//
// Holds a form against a Code from within a program of your own:
//
//   embed [FORM [CODE [CONTENT]]]
//
// FORM is a text file; without it a form of one row is made up here. CODE is `hos-chc/2024-04` and
// CONTENT, the folder with codes/ and scripts/, `share/assize` below the working directory unless
// they are given. The library reads no file by itself: it takes texts with names.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>
#include <assize/form.hpp>

namespace {

namespace fs = std::filesystem;
using namespace assize;

Source read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    std::cerr << path.string() << ": cannot be read\n";
    std::exit(3);
  }
  return {path.string(), std::string(std::istreambuf_iterator<char>(in), {})};
}

/// What a Code names by id: the words of its trade and the hashes of its wording.
class Codes final : public CodeResources {
 public:
  explicit Codes(fs::path folder) : folder_(std::move(folder)) {}
  const Source* lexicon(std::string_view id) const override {
    return find("lexicon/" + std::string(id) + ".xml");
  }
  const Source* wording(std::string_view code, std::string_view revision) const override {
    return find(std::string(code) + "/" + std::string(revision) + ".wording.xml");
  }
  bool has_calendar(std::string_view id) const override {
    return fs::exists(folder_ / "calendars" / (std::string(id) + ".xml"));
  }

 private:
  const Source* find(const std::string& name) const {
    if (!fs::exists(folder_ / name)) return nullptr;
    return &(read_[name] = read_file(folder_ / name));
  }
  fs::path folder_;
  mutable std::map<std::string, Source> read_;
};

PackFiles read_pack(const fs::path& folder) {
  PackFiles pack;
  pack.manifest = read_file(folder / "pack.xml");
  pack.origin = folder.string();
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().lexically_relative(folder).generic_string();
    if (name.ends_with(".lua") && !name.ends_with("_test.lua"))
      pack.scripts.push_back({name.substr(0, name.size() - 4), read_file(entry.path())});
  }
  return pack;
}

constexpr const char* one_row =
    "Provision\tRequirement\tComply\tEvidence\tCommentary\n"
    "3.3\tMany complaints are no bad sign.\tYes\tInsert link to poster\tWe welcome complaints.\n";

}  // namespace

int main(int argc, char** argv) {
  const std::string name = argc > 2 ? argv[2] : "hos-chc/2024-04";
  const fs::path content = argc > 3 ? argv[3] : "share/assize";
  Diagnostics diagnostics;
  const Codes codes(content / "codes");
  const auto code = load_code(read_file(content / "codes" / (name + ".xml")), codes, diagnostics);
  const Source form = argc > 1 ? read_file(argv[1]) : Source{"one row", one_row};
  const auto document = read_document(form, diagnostics);
  if (code && document) {
    const std::vector<const Code*> known{&*code};
    const auto rules = RuleSet::load({read_pack(content / "scripts/common")}, known, diagnostics);
    std::vector<Input> inputs;
    inputs.push_back({read_form(*document, *code), &*code});
    EvaluateOptions options;
    options.as_of = Date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    Run run = evaluate(std::move(inputs), *rules, options);
    mask_personal(run, known);
    for (const Finding& finding : run.assessments.front().findings) {
      if (finding.outcome != Outcome::fail) continue;
      std::cout << finding.subject << ": " << to_string(finding.severity) << ": " << finding.message
                << '\n';
      for (const Span& span : finding.spans)
        std::cout << "    line " << span.line << ": " << span.text << '\n';
    }
  }
  for (const Diagnostic& diagnostic : diagnostics.all()) std::cerr << to_string(diagnostic);
  return diagnostics.ok() ? 0 : 3;
}
