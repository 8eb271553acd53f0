// SPDX-License-Identifier: Apache-2.0
#include "report/code_diff.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "report/caution.hpp"
#include "report/json_writer.hpp"
#include "report/screen.hpp"

namespace assize::report {
namespace {

using code::FactChange;
using engine::ProvisionChange;
using engine::RevisionDiff;

constexpr std::size_t kind_column = 12;
constexpr std::size_t fact_column = 27;

std::string kind_of(const ProvisionChange& change) {
  return change.kind ? std::string(code::to_string(*change.kind)) : "changed";
}

/// `ID`, `ID to ID`
std::string numbers(const ProvisionChange& change) {
  if (change.from.empty()) return listed_ids(change.to);
  if (change.to.empty() || change.from == change.to) return listed_ids(change.from);
  return listed_ids(change.from) + " to " + listed_ids(change.to);
}

void write_fact(std::string_view what, std::string_view words, std::size_t width,
                std::ostream& out) {
  write_hanging(std::string(kind_column, ' ') + std::string(what), kind_column + fact_column, words,
                width, out);
}

std::string without_stop(std::string text) {
  if (!text.empty() && text.back() == '.') text.pop_back();
  return text;
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
        write_fact(one.what, without_stop(one.before) + "; now " + one.after, width, out);
    }
    for (const std::string& words : {gone, came})
      if (!words.empty()) write_fact(fact.what, words, width, out);
  }
}

std::string place(const Location& where) {
  return where.file + (where.line == 0 ? "" : ":" + std::to_string(where.line));
}

void write_change(const ProvisionChange& change, std::size_t width, std::ostream& out) {
  out << '\n';
  std::string text = numbers(change);
  if (!change.reason.empty()) text += ": " + change.reason;
  if (change.sure && *change.sure >= Sureness::recalled)
    text += " (" + std::string(to_string(*change.sure)) + "; check)";
  write_hanging(kind_of(change), kind_column, text, width, out);
  write_facts(change.facts, width, out);
  if (!change.rules.empty()) write_fact("rules", listed_ids(change.rules), width, out);
  std::string label = "yours";
  for (const engine::Touched& one : change.touched) {
    write_fact(label, one.what + " (" + place(one.where) + ")", width, out);
    label.clear();
  }
}

/// `orchard@2020 has 4 provisions: 1 unchanged, 2 dropped, 1 tightened`. Each is counted once.
std::string account(const Code& code, const std::vector<ProvisionChange>& changes,
                    std::vector<std::string> ProvisionChange::*side) {
  std::map<std::string, std::size_t> counts;
  for (const Provision& provision : code.provisions) {
    std::string kinds;
    for (const ProvisionChange& change : changes) {
      const std::vector<std::string>& ids = change.*side;
      if (std::find(ids.begin(), ids.end(), provision.id) == ids.end()) continue;
      const std::string kind = change.is_unchanged() ? "unchanged" : kind_of(change);
      if (kinds.find(kind) == std::string::npos) (kinds += kinds.empty() ? "" : " and ") += kind;
    }
    ++counts[kinds];
  }
  std::string out;
  for (const auto& [kinds, count] : counts)
    (out += out.empty() ? "" : ", ") += std::to_string(count) + " " + kinds;
  return code.name() + " has " + counted(code.provisions.size(), "provision", "provisions") + ": " +
         out;
}

constexpr std::pair<std::string_view, std::string_view> meanings[] = {
    {"changed", "something in it differs; no change map says what became of it"},
    {"dropped", "asked nowhere in the newer revision"},
    {"loosened", "asks less"},
    {"merged", "several became one"},
    {"new", "not asked in the older revision"},
    {"renumbered", "asks the same under another number"},
    {"reworded", "other words"},
    {"same", "asks the same; what differs is how Assize describes it"},
    {"split", "one became several"},
    {"tightened", "asks more"},
    {"point", "what an answer has to touch, by phrases that Assize knows"},
    {"tag", "a label by which rules choose provisions"},
    {"item", "a lettered or bulleted part"},
    {"ground", "a reason for which something may be left out"},
    {"yours", "what of the files handed over stands on it"},
    {"check", "how sure the word of the change map is: look at both texts"}};

/// The words that were used, and what they mean.
void write_meanings(const RevisionDiff& diff, std::size_t width, std::ostream& out) {
  std::set<std::string, std::less<>> used;
  for (const ProvisionChange& change : diff.changes) {
    if (change.is_unchanged()) continue;
    used.insert(kind_of(change));
    for (const FactChange& fact : change.facts) used.insert(fact.what);
    if (change.sure && *change.sure >= Sureness::recalled) used.insert("check");
    if (!change.touched.empty()) used.insert("yours");
  }
  if (used.empty()) return;
  out << "\nWhat the words mean\n\n";
  for (const auto& [word, meaning] : meanings)
    if (used.contains(word))
      write_hanging("  " + std::string(word), kind_column + 2, meaning, width, out);
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
    if (const std::string_view words = caution(to_string(code->status)); !words.empty())
      write_hanging("  ", 2, code->name() + ": " + std::string(words), width, out);
  std::vector<std::string> unchanged;
  for (const ProvisionChange& change : diff.changes)
    if (change.is_unchanged()) unchanged.push_back(numbers(change));
  out << '\n';
  write_hanging("  ", 2, account(*diff.before, diff.changes, &ProvisionChange::from), width, out);
  write_hanging("  ", 2, account(*diff.after, diff.changes, &ProvisionChange::to), width, out);
  if (!diff.without_points.empty())
    out << "  " << diff.without_points << " has no points, so points are not compared\n";
  if (!diff.whole.empty()) out << "\nthe whole\n";
  write_facts(diff.whole, width, out);
  for (const ProvisionChange& change : diff.changes)
    if (!change.is_unchanged()) write_change(change, width, out);
  if (!unchanged.empty()) {
    out << '\n';
    write_hanging("unchanged", kind_column, listed_ids(unchanged), width, out);
  }
  out << "\n  " << counted(diff.rules_for_all, "rule looks", "rules look")
      << " at every provision and " << (diff.rules_for_all == 1 ? "is" : "are") << " not listed\n";
  write_meanings(diff, width, out);
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
    json.key("touched");
    json.begin_array();
    for (const engine::Touched& one : change.touched) {
      json.begin_object();
      json.field("what", one.what);
      json.field("file", one.where.file);
      json.line(one.where.line);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.field("rules_for_all", diff.rules_for_all);
  json.end_object();
}

}  // namespace assize::report
