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

constexpr std::size_t row_column = 12;

std::string listed(const std::vector<std::string>& ids) {
  std::string out;
  for (const std::string& id : ids) (out += out.empty() ? "" : ", ") += id;
  return out;
}

Claim claim_of(const Assessment& old, const std::string& row) {
  const Response* const one = old.response(row);
  return one == nullptr ? Claim::absent : one->claim;
}

/// `5.1 (yes)`
std::string with_claims(const std::vector<std::string>& rows, const Assessment& old) {
  std::vector<std::string> out;
  for (const std::string& row : rows)
    out.push_back(row + " (" + std::string(to_string(claim_of(old, row))) + ")");
  return listed(out);
}

/// `split: ...; merged: ...`
std::string reasons(const Anew& anew) {
  std::string out;
  for (const Change* const change : anew.changes) {
    (out += out.empty() ? "" : " ") += std::string(code::to_string(change->kind)) + ": ";
    out += change->reason;
  }
  return out;
}

void write_entry(std::string_view label, std::string_view text, std::size_t width,
                 std::ostream& out) {
  std::string margin = padded(label, row_column);
  for (const std::string& line :
       wrapped(harmless(text), std::max<std::size_t>(width, 40) - row_column)) {
    out << margin << line << '\n';
    margin.assign(row_column, ' ');
  }
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

void write_work_list(const Migration& migration, const Assessment& old, std::size_t width,
                     std::ostream& out) {
  const Assessment& now = migration.assessment;
  out << now.code << '@' << old.revision << " to " << now.code << '@' << now.revision << ": "
      << counted(migration.carried.size(), "answer", "answers") << " carried over, "
      << counted(migration.anew.size(), "row", "rows") << " to be answered anew\n";
  for (const Anew& anew : migration.anew) {
    std::string text = reasons(anew);
    if (!anew.earlier.empty()) text += " Was " + with_claims(anew.earlier, old) + ".";
    write_entry(anew.row, text, width, out);
  }
  if (!migration.carried.empty()) {
    std::vector<std::string> rows;
    for (const auto& one : migration.carried)
      rows.push_back(one.row == one.from ? one.row : one.row + " from " + one.from);
    write_entry("carried", listed(rows), width, out);
  }
  if (!migration.kept.empty())
    write_entry("kept", "asked nowhere now: " + with_claims(migration.kept, old), width, out);
  for (const Moved& moved : migration.moved)
    write_entry("action " + moved.action,
                listed(moved.from) + " to " + (moved.to.empty() ? "none" : listed(moved.to)), width,
                out);
}

void write_work_list_json(const Migration& migration, const Assessment& old,
                          const code::ChangeMap& map, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", "assize-migration/1");
  json.field("source", old.source);
  json.field("code", map.code);
  json.field("from", map.from);
  json.field("to", map.to);
  json.field("map", map.origin);
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
