// SPDX-License-Identifier: Apache-2.0
#include "app/rule_tests.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "app/built_pack.hpp"
#include "app/content.hpp"
#include "app/files.hpp"
#include "text/suggest.hpp"

namespace assize::app {
namespace {

constexpr std::string_view cases_end = "_test.lua", good_end = "_good.xml", bad_end = "_bad.xml";

/// The path of a rule's script, or of what stands beside it, without what parts them.
std::string base_of(const std::string& path) {
  for (const std::string_view end : {cases_end, good_end, bad_end, std::string_view(".lua")})
    if (path.ends_with(end)) return path.substr(0, path.size() - end.size());
  return path;
}

std::string beside(const RuleInfo& rule, std::string_view end) {
  return base_of(rule.where.file) + std::string(end);
}

bool is_under(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder == "/" ? folder : folder + "/");
}

/// The pack that a path lies in, named as the path is where that can be; empty: none.
std::string pack_above(const std::string& path) {
  for (const std::string& named : {path, canonical(path)})
    for (std::string folder = named; !folder.empty() && folder != "/"; folder = parent_of(folder))
      if (Content::pack_folders(folder) == std::vector<std::string>{folder}) return folder;
  return {};
}

/// An expression that names any of them.
std::string any_of_them(const std::vector<std::string>& names) {
  if (names.size() == 1) return names.front();
  std::string expression;
  for (const std::string& name : names)
    (expression += expression.empty() ? "(" : " or (") += name + ")";
  return expression;
}

/// A sample, not yet held against a Code.
std::optional<Assessment> read_sample(const std::string& path, Diagnostics& diagnostics) {
  if (!is_in_pack(path)) return std::nullopt;
  const auto source = read_in_pack(path, diagnostics);
  return source ? load_assessment(*source, diagnostics) : std::nullopt;
}

std::vector<std::string> packs_around(const std::vector<std::string>& paths,
                                      Diagnostics& diagnostics) {
  std::vector<std::string> folders;
  for (const std::string& path : paths) {
    std::vector<std::string> found = Content::pack_folders(path);
    if (found.empty())
      if (const std::string above = pack_above(path); !above.empty()) found.push_back(above);
    if (found.empty())
      diagnostics.error({path}, "lies in no rule pack: no folder above it has a pack.xml");
    folders.insert(folders.end(), found.begin(), found.end());
  }
  return folders;
}

const Code* code_named(const std::vector<const Code*>& codes, const std::string& name) {
  for (const Code* code : codes)
    if (code->name() == name || code->id == name) return code;  // the newest stands first
  return nullptr;
}

}  // namespace

RuleTestBook::RuleTestBook(const Options& options, Diagnostics& diagnostics) : options_(options) {
  std::vector<std::string> paths, names;
  for (const std::string& name : options.arguments) (exists(name) ? paths : names).push_back(name);
  is_part_ = !paths.empty();
  if (paths.empty())
    book_.emplace(options, diagnostics);
  else
    book_.emplace(options, folders_ = packs_around(paths, diagnostics), diagnostics);
  for (const PackInfo& pack : book_->rules().packs())
    if (std::find(folders_.begin(), folders_.end(), pack.origin) == folders_.end())
      folders_.push_back(pack.origin);
  select(paths, names, diagnostics);
  find_orphans(diagnostics);
}

void RuleTestBook::select(const std::vector<std::string>& paths,
                          const std::vector<std::string>& names, Diagnostics& diagnostics) {
  std::set<std::size_t> wanted;
  if (!names.empty()) {
    const auto selected = book_->selected(any_of_them(names), diagnostics);
    is_usage_error_ = !selected;
    if (selected) wanted.insert(selected->begin(), selected->end());
  }
  const auto& rules = book_->rules().rules();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::string base = base_of(canonical_in_pack(rules[i].where.file));
    if (options_.arguments.empty() ||
        std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
          return is_under(base, base_of(canonical(path)));
        }))
      wanted.insert(i);
  }
  selected_.assign(wanted.begin(), wanted.end());
}

void RuleTestBook::find_orphans(Diagnostics& diagnostics) const {
  for (const std::string& file : files())
    if (file.ends_with(cases_end) && !is_in_pack(base_of(file) + ".lua"))
      diagnostics.error({file}, "stands beside no rule", {},
                        "the rule would be " + base_of(file) + ".lua");
}

std::optional<RuleTests> RuleTestBook::tests_of(std::size_t number,
                                                Diagnostics& diagnostics) const {
  const RuleInfo& rule = rules().rules()[number];
  const std::size_t errors = diagnostics.errors();
  RuleTests tests;
  tests.good = read_sample(beside(rule, good_end), diagnostics);
  tests.bad = read_sample(beside(rule, bad_end), diagnostics);
  const std::string cases = beside(rule, cases_end);
  if (diagnostics.errors() != errors) return std::nullopt;
  if (!is_in_pack(cases) && !tests.good && !tests.bad) return tests;
  tests.code = code_of(rule, tests.good ? tests.good : tests.bad, diagnostics);
  if (tests.code == nullptr) return std::nullopt;
  for (auto* sample : {&tests.good, &tests.bad})
    if (*sample) conform(**sample, *tests.code, diagnostics);
  if (is_in_pack(cases))
    if (const auto source = read_in_pack(cases, diagnostics))
      tests.cases = read_rule_cases(*source, *tests.code, rules(), number, diagnostics);
  if (diagnostics.errors() != errors) return std::nullopt;
  return tests;
}

const Code* RuleTestBook::code_of(const RuleInfo& rule, const std::optional<Assessment>& sample,
                                  Diagnostics& diagnostics) const {
  std::string name = options_.code;
  Location where{"--code", 0, 0};
  if (name.empty() && sample) {
    name = sample->revision.empty() ? sample->code : sample->code + "@" + sample->revision;
    where = {sample->source, 0, 0};
  }
  if (name.empty()) {
    const PackInfo& pack = book_->pack_of(rule);
    where = {pack.origin, 0, 0};
    if (!pack.codes.empty() && pack.codes.front().id != "*") name = pack.codes.front().id;
  }
  if (name.empty()) {
    diagnostics.error({rule.where.file}, "nothing says which Code its tests are of", {},
                      "say --code CODE, or write a sample, which states it");
    return nullptr;
  }
  if (const Code* code = code_named(codes(), name)) return code;
  std::vector<std::string> known;
  for (const Code* each : codes()) known.push_back(each->name());
  const std::string meant = text::did_you_mean(name, known);
  diagnostics.error(where, "there is no Code '" + name + "'", {},
                    meant.empty() ? "assize code list tells which there are" : meant);
  return nullptr;
}

std::vector<std::string> RuleTestBook::files() const {
  std::vector<std::string> all;
  for (const std::string& folder : folders_)
    for (const std::string& path : files_under(folder)) all.push_back(joined(folder, path));
  std::copy_if(folders_.begin(), folders_.end(), std::back_inserter(all), is_built);
  return all;
}

}  // namespace assize::app
