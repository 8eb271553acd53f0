// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/content.hpp"
#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/verbs.hpp"
#include "xml/writer.hpp"

namespace assize::app {
namespace {

/// A file to be made, its path counted from the folder.
struct Made {
  std::string path, text;
};

std::string project_file() {
  xml::Writer out(
      "Marks a project: codes/ and scripts/ beside this file are used in and below "
      "this folder.");
  out.empty("project");
  return out.take();
}

std::string sample_profile(const Code& code) {
  xml::Writer out(
      "A policy on top of the Code. What else may stand here: waivers with their days, "
      "attestations, shorter deadlines, provisions of one's own.");
  {
    const auto root =
        out.element("profile", {{"format", 1}, {"id", "own"}, {"title", "Our own policy"}});
    out.empty("code", {{"id", code.id}, {"revision", code.revision}});
    out.comment("<severity rule=\"PACK/RULE\" value=\"advice\"/>");
    out.comment("<param rule=\"PACK/RULE\" name=\"NAME\">VALUE</param>");
    out.comment(
        "<waiver rule=\"PACK/RULE\" row=\"ROW\" authority=\"WHO\" from=\"YYYY-MM-DD\" "
        "through=\"YYYY-MM-DD\"><reason>WHY</reason></waiver>");
  }
  return out.take();
}

/// A table whose first column is filled in: cells parted by tabs.
std::string table(const std::string& title, const std::vector<Column>& columns, const Code& code,
                  bool has_rows) {
  std::string text = title + "\n\n";
  const auto line = [&](const auto& cell) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      (text += i > 0 ? "\t" : "") += cell(columns[i]);
    text += "\n";
  };
  line([](const Column& column) { return column.labels.front(); });
  for (const FormRow& row : code.form.rows) {
    if (!has_rows) break;
    std::string asked = row.text;
    for (const std::string& id : row.provisions)
      if (const Provision* one = code.provision(id); one != nullptr && row.text.empty())
        (asked += asked.empty() ? "" : " ") += one->summary;
    line([&](const Column& column) {
      if (column.role == ColumnRole::provision) return row.id;
      return column.role == ColumnRole::requirement ? asked : std::string();
    });
  }
  return text;
}

std::vector<Made> project(const Code& code) {
  return {{"assize.xml", project_file()}, {"profiles/own.xml", sample_profile(code)}};
}

std::vector<Made> submission(const Code& code) {
  std::vector<Made> files{
      {"form.txt", table("Self-assessment: " + code.title, code.form.columns, code, true)}};
  if (!code.plan.columns.empty())
    files.push_back(
        {"plan.txt", table("Improvement plan: " + code.title, code.plan.columns, code, false)});
  return files;
}

std::string path_in(const std::string& folder, const std::string& path) {
  return folder == "." ? path : joined(folder, path);
}

/// True when nothing was there before and all of it is there now.
bool write_all(const std::string& folder, const std::vector<Made>& files,
               Diagnostics& diagnostics) {
  for (const Made& file : files)
    if (exists(path_in(folder, file.path)))
      diagnostics.error({path_in(folder, file.path)}, "is there already, and nothing was written");
  for (const Made& file : files) {
    if (!diagnostics.ok()) return false;
    const std::string path = path_in(folder, file.path);
    const std::string parent = parent_of(path);
    if (parent.empty() || is_directory(parent) || make_folder(parent, diagnostics))
      (void)write_file(path, file.text, diagnostics);
  }
  return diagnostics.ok();
}

/// The Code that was named, or the only one; in the revision that is in force where none is said.
const Code* code_of(const Options& options, Content& content, Diagnostics& diagnostics) {
  std::vector<std::string> ids;
  std::string known;
  for (const CodeFile& file : content.code_files()) {
    if (std::find(ids.begin(), ids.end(), file.id) == ids.end()) ids.push_back(file.id);
    (known += known.empty() ? "" : ", ") += file.name();
  }
  Chooser chooser(content, {}, {});
  if (!options.code.empty() || ids.size() == 1)
    return chooser
        .named(options.code.empty() ? ids.front() : options.code, "option", {"--code"}, diagnostics)
        .code;
  diagnostics.error({"init"}, ids.empty() ? "no Code was found" : "there are several Codes", {},
                    ids.empty() ? "" : "say for which one with --code: " + known);
  return nullptr;
}

/// What to type next, line by line.
std::string next_steps(const Options& options, const std::string& folder) {
  const std::string line = "  " + options.program + " ";
  std::string out = "\nNext:\n";
  if (options.submission)
    return out + "  fill in " + joined(folder, "form.txt") +
           ": a tab parts the cells of a row; or put the landlord's own form in its place\n" +
           line + "eval " + folder + "\n";
  if (folder != ".") out += "  cd " + folder + "\n";
  return out + line + "profile check profiles/own.xml\n" + line +
         "rule new own/text/first_check\n" + line + "rule test scripts/own\n" + line +
         "eval FORM --profile profiles/own.xml\n";
}

}  // namespace

int run_init(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  Content content(find_roots(options.content, diagnostics), diagnostics);
  const Code* const code = code_of(options, content, diagnostics);
  const std::string folder = options.arguments.empty() ? "." : options.arguments.front();
  std::vector<Made> files;
  if (code != nullptr) files = options.submission ? submission(*code) : project(*code);
  const bool is_made = code != nullptr && diagnostics.ok() && write_all(folder, files, diagnostics);
  verdicts.load_failed = tell(diagnostics) || !is_made;
  if (!is_made) return exit_code(verdicts);
  std::string out = "Written, for " + code->name() + ":\n";
  for (const Made& file : files) out += "  " + path_in(folder, file.path) + "\n";
  verdicts.load_failed = !write_output({}, out + next_steps(options, folder));
  return exit_code(verdicts);
}

}  // namespace assize::app
