// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <assize/engine.hpp>

#include "app/content.hpp"
#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rule_template.hpp"
#include "app/verbs.hpp"
#include "report/screen.hpp"
#include "report/shell.hpp"
#include "rule/pack.hpp"

namespace assize::app {
namespace {

bool is_plain(std::string_view part) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  return !part.empty() && std::all_of(part.begin(), part.end(), plain) && part.front() != '-' &&
         part.front() != '_';
}

/// Why a name is none for a rule; empty: it is one.
std::string why_no_name(const std::string& id) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t slash = id.find('/'); slash != std::string::npos; slash = id.find('/', start)) {
    parts.push_back(id.substr(start, slash - start));
    start = slash + 1;
  }
  parts.push_back(id.substr(start));
  if (parts.size() < 2) return "a rule is named PACK/TOPIC/NAME, such as acme/text/vague_times";
  if (!std::all_of(parts.begin(), parts.end(), is_plain))
    return "the parts of a rule's name are small letters, digits, _ and -, such as "
           "acme/text/vague_times";
  if (parts[0] == "api") return "in api/ stands what editors complete, no pack";
  if (parts[1] == "lib") return "below lib/ stand modules, no rules";
  for (const char* ending : {"_test", "_good", "_bad"})
    if (id.ends_with(ending)) return std::string("what ends with ") + ending + " is no rule";
  return {};
}

/// Where packs are put: as named, else the project's scripts/, else `rules`.
std::string folder_of_packs(const Options& options, const Content& content) {
  if (!options.folder.empty()) return options.folder;
  for (const Root& root : content.roots())
    if (root.why == "project") return joined(root.folder, "scripts");
  return "rules";
}

class New {
 public:
  explicit New(const Options& options)
      : options_(options), id_(options.rule), pack_(id_.substr(0, id_.find('/'))) {}

  int run() {
    if (const std::string why = why_no_name(id_); !why.empty()) {
      tell_error("'" + id_ + "' names no rule: " + why);
      verdicts_.usage = true;
      return exit_code(verdicts_);
    }
    Diagnostics diagnostics;
    Content content(find_roots(options_.content, diagnostics), diagnostics);
    folder_ = folder_of_packs(options_, content);
    const Code* code = choose_code(content, diagnostics);
    if (code != nullptr) plan(*code);
    if (code != nullptr) plan_for_editors(content, diagnostics);
    verdicts_.load_failed = tell(diagnostics);
    if (verdicts_.load_failed || code == nullptr || stands_in_the_way())
      return exit_code(verdicts_);
    write();
    if (!verdicts_.load_failed) verdicts_.load_failed = !write_output({}, next());
    return exit_code(verdicts_);
  }

 private:
  struct File {
    std::string path, text, what;
  };

  /// Whose rows the samples answer: the Code that was named, that the pack is for, or the first.
  const Code* choose_code(Content& content, Diagnostics& diagnostics) {
    std::optional<PackInfo> pack;
    const std::string manifest = joined(joined(folder_, pack_), "pack.xml");
    if (exists(manifest)) {
      PackFiles files;
      if (auto source = read_file(manifest, diagnostics)) files.manifest = std::move(*source);
      pack = rule::load_pack(files, diagnostics);
      if (!pack) return nullptr;
      if (pack->id != pack_) {
        diagnostics.error({manifest, 1}, "the pack in that folder is called \"" + pack->id + "\"");
        return nullptr;
      }
    }
    const Code* example = nullptr;
    for (const CodeFile& file : content.code_files()) {
      if (!options_.code.empty() && options_.code != file.id && options_.code != file.name())
        continue;
      const Code* code = content.load(file, diagnostics);
      if (code == nullptr || code->form.rows.empty() || (pack && !pack->supports(*code))) continue;
      if (code->status != CodeStatus::example || !options_.code.empty()) return code;
      if (example == nullptr) example = code;
    }
    if (example != nullptr) return example;
    diagnostics.error({manifest},
                      options_.code.empty()
                          ? "no Code was found that a rule could be written for"
                          : "there is no Code '" + options_.code + "' for this pack",
                      {}, "'assize code list' names the Codes");
    return nullptr;
  }

  void plan(const Code& code) {
    const ScaffoldedRule rule{id_, options_.title, code};
    const std::string base = joined(folder_, id_);
    const std::string manifest = joined(joined(folder_, pack_), "pack.xml");
    if (!exists(manifest))
      files_.push_back({manifest, pack_template(rule), "what the pack is, and for which Code"});
    rule_file_ = base + ".lua";
    files_.push_back({rule_file_, rule_template(rule), "the rule"});
    files_.push_back(
        {base + "_test.lua", test_template(rule), "cases: what is given and expected"});
    files_.push_back({base + "_good.xml", sample_template(rule, true), "a form that it lets pass"});
    files_.push_back(
        {base + "_bad.xml", sample_template(rule, false), "a form that it objects to"});
    const std::string settings = joined(folder_, ".luacheckrc");
    if (!exists(settings))
      files_.push_back({settings, luacheck_template(), "what luacheck takes for known names"});
  }

  /// What editors complete, as it came with the program: copies, so that a pack names no path of
  /// the machine it was begun on.
  void plan_for_editors(const Content& content, Diagnostics& diagnostics) {
    for (const Root& root : content.roots()) {
      const std::string scripts = joined(root.folder, "scripts");
      if (!exists(joined(scripts, ".luarc.json"))) continue;
      copy(scripts, ".luarc.json", "how an editor is to read rules", diagnostics);
      for (const std::string& name : files_in(joined(scripts, "api")))
        copy(scripts, joined("api", name), "what an editor completes", diagnostics);
      return;
    }
  }

  /// Nothing where there is one already, which may be the user's own.
  void copy(const std::string& from, const std::string& name, const char* what,
            Diagnostics& diagnostics) {
    const std::string path = joined(folder_, name);
    if (exists(path)) return;
    if (auto source = read_file(joined(from, name), diagnostics))
      files_.push_back({path, std::move(source->text), what});
  }

  bool stands_in_the_way() {
    for (const File& file : files_)
      if (exists(file.path)) {
        tell_error(file.path + " is there already; nothing was written");
        verdicts_.failed = true;
      }
    return verdicts_.failed;
  }

  void write() {
    for (const File& file : files_) {
      Diagnostics diagnostics;
      if (make_folder(parent_of(file.path), diagnostics))
        static_cast<void>(write_file(file.path, file.text, diagnostics));
      verdicts_.load_failed |= tell(diagnostics);
    }
  }

  [[nodiscard]] std::string next() const {
    std::size_t width = 0;
    for (const File& file : files_) width = std::max(width, file.path.size());
    std::string out = "Written:\n";
    for (const File& file : files_)
      out += "  " + report::padded(file.path, width) + "  " + file.what + "\n";
    const std::string pack = report::shell_word(joined(folder_, pack_));
    const std::string line = "\n  " + options_.program + " ";
    return out + "\nChange what " + rule_file_ + " looks for, then:" + line + "rule check " + pack +
           line + "rule test " + pack + line + "eval FORM.txt --rules " +
           report::shell_word(folder_) + " --only " + id_ +
           "\nIt is on trial until it says maturity = \"stable\": shown, and counted for "
           "nothing.\n";
  }

  const Options& options_;
  std::string id_, pack_, folder_, rule_file_;
  std::vector<File> files_;
  Verdicts verdicts_;
};

}  // namespace

int run_rule_new(const Options& options) { return New(options).run(); }

}  // namespace assize::app
