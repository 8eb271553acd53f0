// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/content.hpp"
#include "app/files.hpp"
#include "app/listing.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/revisions.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "report/caution.hpp"
#include "report/screen.hpp"
#include "text/dates.hpp"

namespace assize::app {
namespace {

using report::padded;

/// `from 2024-04-01 to 2026-03-31`
std::string in_force(const Code& code) {
  std::string text;
  if (code.applicable) text = "from " + text::to_iso(*code.applicable);
  if (code.withdrawn) text += " until " + text::to_iso(*code.withdrawn);
  return text.empty() ? "no dates" : text;
}

/// The wording that the user keeps, below the last provision that its row answers.
std::string kept_wording(const Code& code, const std::string& provision) {
  const FormRow* const row = code.row_of(provision);
  if (row == nullptr || row->text.empty() || row->provisions.back() != provision) return {};
  return entry("", 8, "Your copy: \"" + row->text + "\"");
}

std::string shown(const Code& code) {
  std::string out = code.title + " (" + code.name() + ")\n";
  out += entry("  issuer", 14, code.issuer);
  out += entry("  status", 14,
               std::string(to_string(code.status)) + ", edition " + std::to_string(code.edition));
  if (const std::string_view words = report::caution(to_string(code.status)); !words.empty())
    out += entry("", 14, words);
  out += entry("  held", 14,
               code.held ? "against the published text on " + text::to_iso(*code.held)
                         : "never against the published text");
  out += entry("  in force", 14, in_force(code));
  if (code.revised) out += entry("  revised", 14, text::to_iso(*code.revised));
  out += entry("  published", 14, code.source);
  out += entry("  read from", 14, code.origin);
  out += entry("  form", 14,
               report::counted(code.form.rows.size(), "row", "rows") + " for " +
                   report::counted(code.provisions.size(), "provision", "provisions"));
  if (!code.text_origin.empty()) {
    const auto kept = static_cast<std::size_t>(
        std::count_if(code.form.rows.begin(), code.form.rows.end(),
                      [](const FormRow& row) { return !row.text.empty(); }));
    out += entry("  your copy", 14,
                 "official wording of " + report::counted(kept, "row", "rows") + ", kept in " +
                     code.text_origin);
  }
  for (const Section& section : code.sections) {
    out += "\n" + section.number + "  " + section.title + "\n";
    for (const std::string& id : section.provisions) {
      const Provision* provision = code.provision(id);
      if (provision == nullptr) continue;
      std::string text = provision->summary;
      if (provision->modality != Modality::must)
        text += " (" + std::string(to_string(provision->modality)) + ")";
      if (!provision->tags.empty()) text += " [" + joined_words(provision->tags) + "]";
      out += entry("  " + id, 8, text) + kept_wording(code, id);
    }
  }
  if (!code.editions.empty()) out += "\nEditions of this description\n";
  for (const Edition& one : code.editions)
    out += entry("  " + std::to_string(one.number), 8,
                 text::to_iso(one.date) + ", " + one.author + ", " +
                     std::string(to_string(one.state)) + ": " + one.changes);
  if (!code.attribution.empty()) out += "\n" + entry("", 2, code.attribution);
  return out;
}

}  // namespace

int run_code_list(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  Content content(find_roots(options.content, diagnostics), diagnostics);
  std::string out;
  for (const CodeFile& file : content.code_files()) {
    const Code* code = content.load(file, diagnostics);
    if (code == nullptr) continue;
    out +=
        file.name() + "  " + code->title + "\n" +
        entry("", 4,
              std::string(to_string(code->status)) + ", " + in_force(*code) + ", " + code->origin);
  }
  if (content.code_files().empty()) {
    out = "No Code was found. Looked in:\n";
    for (const Root& root : content.roots()) out += "  " + root.folder + " (" + root.why + ")\n";
  }
  verdicts.load_failed = tell(diagnostics);
  verdicts.load_failed |= !write_output({}, out);
  return exit_code(verdicts);
}

int run_code_show(const Options& options) {
  Verdicts verdicts;
  Diagnostics diagnostics;
  Content content(find_roots(options.content, diagnostics), diagnostics);
  Chooser chooser(content, {}, {});
  const Choice choice =
      chooser.named(options.arguments.front(), "option", {"code show"}, diagnostics);
  verdicts.load_failed = tell(diagnostics) || choice.code == nullptr;
  if (choice.code != nullptr) verdicts.load_failed |= !write_output({}, shown(*choice.code));
  return exit_code(verdicts);
}

namespace {

/// Each change map between two revisions that were found.
std::string check_maps(Content& content, Verdicts& verdicts) {
  std::string out;
  for (const CodeFile& from : content.code_files())
    for (const CodeFile& to : content.code_files()) {
      if (from.id != to.id || content.change_map(from.id, from.revision, to.revision) == nullptr)
        continue;
      Diagnostics told_before, diagnostics;
      const Code* const before = content.load(from, told_before);
      const Code* const after = content.load(to, told_before);
      if (before == nullptr || after == nullptr) continue;
      const auto map = change_map(*before, *after, content, diagnostics);
      (void)tell(diagnostics);
      verdicts.failed |= !map;
      out += content.change_map(from.id, from.revision, to.revision)->name + ": " +
             (map ? report::counted(map->changes.size(), "change", "changes") + ", no problem"
                  : report::counted(diagnostics.errors(), "problem", "problems")) +
             "\n";
    }
  return out;
}

}  // namespace

int run_code_check(const Options& options) {
  Verdicts verdicts;
  Diagnostics found;
  Content content(find_roots(options.content, found), found);
  verdicts.load_failed = tell(found);
  std::string out;
  const auto add = [&](const std::string& path, const Code* code, const Diagnostics& diagnostics) {
    (void)tell(diagnostics);
    const bool is_good = code != nullptr && diagnostics.ok();
    verdicts.failed |= !is_good;
    out += path + ": " +
           (is_good ? code->name() + ", " +
                          report::counted(code->provisions.size(), "provision", "provisions") +
                          ", no problem"
                    : report::counted(diagnostics.errors(), "problem", "problems")) +
           "\n";
  };
  if (options.arguments.empty()) {
    for (const CodeFile& file : content.code_files()) {
      Diagnostics diagnostics;
      const Code* code = content.load(file, diagnostics);
      add(file.path, code, diagnostics);
    }
    out += check_maps(content, verdicts);
  }
  for (const std::string& path : options.arguments) {
    Diagnostics unread;
    const auto source = read_file(path, unread);
    verdicts.load_failed |= tell(unread);
    if (!source) continue;
    Diagnostics diagnostics;
    const std::optional<Code> code = load_code(*source, content, diagnostics);
    add(path, code ? &*code : nullptr, diagnostics);
  }
  verdicts.load_failed |= !write_output({}, out);
  return exit_code(verdicts);
}

}  // namespace assize::app
