// SPDX-License-Identifier: Apache-2.0
#include "report/profile_migration.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "report/json_writer.hpp"
#include "report/migration.hpp"
#include "report/screen.hpp"

namespace assize::report {
namespace {

using profile::ProfileMigration;
using profile::Renamed;
using profile::ToSettle;

void write_all(std::string_view label, const std::vector<ToSettle>& all, std::size_t width,
               std::ostream& out) {
  for (const ToSettle& one : all)
    write_hanging(label, row_column,
                  one.what + ", line " + std::to_string(one.where.line) + ". " + one.why, width,
                  out);
}

void write_place(JsonWriter& json, const Location& where) {
  json.field("file", where.file);
  json.line(where.line);
}

void write_all_json(std::string_view key, const std::vector<ToSettle>& all, JsonWriter& json) {
  json.key(key);
  json.begin_array();
  for (const ToSettle& one : all) {
    json.begin_object();
    json.field("what", one.what);
    json.field("why", one.why);
    write_place(json, one.where);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_work_list(const ProfileMigration& migration, const Profile& old,
                     const code::Route& route, std::size_t width, std::ostream& out) {
  out << route_in_words(route) << ": the profile " << old.id() << ", "
      << counted(migration.unsettled.size(), "setting", "settings") << " to be settled\n";
  write_all("unsettled", migration.unsettled, width, out);
  write_all("look at", migration.in_force, width, out);
  for (const Renamed& one : migration.renamed)
    write_hanging("changed", row_column, one.what + ": " + one.from + " to " + one.to, width, out);
  write_hanging("unchanged", row_column, counted(migration.unchanged, "setting", "settings"), width,
                out);
  if (!migration.unsettled.empty())
    write_hanging(
        "", row_column,
        "What is unsettled stands in <unsettled> as it stood, and is not in force. Put it "
        "right and take it out, or delete it; 'assize profile check' tells what is left.",
        width, out);
  if (old.files.size() > 1)
    write_hanging("", row_column,
                  "What it extends is a file of its own: migrate " + old.files[1].name + ", too.",
                  width, out);
}

void write_work_list_json(const ProfileMigration& migration, const Profile& old,
                          const code::Route& route, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", "assize-migration/1");
  json.field("source", old.files.front().name);
  json.field("profile", old.id());
  write_route_json(route, json);
  write_all_json("unsettled", migration.unsettled, json);
  write_all_json("in_force", migration.in_force, json);
  json.key("renamed");
  json.begin_array();
  for (const Renamed& one : migration.renamed) {
    json.begin_object();
    json.field("what", one.what);
    json.field("from", one.from);
    json.field("to", one.to);
    write_place(json, one.where);
    json.end_object();
  }
  json.end_array();
  json.field("unchanged", migration.unchanged);
  json.end_object();
}

}  // namespace assize::report
