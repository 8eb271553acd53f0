// SPDX-License-Identifier: Apache-2.0
#include "docx/contents.hpp"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>

#include "docx/tags.hpp"
#include "ooxml/xml.hpp"
#include "text/fold.hpp"

namespace assize::docx {
namespace {

using ooxml::Package;
using ooxml::Relationship;

constexpr std::string_view usual_main = "word/document.xml";
constexpr std::size_t most_of_small_part = 8U << 20U;  // bytes of all but the main one

Targets targets_of(const std::vector<Relationship>& relationships) {
  Targets out;
  for (const Relationship& each : relationships)
    if (each.type.ends_with("/hyperlink") && each.external) out.emplace(each.id, each.target);
  return out;
}

// A part that the document can be read without.
Part optional_part(const Package& package, std::string_view name, Diagnostics& diagnostics) {
  Part part;
  if (name.empty() || !package.has(name)) return part;
  Diagnostics own;
  auto bytes = package.part(name, own);
  if (bytes && bytes->size() > most_of_small_part) {
    own.error({package.source()},
              "the part " + std::string(name) + " is too large; it is not read");
  } else if (bytes) {
    part.tree = ooxml::load_xml(std::move(*bytes), package.source(), name, own);
    part.targets = targets_of(package.relationships(name));
  }
  for (const Diagnostic& each : own.all())
    diagnostics.warning(each.where, each.message, each.excerpt, each.suggestion);
  return part;
}

pugi::xml_node first_section(const pugi::xml_node& body) {
  for (const pugi::xml_node each : body.children()) {
    const pugi::xml_node own = ooxml::child(ooxml::child(each, "pPr"), "sectPr");
    if (own) return own;
    if (ooxml::local_name(each) == "sectPr") return each;
  }
  return {};
}

std::string header_of(const Parts& parts) {
  const pugi::xml_node section = first_section(parts.body());
  const bool apart = is_on(section, "titlePg");
  std::string_view id;
  for (const pugi::xml_node each : section.children()) {
    if (ooxml::local_name(each) != "headerReference") continue;
    const std::string_view type = ooxml::attribute(each, "type");
    const bool usual = type.empty() || type == "default";
    if (apart ? type == "first" : usual) id = ooxml::prefixed_attribute(each, "id");
  }
  for (const Relationship& each : parts.relationships)
    if (!id.empty() && each.id == id && !each.external) return each.target;
  return {};
}

pugi::xml_node first_paragraph(const pugi::xml_node& parent) {
  for (const pugi::xml_node each : parent.children()) {
    if (tag_of(each) == Tag::p) return each;
    if (tag_of(each) == Tag::ignored) continue;
    if (const pugi::xml_node found = first_paragraph(each)) return found;
  }
  return {};
}

// Numbers of pages and nothing else.
bool is_furniture(const std::string& text) {
  const std::vector<text::Word> words = text::words(text);
  return std::all_of(words.begin(), words.end(), [](const text::Word& word) {
    return word.folded == "page" || word.folded == "of" ||
           std::all_of(word.folded.begin(), word.folded.end(),
                       [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; });
  });
}

Text joined(const Blocks& read) {
  Text out;
  const auto add = [&](const PlacedText& text) { out.append(text); };
  for (const Block& block : read.blocks) {
    add(block.text);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) add(cell);
  }
  return out;
}

class PartsReader {
 public:
  PartsReader(const Parts& parts, Trace& trace, Tally& tally)
      : parts_(parts),
        counter_(parts.numbering),
        trace_(trace),
        reading_{.styles = parts.styles, .counter = counter_, .trace = trace, .tally = tally} {}

  std::optional<Contents> read() {
    const Text head = read_header();
    reading_.targets = &parts_.document.targets;
    Body(reading_, read_).read(parts_.body());
    reading_.fields = {};
    read_notes(parts_.footnotes, false);
    read_notes(parts_.endnotes, true);
    if (reading_.full()) return std::nullopt;
    add_header(head);
    Contents out;
    out.blocks = std::move(read_.blocks);
    out.texts = std::move(read_.texts);
    out.lines = reading_.line;
    for (PagedPlace& place : read_.places) {
      std::string words;
      if (reading_.paged && place.page != 0) words = "page " + std::to_string(place.page) + ", ";
      out.places.push_back({place.line, words + place.words});
    }
    return out;
  }

 private:
  // The name of whoever fills the form in may stand there and nowhere else.
  Text read_header() {
    if (!parts_.header.tree) return {};
    reading_.targets = &parts_.header.targets;
    Blocks read;
    Body(reading_, read).read(parts_.header.root());
    reading_.fields = {};
    reading_.notes.clear();
    reading_.page = 1;
    reading_.paged = false;
    trace_.move(0, {first_paragraph(parts_.body()), {}, {}, {}});
    return joined(read);
  }

  void add_header(const Text& head) {
    if (head.empty() || is_furniture(head.text)) return;
    const std::string folded = text::fold_case(head.text);
    for (const Block& block : read_.blocks)
      if (text::fold_case(block.text.text).find(folded) != std::string::npos) return;
    Block block;
    block.line = head.marks.front().line;
    block.text = head;
    read_.blocks.insert(read_.blocks.begin(), std::move(block));
    read_.places.insert(read_.places.begin(),
                        {head.marks.front().line, 0, "head of the first page"});
    if (!trace_.on()) return;
    Text traced = head;
    // All of it is one piece: the beginning of the document.
    traced.origins.assign(traced.text.size(), Origin{});
    read_.texts.insert(read_.texts.begin(), std::move(traced));
  }

  void read_notes(const Part& part, bool end) {
    if (!part.tree) return;
    std::map<std::string_view, pugi::xml_node> by_id;
    for (const pugi::xml_node each : part.root().children())
      if (!ooxml::attribute(each, "id").empty()) by_id.emplace(ooxml::attribute(each, "id"), each);
    reading_.targets = &part.targets;
    std::set<std::string> seen;
    const std::vector<NoteReference> notes = reading_.notes;
    for (const NoteReference& each : notes) {
      const auto found = by_id.find(each.id);
      if (each.end != end || found == by_id.end() || !seen.insert(each.id).second) continue;
      const std::size_t piece = trace_.size();
      reading_.page = 0;
      Body(reading_, read_)
          .read(found->second, (end ? "endnote " : "footnote ") + std::to_string(seen.size()));
      reading_.fields = {};
      if (trace_.on()) trace_.move(piece, Piece(trace_.pieces()[each.piece]));
    }
  }

  const Parts& parts_;
  Counter counter_;
  Trace& trace_;
  Reading reading_;
  Blocks read_;
};

}  // namespace

pugi::xml_node Parts::body() const { return ooxml::child(document.root(), "body"); }

std::string Parts::related(std::string_view kind) const {
  for (const Relationship& each : relationships)
    if (!each.external && each.type.ends_with("/" + std::string(kind))) return each.target;
  return {};
}

std::optional<Parts> load_parts(const Package& package, Diagnostics& diagnostics) {
  Parts parts;
  parts.main = package.main_part();
  if (parts.main.empty() && package.has(usual_main)) parts.main = usual_main;
  if (parts.main.empty()) {
    diagnostics.error({package.source()}, "the file holds no Word document");
    return std::nullopt;
  }
  parts.document.tree = ooxml::load_xml(package, parts.main, diagnostics);
  if (!parts.document.tree) return std::nullopt;
  if (!parts.body()) {
    diagnostics.error({package.source()},
                      "the part " + parts.main + " is no Word document: it has no body");
    return std::nullopt;
  }
  parts.relationships = package.relationships(parts.main);
  parts.document.targets = targets_of(parts.relationships);
  const auto root_of = [&](std::string_view kind, Part& part) {
    part = optional_part(package, parts.related(kind), diagnostics);
    return part.root();
  };
  Part part;
  parts.styles = Styles(root_of("styles", part));
  parts.numbering = Numbering(root_of("numbering", part));
  for (const pugi::xml_node each : root_of("comments", part).children())
    if (ooxml::local_name(each) == "comment") ++parts.remarks;
  part = {};
  parts.footnotes = optional_part(package, parts.related("footnotes"), diagnostics);
  parts.endnotes = optional_part(package, parts.related("endnotes"), diagnostics);
  parts.header = optional_part(package, header_of(parts), diagnostics);
  return parts;
}

std::optional<Contents> read_contents(const Parts& parts, Trace& trace, std::string_view source,
                                      Diagnostics& diagnostics) {
  Tally tally;
  tally.remarks = parts.remarks;
  auto out = PartsReader(parts, trace, tally).read();
  if (!out) {
    diagnostics.error({std::string(source)},
                      "the document is too large: at most " + std::to_string(most_paragraphs) +
                          " paragraphs, " + std::to_string(most_cells) + " cells and " +
                          std::to_string(most_words >> 20U) + " MiB of words are read");
    return std::nullopt;
  }
  tally.tell(source, diagnostics);
  return out;
}

}  // namespace assize::docx
