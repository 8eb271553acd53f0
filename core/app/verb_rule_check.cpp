// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <assize/engine.hpp>

#include "app/built_pack.hpp"
#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/listing.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rule_sample.hpp"
#include "app/rulebook.hpp"
#include "app/verbs.hpp"
#include "report/screen.hpp"
#include "rule/lint.hpp"

namespace assize::app {
namespace {

/// The folder with pack.xml at or above a file; empty: none.
std::string pack_around(const std::string& file) {
  for (std::string folder = parent_of(file);; folder = parent_of(folder)) {
    if (is_in_pack(joined(folder.empty() ? "." : folder, "pack.xml")))
      return folder.empty() ? "." : folder;
    if (folder.empty() || folder == "/") return {};
  }
}

class Check {
 public:
  explicit Check(const Options& options) : options_(options) {}

  int run() {
    Diagnostics diagnostics;
    const std::vector<std::string> folders = find_folders(diagnostics);
    verdicts_.load_failed = tell(diagnostics);
    if (verdicts_.load_failed) return exit_code(verdicts_);
    Diagnostics loading;
    const Rulebook book(options_, folders, loading);
    if (wanted_.empty()) tell_packs_nearby(book.rules());
    Diagnostics problems;
    for (const Diagnostic& each : loading.all())
      if (is_wanted(each.where.file)) problems.add(each);
    std::size_t rules = 0;
    for (const RuleInfo& rule : book.rules().rules())
      if (is_wanted(rule.where.file)) {
        ++rules;
        check(rule, problems);
      }
    for (const Source& script : book.scripts())
      if (is_module(script.name) && is_wanted(script.name)) rule::lint_module(script, problems);
    problems = in_order(problems);
    verdicts_.load_failed = tell(problems);
    verdicts_.failed = !problems.all().empty();
    verdicts_.load_failed |= !write_output(
        {}, report::counted(rules, "rule", "rules") + " loaded, " +
                (problems.all().empty()
                     ? "no problem"
                     : report::counted(problems.all().size(), "problem", "problems")) +
                "\n");
    return exit_code(verdicts_);
  }

 private:
  /// The packs to load; `wanted_` is filled with the files that were named.
  std::vector<std::string> find_folders(Diagnostics& diagnostics) {
    std::vector<std::string> folders = options_.rules;
    for (const std::string& path : options_.arguments) {
      if (is_directory(path) || is_built(path)) {
        folders.push_back(path);
        wanted_.push_back(canonical(path) + "/");
        continue;
      }
      const std::string pack = exists(path) ? pack_around(path) : std::string();
      if (!exists(path))
        diagnostics.error({path}, "there is no such file or folder");
      else if (pack.empty())
        diagnostics.error({path}, "belongs to no pack: no folder above it has a pack.xml", {},
                          "'assize rule new PACK/TOPIC/NAME' begins one");
      else
        folders.push_back(pack);
      wanted_.push_back(canonical(path));
    }
    if (!folders.empty()) return folders;
    const Content content(find_roots(options_.content, diagnostics), diagnostics);
    for (const Root& root : content.roots())
      if (const std::string scripts = joined(root.folder, "scripts"); is_directory(scripts))
        folders.push_back(scripts);
    return folders;
  }

  /// By file and line.
  static Diagnostics in_order(const Diagnostics& problems) {
    std::vector<Diagnostic> all = problems.all();
    std::stable_sort(all.begin(), all.end(), [](const Diagnostic& a, const Diagnostic& b) {
      return std::tie(a.where.file, a.where.line, a.where.column) <
             std::tie(b.where.file, b.where.line, b.where.column);
    });
    Diagnostics sorted;
    for (Diagnostic& each : all) sorted.add(std::move(each));
    return sorted;
  }

  [[nodiscard]] bool is_wanted(const std::string& file) const {
    const std::string path = canonical_in_pack(file);
    return wanted_.empty() || !is_in_pack(file) ||
           std::any_of(wanted_.begin(), wanted_.end(), [&](const std::string& wanted) {
             return wanted.ends_with('/') ? path.starts_with(wanted) || path + "/" == wanted
                                          : path == wanted || file_name(file) == "pack.xml";
           });
  }

  static bool is_module(const std::string& file) {
    const std::string pack = pack_around(file);
    return file.starts_with(joined(pack, "lib/"));
  }

  static void check(const RuleInfo& rule, Diagnostics& problems) {
    if (const auto script = read_in_pack(rule.where.file, problems))
      rule::lint(rule, *script, problems);
    static constexpr std::pair<const char*, const char*> needed[] = {
        {"_test.lua", "cases"},
        {"_good.xml", "sample that it lets pass"},
        {"_bad.xml", "sample that it objects to"}};
    std::vector<std::string> lacks, files;
    for (const auto& [ending, what] : needed)
      if (const std::string path = beside(rule, ending); !is_in_pack(path)) {
        lacks.push_back(what);
        files.push_back(lacks.size() == 1 ? path : file_name(path));
      }
    if (!lacks.empty())
      problems.warning(rule.where, "it has no " + joined_words(lacks, ", no "), {},
                       "write " + joined_words(files));
  }

  const Options& options_;
  std::vector<std::string> wanted_;
  Verdicts verdicts_;
};

}  // namespace

int run_rule_check(const Options& options) { return Check(options).run(); }

}  // namespace assize::app
