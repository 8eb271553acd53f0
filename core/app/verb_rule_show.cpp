// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <assize/engine.hpp>

#include "app/built_pack.hpp"
#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/listing.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rule_json.hpp"
#include "app/rule_sample.hpp"
#include "app/rule_words.hpp"
#include "app/rulebook.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "engine/scope.hpp"
#include "report/screen.hpp"

namespace assize::app {
namespace {

constexpr std::size_t indent = 15;

class Sheet {
 public:
  void line(const std::string& text) { out_ += text + "\n"; }
  /// A label and a text that hangs beside it; nothing for an empty text.
  void entry(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    std::string margin = report::padded("  " + std::string(label), indent - 1) + " ";
    for (const std::string& each : report::wrapped(report::harmless(text), width() - indent)) {
      out_ += margin + each + "\n";
      margin.assign(indent, ' ');
    }
  }
  void more(const std::string& text) { out_ += text; }
  [[nodiscard]] static std::size_t width() {
    return std::clamp<std::size_t>(terminal_width(), 40, 100);
  }
  [[nodiscard]] const std::string& text() const { return out_; }

 private:
  std::string out_;
};

/// `12 of 72 provisions of CODE@REVISION: ID, ID ...`, one for each Code.
std::vector<std::string> reach(const Rulebook& book, std::size_t number) {
  std::vector<std::string> lines;
  for (const Code* code : book.codes())
    for (const engine::Scope& scope : engine::scopes_of(*code, book.rules())) {
      if (scope.rule != number) continue;
      const bool is_all = scope.provisions.size() == code->provisions.size();
      lines.push_back((is_all ? "all " + std::to_string(scope.provisions.size())
                              : std::to_string(scope.provisions.size()) + " of " +
                                    std::to_string(code->provisions.size())) +
                      " provisions of " + code->name() +
                      (is_all ? "" : ": " + joined_words(scope.provisions)));
    }
  return lines;
}

std::string tests_of(const RuleInfo& rule) {
  std::vector<std::string> there;
  for (const char* ending : {"_test.lua", "_good.xml", "_bad.xml"})
    if (const std::string path = beside(rule, ending); is_in_pack(path))
      there.push_back(file_name(path));
  return there.empty() ? "none" : joined_words(there);
}

void write_sample(Sheet& sheet, const Rulebook& book, const RuleInfo& rule) {
  const std::string path = beside(rule, "_bad.xml");
  const auto run = run_bad_sample(book, rule, path);
  if (!run) return;
  const std::string said = first_failure(*run, Sheet::width());
  if (!said.empty()) sheet.more("\nWhat it says, for example\n\n" + said);
}

std::string as_text(const Rulebook& book, std::size_t number) {
  const RuleInfo& rule = book.rules().rules()[number];
  const PackInfo& pack = book.pack_of(rule);
  Sheet sheet;
  sheet.line(rule.id);
  sheet.entry("title", rule.title);
  sheet.entry("severity", severity_words(rule.severity));
  sheet.entry("effect", effect_words(rule.effect));
  sheet.entry(rule.kinds.size() > 1 ? "kinds" : "kind", joined_words(rule.kinds));
  sheet.entry("strand", to_string(rule.strand));
  sheet.entry("maturity", maturity_words(rule));
  sheet.entry("asks about", each_words(rule.each));
  sheet.entry("provisions", joined_words(rule.provisions));
  for (const std::string& line : reach(book, number)) sheet.entry("", line);
  sheet.entry("tags", joined_words(rule.tags));
  sheet.entry("why", rule.rationale);
  sheet.entry("mend", rule.remedy);
  for (const Parameter& parameter : rule.params)
    sheet.entry(&parameter == &rule.params.front() ? "parameters" : "",
                parameter.name + ": " + parameter_words(parameter));
  sheet.entry("edits", joined_words(edit_names(rule)));
  sheet.entry("requires", joined_words(rule.modules));
  sheet.entry("file", rule.where.file + ":" + std::to_string(rule.where.line));
  sheet.entry("tests", tests_of(rule));
  sheet.entry("pack", pack.id + " " + pack.version + ", " + pack.title +
                          (pack.authors.empty() ? "" : ", by " + pack.authors) + ", " +
                          pack.licence);
  write_sample(sheet, book, rule);
  return sheet.text();
}

std::string as_json(const Rulebook& book, std::size_t number) {
  std::ostringstream out;
  {
    report::JsonWriter json(out);
    json.begin_object();
    json.field("schema", "assize-rule/1");
    json.key("pack");
    write_json(json, book.pack_of(book.rules().rules()[number]));
    json.key("rule");
    write_json(json, book.rules().rules()[number]);
    json.end_object();
  }
  return out.str();
}

}  // namespace

int run_rule_show(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  const Rulebook book(options, diagnostics);
  verdicts.load_failed = tell(diagnostics);
  const NamedRule named = find_rule(book.rules(), options.rule);
  if (!named.rule) {
    tell_error(named.problem);
    tell_lines("  " + (named.hint.empty() ? "'assize rule list' names them" : named.hint) + "\n");
    tell_packs_nearby(book.rules());
    verdicts.usage = true;
    return exit_code(verdicts);
  }
  verdicts.load_failed |= !write_output(
      {}, options.format == "json" ? as_json(book, *named.rule) : as_text(book, *named.rule));
  return exit_code(verdicts);
}

}  // namespace assize::app
