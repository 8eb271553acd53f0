// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <vector>

#include <assize/engine.hpp>

#include "app/choose.hpp"
#include "app/content.hpp"
#include "app/files.hpp"
#include "app/listing.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/released.hpp"
#include "app/revisions.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "code/facts.hpp"
#include "code/verify.hpp"
#include "report/caution.hpp"
#include "report/screen.hpp"
#include "text/dates.hpp"
#include "xml/cursor.hpp"

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

/// `Response of stage 1: 10 working days`, `a) the reasons`, each on a line of its own.
std::string parts_of(const Provision& provision) {
  std::string out;
  for (const Deadline& one : provision.deadlines)
    out += entry("", 8,
                 one.kind + (one.stage == 0 ? "" : " of stage " + std::to_string(one.stage)) +
                     ": " + code::amount_in_words(one.amount, one.unit));
  for (const Item& item : provision.items)
    out += entry("        " + (item.label.empty() ? "-" : item.label + ")"), 12, item.summary);
  return out;
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
      out += entry("  " + id, 8, text) + parts_of(*provision) + kept_wording(code, id);
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

/// Revisions of one Code that would both be in force on a day.
void check_times(Content& content) {
  std::vector<const Code*> codes;
  Diagnostics told_before, diagnostics;
  for (const CodeFile& file : content.code_files())
    if (const Code* const code = content.load(file, told_before);
        code != nullptr && code->status != CodeStatus::example && code->applicable)
      codes.push_back(code);
  const auto ends_before = [](const Code& one, const Code& other) {
    return one.withdrawn && *one.withdrawn <= *other.applicable;
  };
  for (std::size_t i = 0; i < codes.size(); ++i)
    for (std::size_t k = i + 1; k < codes.size(); ++k)
      if (codes[i]->id == codes[k]->id && !ends_before(*codes[i], *codes[k]) &&
          !ends_before(*codes[k], *codes[i])) {
        const bool is_first = *codes[i]->applicable <= *codes[k]->applicable;
        const Code& before = *codes[is_first ? i : k];
        const Code& after = *codes[is_first ? k : i];
        const auto source = read_file(before.origin, diagnostics);
        const std::size_t line = source ? code::xml_lines(*source)[""] : 0;
        diagnostics.warning({before.origin, line, 1},
                            before.name() + " is in force " + in_force(before) + ", and " +
                                after.name() + " " + in_force(after) + ": on some days both are",
                            {}, "say when the earlier one is withdrawn");
      }
  (void)tell(diagnostics);
}

std::string check_map(const Source& source, const Code& from, const Code& to, Verdicts& verdicts) {
  Diagnostics diagnostics;
  const auto map = code::load_change_map(source, from, to, diagnostics);
  (void)tell(diagnostics);
  verdicts.failed |= !map;
  return source.name + ": " +
         (map ? report::counted(map->changes.size(), "change", "changes") + ", no problem"
              : report::counted(diagnostics.errors(), "problem", "problems")) +
         "\n";
}

std::string unchecked(const std::string& path) {
  return path + ": not checked, for a Code of it could not be read\n";
}

/// A map that was named, between Codes that were named with it or are found.
std::string check_named_map(const Source& source, const std::vector<Code>& named, Content& content,
                            Verdicts& verdicts) {
  Diagnostics told_again;
  const auto tree = xml::Tree::parse(source, "change-map", told_again);
  const auto code = [&](const std::string& id, const std::string& revision) -> const Code* {
    for (const Code& one : named)
      if (one.id == id && one.revision == revision) return &one;
    for (const CodeFile& file : content.code_files())
      if (file.id == id && file.revision == revision) return content.load(file, told_again);
    return nullptr;
  };
  const Code* from = nullptr;
  const Code* to = nullptr;
  if (tree) {
    const xml::Element root = tree->root();
    from = code(root.id("code"), root.id("from"));
    to = code(root.id("code"), root.id("to"));
  }
  if (from != nullptr && to != nullptr) return check_map(source, *from, *to, verdicts);
  (void)tell(told_again);
  verdicts.failed = true;
  return unchecked(source.name);
}

/// Each change map between two revisions that were found.
std::string check_maps(Content& content, Verdicts& verdicts) {
  std::string out;
  for (const CodeFile& from : content.code_files())
    for (const CodeFile& to : content.code_files()) {
      if (from.id != to.id || content.change_map(from.id, from.revision, to.revision) == nullptr)
        continue;
      Diagnostics told_before;
      const Code* const before = content.load(from, told_before);
      const Code* const after = content.load(to, told_before);
      if (before == nullptr || after == nullptr) {
        out += unchecked(content.change_map(from.id, from.revision, to.revision)->name);
        continue;
      }
      const Source& source = *content.change_map(from.id, from.revision, to.revision);
      out += check_map(source, *before, *after, verdicts);
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
  std::vector<Code> named;
  std::vector<Source> maps;
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
      if (code != nullptr) check_released(*code, diagnostics);
      add(file.path, code, diagnostics);
    }
    check_times(content);
    out += check_maps(content, verdicts);
  }
  for (const std::string& path : options.arguments) {
    Diagnostics unread;
    const auto source = read_file(path, unread);
    verdicts.load_failed |= tell(unread);
    if (!source) continue;
    if (xml::root_name(source->text) == "change-map") {
      maps.push_back(*source);
      continue;
    }
    Diagnostics diagnostics;
    const std::optional<Code> code = load_code(*source, content, diagnostics);
    if (code) check_released(*code, diagnostics);
    add(path, code ? &*code : nullptr, diagnostics);
    if (code) named.push_back(*code);
  }
  for (const Source& map : maps) out += check_named_map(map, named, content, verdicts);
  verdicts.load_failed |= !write_output({}, out);
  return exit_code(verdicts);
}

}  // namespace assize::app
