// SPDX-License-Identifier: Apache-2.0
#include "report/migration.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "report/json_writer.hpp"
#include "report/screen.hpp"

namespace assize::report {
namespace {

using assessment::Anew;
using assessment::Migration;
using assessment::Moved;
using code::Change;

Claim claim_of(const Assessment& old, const std::string& row) {
  const Response* const one = old.response(row);
  return one == nullptr ? Claim::absent : one->claim;
}

/// `5.1 (yes)`
std::string with_claims(const std::vector<std::string>& rows, const Assessment& old) {
  std::vector<std::string> out;
  for (const std::string& row : rows)
    out.push_back(row + " (" + std::string(to_string(claim_of(old, row))) + ")");
  return listed_ids(out);
}

/// The revision that a change leads to.
std::string revision_of(const Change& change, const code::Route& route) {
  for (const code::Step& step : route)
    for (const Change& one : step.map.changes)
      if (&one == &change) return step.to->revision;
  return {};
}

/// `split: ... merged: ...`; over several steps with the revision that it came with.
std::string reasons(const Anew& anew, const code::Route& route) {
  if (anew.is_unanswered && anew.changes.empty())
    return "It asks what it asked, and was not answered.";
  std::string out;
  for (const Change* const change : anew.changes) {
    (out += out.empty() ? "" : " ") += std::string(code::to_string(change->kind));
    if (route.size() > 1) out += " in " + revision_of(*change, route);
    out += ": " + change->reason;
    if (change->sure >= Sureness::recalled)
      out += " (" + std::string(to_string(change->sure)) + "; check)";
  }
  return out;
}

/// Rows with the same reasons and the same answers beside them are one entry.
bool are_alike(const Anew& a, const Anew& b) {
  return a.changes == b.changes && a.earlier == b.earlier && a.is_unanswered == b.is_unanswered;
}

void write_anew_json(const Anew& anew, const Assessment& old, JsonWriter& json) {
  json.begin_object();
  json.field("row", anew.row);
  json.key("changes");
  json.begin_array();
  for (const Change* const change : anew.changes) {
    json.begin_object();
    json.field("kind", code::to_string(change->kind));
    json.field("from", change->from);
    json.field("to", change->to);
    json.field("reason", change->reason);
    json.field("sure", to_string(change->sure));
    json.end_object();
  }
  json.end_array();
  json.key("unanswered");
  json.boolean(anew.is_unanswered);
  json.key("earlier");
  json.begin_array();
  for (const std::string& row : anew.earlier) {
    json.begin_object();
    json.field("row", row);
    json.field("claim", to_string(claim_of(old, row)));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string route_in_words(const code::Route& route) {
  std::string out = route.front().from->name();
  for (std::size_t i = 0; i + 1 < route.size(); ++i)
    out += (i == 0 ? " over " : ", ") + route[i].to->revision;
  return out + " to " + route.back().to->name();
}

void write_route_json(const code::Route& route, JsonWriter& json) {
  json.field("code", route.front().from->id);
  json.field("from", route.front().from->revision);
  json.field("to", route.back().to->revision);
  std::vector<std::string> maps;
  for (const code::Step& step : route) maps.push_back(step.map.origin);
  json.field("maps", maps);
}

void write_work_list(const Migration& migration, const Assessment& old, const code::Route& route,
                     std::size_t width, std::ostream& out) {
  const Assessment& now = migration.assessment;
  out << route_in_words(route) << ": ";
  if (now.has_form)
    out << counted(migration.carried.size(), "answer", "answers") << " carried over, "
        << counted(migration.anew.size(), "row", "rows") << " to be answered anew\n";
  else
    out << "a plan of " << counted(now.actions.size(), "action", "actions") << ", "
        << counted(migration.moved.size(), "of them is", "of them are")
        << " for other provisions now, or for none\n";
  for (const Anew& anew : migration.anew) {
    std::vector<std::string> rows;
    for (const Anew& other : migration.anew)
      if (are_alike(anew, other)) rows.push_back(other.row);
    if (rows.front() != anew.row) continue;
    std::string text = reasons(anew, route);
    if (!anew.earlier.empty()) text += " Was " + with_claims(anew.earlier, old) + ".";
    write_hanging(listed_ids(rows), row_column, text, width, out);
  }
  std::vector<std::string> carried;
  bool has_doubt = false;
  for (const auto& one : migration.carried) {
    const bool is_doubtful = !now.response(one.row)->doubtful.empty();
    has_doubt = has_doubt || is_doubtful;
    carried.push_back(one.row + (is_doubtful ? "?" : "") +
                      (one.row == one.from ? "" : " from " + one.from));
  }
  if (!carried.empty())
    write_hanging(
        "carried", row_column,
        listed_ids(carried) +
            (has_doubt ? " (?: a guess of the import touched it; look at the document)" : ""),
        width, out);
  if (!migration.kept.empty())
    write_hanging("kept", row_column, "asked nowhere now: " + with_claims(migration.kept, old),
                  width, out);
  for (const Moved& moved : migration.moved)
    write_hanging("action " + moved.action, row_column,
                  "provisions " + listed_ids(moved.from) + " to " +
                      (moved.to.empty() ? "none" : listed_ids(moved.to)),
                  width, out);
}

void write_work_list_json(const Migration& migration, const Assessment& old,
                          const code::Route& route, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", "assize-migration/1");
  json.field("source", old.source);
  write_route_json(route, json);
  json.key("carried");
  json.begin_array();
  for (const auto& one : migration.carried) {
    json.begin_object();
    json.field("row", one.row);
    json.field("from", one.from);
    json.end_object();
  }
  json.end_array();
  json.key("anew");
  json.begin_array();
  for (const Anew& anew : migration.anew) write_anew_json(anew, old, json);
  json.end_array();
  json.field("kept", migration.kept);
  json.key("actions");
  json.begin_array();
  for (const Moved& moved : migration.moved) {
    json.begin_object();
    json.field("action", moved.action);
    json.field("from", moved.from);
    json.field("to", moved.to);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace assize::report
