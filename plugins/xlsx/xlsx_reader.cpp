// SPDX-License-Identifier: Apache-2.0
#include "xlsx/xlsx_reader.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ooxml/package.hpp"
#include "ooxml/xml.hpp"
#include "text/sha256.hpp"
#include "xlsx/layout.hpp"
#include "xlsx/overlay.hpp"
#include "xlsx/sheet.hpp"

namespace assize::xlsx {
namespace {

constexpr std::string_view usual_main_part = "xl/workbook.xml";

struct SheetEntry {
  std::string name;
  std::string part;
  std::string kind;  // the last step of its relation's type
  bool hidden = false;
};

std::string main_part_of(const ooxml::Package& package) {
  std::string main = package.main_part();
  if (!package.has(main) && package.has(usual_main_part)) main = usual_main_part;
  return main;
}

std::string part_of_kind(const std::vector<ooxml::Relationship>& relationships,
                         std::string_view ending) {
  for (const ooxml::Relationship& each : relationships)
    if (!each.external && each.type.ends_with(ending)) return each.target;
  return {};
}

// `Sheet1`: nobody named it.
bool is_default_name(std::string_view name) {
  return name.starts_with("Sheet") && name.find_first_not_of("0123456789", 5) == name.npos;
}

std::size_t children_of(const pugi::xml_node& node) {
  return static_cast<std::size_t>(std::distance(node.children().begin(), node.children().end()));
}

class WorkbookReader {
 public:
  WorkbookReader(const ooxml::Package& package, Diagnostics& diagnostics)
      : package_(package), diagnostics_(diagnostics) {}

  bool read(Document& document) {
    const std::string main = main_part_of(package_);
    if (main.ends_with(".bin"))
      return refuse("the file is a binary workbook (.xlsb)",
                    "save it as an Excel workbook (.xlsx)");
    if (main.empty()) return refuse("the file holds no workbook");
    const auto tree = ooxml::load_xml(package_, main, diagnostics_);
    if (!tree) return false;
    const pugi::xml_node root = tree->document_element();
    if (ooxml::local_name(root) != "workbook") return refuse("the file holds no workbook");
    if (ooxml::flag(ooxml::child(root, "workbookPr"), "date1904")) workbook_.epoch = Epoch::y1904;
    relationships_ = package_.relationships(main, diagnostics_);
    workbook_.styles =
        Styles::read(package_, part_of_kind(relationships_, "/styles"), diagnostics_);
    if (!read_strings()) return false;
    read_entries(root);
    return read_sheets(document);
  }

 private:
  bool refuse(const std::string& why, const std::string& suggestion = {}) {
    diagnostics_.error({package_.source()}, why, {}, suggestion);
    return false;
  }
  void warn(const std::string& what) { diagnostics_.warning({package_.source()}, what); }

  bool read_strings() {
    const std::string part = part_of_kind(relationships_, "/sharedStrings");
    if (part.empty() || !package_.has(part)) return true;
    const auto tree = ooxml::load_xml(package_, part, diagnostics_);
    if (!tree) return false;
    for (const pugi::xml_node node : tree->document_element().children())
      if (ooxml::local_name(node) == "si") workbook_.strings.push_back(read_rich_text(node));
    return true;
  }

  void read_entries(const pugi::xml_node& root) {
    std::map<std::string_view, const ooxml::Relationship*> by_id;
    for (const ooxml::Relationship& each : relationships_) by_id.emplace(each.id, &each);
    for (const pugi::xml_node node : ooxml::child(root, "sheets").children()) {
      SheetEntry entry;
      entry.name = progress_.cleaner.clean(ooxml::attribute(node, "name"));
      const std::string_view state = ooxml::attribute(node, "state");
      entry.hidden = !state.empty() && state != "visible";
      const auto found = by_id.find(ooxml::prefixed_attribute(node, "id"));
      if (found != by_id.end()) {
        entry.part = found->second->target;
        entry.kind = found->second->type.substr(found->second->type.rfind('/') + 1);
      }
      entries_.push_back(std::move(entry));
    }
  }

  bool read_sheets(Document& document) {
    std::size_t visible = 0;
    for (const SheetEntry& entry : entries_)
      if (!entry.hidden && entry.kind == "worksheet") ++visible;
    std::size_t failed = 0;
    std::set<std::string> margins;
    for (const SheetEntry& entry : entries_) {
      if (!is_readable(entry)) continue;
      Diagnostics found;
      auto sheet = read_sheet(package_, entry.part, entry.name, workbook_, progress_, found);
      for (const Diagnostic& each : found.all()) diagnostics_.warning(each.where, each.message);
      count_notes(entry);
      if (!sheet) {
        ++failed;
        warn("the sheet \"" + entry.name + "\" could not be read");
        continue;
      }
      const bool named = visible > 1 && !is_default_name(entry.name);
      lay_out(std::move(*sheet), named, margins, progress_, document);
      if (progress_.too_much())
        return refuse("the sheets hold more than " + std::to_string(most_text >> 20U) +
                      " MiB of words or more than " + std::to_string(most_cells) + " cells");
    }
    progress_.tally.tell(package_.source(), diagnostics_);
    tell_notes();
    if (entries_.empty() || (visible != 0 && failed >= visible))
      return refuse("the workbook holds no sheet that can be read");
    return true;
  }

  bool is_readable(const SheetEntry& entry) {
    const std::string words = "the sheet \"" + entry.name + "\"";
    if (entry.hidden) {
      warn(words + " is hidden and was not read");
    } else if (entry.part.empty()) {
      warn(words + " is not in the file");
    } else if (entry.kind != "worksheet") {
      warn(words + " is a " + entry.kind + " and was not read");
    } else if (!taken_.insert(entry.part).second) {
      progress_.tally.note("sheet(s) show the cells of another and were not read again", words);
    } else {
      return true;
    }
    return false;
  }

  // Remarks of reviewers beside the cells. A thread of them is kept as an old-style note as well.
  void count_notes(const SheetEntry& entry) {
    const auto relationships = package_.relationships(entry.part);
    std::size_t notes = 0, threads = 0;
    for (const std::string& part : parts_of_kind(relationships, "/comments"))
      if (const auto tree = ooxml::load_optional_xml(package_, part, diagnostics_))
        notes += children_of(ooxml::child(tree->document_element(), "commentList"));
    for (const std::string& part : parts_of_kind(relationships, "/threadedComment"))
      if (const auto tree = ooxml::load_optional_xml(package_, part, diagnostics_))
        threads += children_of(tree->document_element());
    const std::size_t count = std::max(notes, threads);
    if (count == 0) return;
    notes_ += count;
    if (!noted_sheets_.empty()) noted_sheets_ += ", ";
    noted_sheets_ += "\"" + entry.name + "\": " + std::to_string(count);
  }

  void tell_notes() {
    if (notes_ == 0) return;
    warn(std::to_string(notes_) + " note(s) beside cells were not read (sheet " + noted_sheets_ +
         ")");
  }

  const ooxml::Package& package_;
  Diagnostics& diagnostics_;
  Workbook workbook_;
  Progress progress_;
  std::vector<ooxml::Relationship> relationships_;
  std::vector<SheetEntry> entries_;
  std::set<std::string> taken_;  // parts of sheets
  std::size_t notes_ = 0;
  std::string noted_sheets_;
};

}  // namespace

int XlsxReader::recognises(std::string_view bytes) const {
  // Protected and old workbooks are claimed so that they are told for what they are.
  switch (ooxml::compound_kind(bytes)) {
    case ooxml::Compound::excel:
      return 60;
    case ooxml::Compound::encrypted:
      return 30;
    case ooxml::Compound::none:
      break;
    default:
      return 0;
  }
  if (!bytes.starts_with("PK")) return 0;
  const Source source{{}, std::string(bytes)};
  Diagnostics untold;
  const auto package = ooxml::Package::open(source, untold);
  // A zip that is damaged or protected still shows the names of its parts.
  if (!package) return bytes.find("xl/workbook") != bytes.npos ? 60 : 0;
  const std::string main = main_part_of(*package);
  if (main.ends_with(".bin")) return main.find("workbook") != main.npos ? 60 : 0;
  const auto content = package->part(main, untold);
  if (!content) return main.find("workbook") != main.npos ? 60 : 0;
  constexpr std::size_t looked_at = 4096;
  std::string head = content->substr(0, looked_at);
  std::erase(head, '\0');  // UTF-16
  for (const std::string_view root : {"<workbook", ":workbook"})
    if (head.find(root) != head.npos) return 90;
  return 0;
}

std::optional<Document> XlsxReader::read(const Source& bytes, Diagnostics& diagnostics) const {
  const auto package = ooxml::Package::open(bytes, diagnostics);
  if (!package) return std::nullopt;
  Document document;
  document.name = bytes.name;
  document.reader = name();
  document.sha256 = text::sha256_hex(bytes.text);
  if (!WorkbookReader(*package, diagnostics).read(document)) return std::nullopt;
  return document;
}

}  // namespace assize::xlsx
