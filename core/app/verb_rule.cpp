// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <assize/engine.hpp>

#include "app/exit_codes.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rule_json.hpp"
#include "app/rulebook.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "report/json_writer.hpp"
#include "report/screen.hpp"

namespace assize::app {
namespace {

using report::padded;

/// The rules of a pack, two lines each: what it is called and weighs, and its title.
std::string listed(const PackInfo& pack, const std::vector<const RuleInfo*>& rules) {
  std::size_t id_width = 0;
  std::size_t kind_width = 0;
  const auto kinds = [](const RuleInfo& rule) {
    return rule.kinds.front() + (rule.kinds.size() > 1 ? ", ..." : "");
  };
  for (const RuleInfo* rule : rules) {
    id_width = std::max(id_width, rule->id.size());
    kind_width = std::max(kind_width, kinds(*rule).size());
  }
  std::string out = report::harmless(pack.id + " " + pack.version + "  " + pack.title) + "\n" +
                    "  " + report::counted(rules.size(), "rule", "rules") + ", " + pack.origin +
                    "\n";
  const std::size_t width = std::clamp<std::size_t>(terminal_width(), 40, 100);
  for (const RuleInfo* rule : rules) {
    out += "  " + padded(rule->id, id_width) + "  " +
           padded(std::string(to_string(rule->severity)), 6) + "  " +
           padded(kinds(*rule), kind_width) + "  " + std::string(to_string(rule->maturity)) + "\n";
    for (const std::string& line : report::wrapped(report::harmless(rule->title), width - 6))
      out += "      " + line + "\n";
  }
  return out;
}

std::string as_text(const Rulebook& book, const std::vector<std::size_t>& numbers) {
  std::string out;
  for (const PackInfo& pack : book.rules().packs()) {
    std::vector<const RuleInfo*> rules;
    for (const std::size_t i : numbers)
      if (book.rules().rules()[i].pack == pack.id) rules.push_back(&book.rules().rules()[i]);
    if (!rules.empty()) out += (out.empty() ? "" : "\n") + listed(pack, rules);
  }
  return out;
}

std::string as_json(const Rulebook& book, const std::vector<std::size_t>& numbers) {
  std::ostringstream out;
  {
    report::JsonWriter json(out);
    json.begin_object();
    json.field("schema", "assize-rules/1");
    json.key("packs");
    json.begin_array();
    for (const PackInfo& pack : book.rules().packs()) write_json(json, pack);
    json.end_array();
    json.key("rules");
    json.begin_array();
    for (const std::size_t i : numbers) write_json(json, book.rules().rules()[i]);
    json.end_array();
    json.end_object();
  }
  return out.str();
}

}  // namespace

int run_rule_list(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  const Rulebook book(options, diagnostics);
  verdicts.load_failed = tell(diagnostics);
  tell_packs_nearby(book.rules());
  Diagnostics unread;
  const auto numbers = book.selected(options.only, unread);
  verdicts.usage = tell(unread);
  if (!numbers) return exit_code(verdicts);
  verdicts.failed = numbers->empty();
  if (numbers->empty()) tell_error("no rule is selected");
  verdicts.load_failed |= !write_output(
      {}, options.format == "json" ? as_json(book, *numbers) : as_text(book, *numbers));
  return exit_code(verdicts);
}

}  // namespace assize::app
