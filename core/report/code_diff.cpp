// SPDX-License-Identifier: Apache-2.0
#include "report/code_diff.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "report/json_writer.hpp"
#include "report/screen.hpp"

namespace assize::report {
namespace {

using code::FactChange;
using engine::ProvisionChange;
using engine::RevisionDiff;

constexpr std::size_t kind_column = 12;
constexpr std::size_t fact_column = 27;

std::string listed(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) (out += out.empty() ? "" : ", ") += id;
  return out;
}

std::string kind_of(const ProvisionChange& change) {
  return change.kind ? std::string(code::to_string(*change.kind)) : "changed";
}

/// `6.3`, `1.7 to 2.1`
std::string numbers(const ProvisionChange& change) {
  if (change.from.empty()) return listed(change.to);
  if (change.to.empty() || change.from == change.to) return listed(change.from);
  return listed(change.from) + " to " + listed(change.to);
}

void write_hanging(std::string_view label, std::size_t indent, std::string_view text,
                   std::size_t width, std::ostream& out) {
  std::string margin = padded(label, indent);
  for (const std::string& line : wrapped(harmless(text), std::max(width, indent + 20) - indent)) {
    out << margin << line << '\n';
    margin.assign(indent, ' ');
  }
}

void write_fact(std::string_view what, std::string_view words, std::size_t width,
                std::ostream& out) {
  write_hanging(std::string(kind_column, ' ') + std::string(what), kind_column + fact_column, words,
                width, out);
}

/// What was and what is; of facts of one kind that only went or came, one list each.
void write_facts(const std::vector<FactChange>& facts, std::size_t width, std::ostream& out) {
  std::vector<std::string> known;
  for (const FactChange& fact : facts) {
    if (std::find(known.begin(), known.end(), fact.what) != known.end()) continue;
    known.push_back(fact.what);
    std::string gone, came;
    for (const FactChange& one : facts) {
      if (one.what != fact.what) continue;
      if (one.after.empty())
        (gone += gone.empty() ? "no longer " : "; ") += one.before;
      else if (one.before.empty())
        (came += came.empty() ? "now also " : "; ") += one.after;
      else
        write_fact(one.what, one.before + "; now " + one.after, width, out);
    }
    for (const std::string& words : {gone, came})
      if (!words.empty()) write_fact(fact.what, words, width, out);
  }
}

void write_change(const ProvisionChange& change, std::size_t width, std::ostream& out) {
  out << '\n';
  std::string text = numbers(change);
  if (!change.reason.empty()) text += ": " + change.reason;
  if (change.sure && *change.sure >= Sureness::recalled)
    text += " (" + std::string(to_string(*change.sure)) + "; check)";
  write_hanging(kind_of(change), kind_column, text, width, out);
  write_facts(change.facts, width, out);
  if (!change.rules.empty()) write_fact("rules", listed(change.rules), width, out);
}

void write_json_fact(const FactChange& fact, JsonWriter& json) {
  json.begin_object();
  json.field("what", fact.what);
  json.field_or_null("before", fact.before);
  json.field_or_null("after", fact.after);
  json.end_object();
}

void write_json_facts(const std::vector<FactChange>& facts, JsonWriter& json) {
  json.begin_array();
  for (const FactChange& fact : facts) write_json_fact(fact, json);
  json.end_array();
}

void write_json_code(std::string_view key, const Code& code, JsonWriter& json) {
  json.key(key);
  json.begin_object();
  json.field("code", code.name());
  json.field("edition", static_cast<std::size_t>(code.edition));
  json.field("status", to_string(code.status));
  json.field("sha256", code.sha256);
  json.field("origin", code.origin);
  json.end_object();
}

}  // namespace

void write_code_diff(const RevisionDiff& diff, std::size_t width, std::ostream& out) {
  out << diff.before->name() << " to " << diff.after->name() << '\n';
  if (diff.map.empty())
    out << "  no change map: provisions of one number are held against one another\n";
  else
    write_hanging("  by the change map ", 20, diff.map, width, out);
  for (const Code* const code : {diff.before, diff.after})
    if (code->status == CodeStatus::example)
      out << "  " << code->name() << " is an example: nobody published it\n";
  std::map<std::string, std::size_t> counts;
  std::vector<std::string> unchanged;
  for (const ProvisionChange& change : diff.changes) {
    if (change.is_unchanged())
      unchanged.push_back(numbers(change));
    else
      ++counts[kind_of(change)];
  }
  std::string summary = counted(unchanged.size(), "unchanged", "unchanged");
  for (const auto& [kind, count] : counts) summary += ", " + std::to_string(count) + " " + kind;
  out << '\n';
  write_hanging("  ", 2, summary, width, out);
  if (!diff.without_points.empty())
    out << "  " << diff.without_points << " has no points, so points are not compared\n";
  if (!diff.whole.empty()) out << "\nthe whole\n";
  write_facts(diff.whole, width, out);
  for (const ProvisionChange& change : diff.changes)
    if (!change.is_unchanged()) write_change(change, width, out);
  if (!unchanged.empty()) {
    out << '\n';
    write_hanging("unchanged", kind_column, listed(unchanged), width, out);
  }
  out << "\n  " << counted(diff.rules_for_all, "rule looks", "rules look")
      << " at every provision and " << (diff.rules_for_all == 1 ? "is" : "are") << " not listed\n";
}

void write_code_diff_json(const RevisionDiff& diff, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", "assize-code-diff/1");
  write_json_code("before", *diff.before, json);
  write_json_code("after", *diff.after, json);
  json.field_or_null("map", diff.map);
  json.key("whole");
  write_json_facts(diff.whole, json);
  json.key("changes");
  json.begin_array();
  for (const ProvisionChange& change : diff.changes) {
    json.begin_object();
    json.field("kind", kind_of(change));
    json.field("from", change.from);
    json.field("to", change.to);
    json.field_or_null("reason", change.reason);
    json.field_or_null("sure", change.sure ? to_string(*change.sure) : std::string_view());
    json.key("facts");
    write_json_facts(change.facts, json);
    json.field("rules", change.rules);
    json.end_object();
  }
  json.end_array();
  json.field("rules_for_all", diff.rules_for_all);
  json.end_object();
}

}  // namespace assize::report
