// SPDX-License-Identifier: Apache-2.0
#include "xlsx/overlay.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <memory>
#include <optional>

#include "ooxml/xml.hpp"

namespace assize::xlsx {
namespace {

constexpr std::string_view ticked = "\xE2\x98\x91";    // U+2611
constexpr std::string_view unticked = "\xE2\x98\x90";  // U+2610
constexpr std::size_t longest_choice = 40;             // bytes, as document::plain_text has it
constexpr std::size_t most_boxes = 10000;

// Excel leaves line breaks of captions open, which no XML allows.
std::string with_closed_breaks(const std::string& xml) {
  std::string out;
  for (std::size_t i = 0; i < xml.size(); ++i) {
    const bool opens = xml[i] == '<' && xml.size() - i > 3 && (xml[i + 1] | 0x20) == 'b' &&
                       (xml[i + 2] | 0x20) == 'r' && xml[i + 3] == '>';
    if (opens) {
      out += "<br/>";
      i += 3;
    } else {
      out += xml[i];
    }
  }
  return out;
}

std::unique_ptr<pugi::xml_document> load_drawing(const ooxml::Package& package,
                                                 const std::string& part,
                                                 Diagnostics& diagnostics) {
  Diagnostics found;
  const auto bytes = package.part(part, found);
  // Most of these drawings show nothing but where notes are.
  constexpr std::array<std::string_view, 3> controls = {"Checkbox", "Radio", "Drop"};
  const bool matters =
      bytes && std::any_of(controls.begin(), controls.end(),
                           [&](std::string_view name) { return bytes->find(name) != bytes->npos; });
  if (bytes && !matters) return nullptr;
  auto tree =
      bytes ? ooxml::load_xml(with_closed_breaks(*bytes), package.source(), part, found) : nullptr;
  for (const Diagnostic& each : found.all()) diagnostics.warning(each.where, each.message);
  return tree;
}

void collect_text(const pugi::xml_node& node, std::string& out) {
  for (const pugi::xml_node each : node.children()) {
    if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata) out += each.value();
    if (ooxml::local_name(each) == "br") out += ' ';
    collect_text(each, out);
  }
}

// `3, 12, 7, 4, 5, 0, 8, 9`: column and row of the upper left corner and of the lower right one,
// from 0, each with how far into the cell it lies.
std::optional<Position> anchored(std::string_view words) {
  std::array<std::size_t, 8> figures{};
  std::size_t count = 0;
  while (count < figures.size()) {
    const std::size_t comma = std::min(words.find(','), words.size());
    std::string_view figure = words.substr(0, comma);
    while (!figure.empty() && std::isspace(static_cast<unsigned char>(figure.front())) != 0)
      figure.remove_prefix(1);
    while (!figure.empty() && std::isspace(static_cast<unsigned char>(figure.back())) != 0)
      figure.remove_suffix(1);
    const auto number = ooxml::number(figure);
    if (!number) break;
    figures[count++] = *number;
    if (comma == words.size()) break;
    words.remove_prefix(comma + 1);
  }
  if (count < 4) return std::nullopt;
  constexpr std::size_t most_of_box = 10;  // pixels, about half of one
  const bool lower = count == 8 && figures[6] == figures[2] + 1 && figures[7] >= most_of_box;
  const Position at{figures[2] + (lower ? 2 : 1), figures[0] + 1};
  if (at.row > most_rows || at.column > most_columns) return std::nullopt;
  return at;
}

// `Check Box 12`, as Excel names what nobody has named.
bool is_default_caption(std::string_view caption) {
  for (const std::string_view name : {"Check Box ", "Option Button "}) {
    if (!caption.starts_with(name)) continue;
    return caption.find_first_not_of("0123456789", name.size()) == caption.npos;
  }
  return false;
}

struct Choice {
  std::string caption;
  bool ticked = false;
};

std::string words_of(const std::vector<Choice>& choices) {
  std::size_t size = 0;
  bool any = false;
  for (const Choice& each : choices) {
    size += each.caption.size() + unticked.size() + 2;
    any = any || each.ticked;
  }
  std::string out;
  for (const Choice& each : choices) {
    if (!out.empty()) out += ' ';
    const bool box = each.ticked || any || size <= longest_choice;
    if (box) out += each.ticked ? ticked : unticked;
    if (box && !each.caption.empty()) out += ' ';
    out += each.caption;
  }
  return out;
}

class BoxReader {
 public:
  BoxReader(const std::string& place, Progress& progress) : place_(place), progress_(progress) {}

  void read(const pugi::xml_node& root) {
    for (const pugi::xml_node shape : root.children()) {
      if (ooxml::local_name(shape) == "group") read(shape);
      const pugi::xml_node data = ooxml::child(shape, "ClientData");
      if (!data) continue;
      const std::string_view kind = ooxml::attribute(data, "ObjectType");
      if (kind == "Drop" || kind == "List")
        progress_.tally.note("list(s) lie over the cells and their choice was not read", place_);
      if (kind == "Checkbox" || kind == "Radio") read_box(shape, data);
    }
  }

  std::vector<Box> boxes() const {
    std::vector<Box> out;
    for (const auto& [at, choices] : choices_) {
      const auto linked = linked_.find(at);
      out.push_back({at, words_of(choices),
                     linked == linked_.end() ? std::vector<Position>() : linked->second});
    }
    return out;
  }

 private:
  void read_box(const pugi::xml_node& shape, const pugi::xml_node& data) {
    const auto at = anchored(ooxml::child(data, "Anchor").text().get());
    if (!at || ++count_ > most_boxes) {
      progress_.tally.note("box(es) to tick lie nowhere on the sheet and were left out", place_);
      return;
    }
    std::string raw;
    collect_text(ooxml::child(shape, "textbox"), raw);
    Choice choice;
    choice.caption = progress_.cleaner.clean(raw);
    if (is_default_caption(choice.caption)) choice.caption.clear();
    choice.ticked = std::string_view(ooxml::child(data, "Checked").text().get()) == "1";
    choices_[*at].push_back(std::move(choice));
    if (const auto linked = read_position(ooxml::child(data, "FmlaLink").text().get()))
      linked_[*at].push_back(*linked);
  }

  const std::string& place_;
  Progress& progress_;
  std::size_t count_ = 0;
  std::map<Position, std::vector<Choice>> choices_;
  std::map<Position, std::vector<Position>> linked_;
};

class TextBoxReader {
 public:
  TextBoxReader(Progress& progress, std::vector<Floating>& out) : progress_(progress), out_(out) {}

  void read(const pugi::xml_node& node, const std::string& where) {
    for (const pugi::xml_node each : node.children()) {
      const std::string_view name = ooxml::local_name(each);
      if (name == "Fallback") continue;
      if (name == "txBody") {
        read_paragraphs(each, where);
      } else if (!is_hidden(each)) {
        const pugi::xml_node from = ooxml::child(each, "from");
        const auto row = ooxml::number(ooxml::child(from, "row").text().get());
        read(each, row ? "text box at row " + std::to_string(*row + 1) : where);
      }
    }
  }

 private:
  // Controls are drawn once more as shapes that do not show.
  static bool is_hidden(const pugi::xml_node& shape) {
    return ooxml::flag(ooxml::child(ooxml::child(shape, "nvSpPr"), "cNvPr"), "hidden");
  }

  void read_paragraphs(const pugi::xml_node& body, const std::string& where) {
    for (const pugi::xml_node paragraph : body.children()) {
      if (ooxml::local_name(paragraph) != "p") continue;
      std::string raw;
      for (const pugi::xml_node run : paragraph.children()) {
        if (ooxml::local_name(run) == "br") raw += ' ';
        raw += ooxml::text_of(ooxml::child(run, "t"));
      }
      std::string text = progress_.cleaner.clean(raw);
      if (!text.empty()) out_.push_back({std::move(text), where});
    }
  }

  Progress& progress_;
  std::vector<Floating>& out_;
};

// "Page &P of &N": the words go with what they count.
void drop_word(std::string& out, std::string_view word) {
  std::size_t end = out.size();
  while (end != 0 && out[end - 1] == ' ') --end;
  if (end < word.size()) return;
  const bool same =
      std::equal(word.begin(), word.end(),
                 out.end() - static_cast<std::ptrdiff_t>(out.size() - end + word.size()),
                 [](char a, char b) { return a == (b | 0x20); });
  if (same) out.resize(end - word.size());
}

}  // namespace

std::set<std::string> parts_of_kind(const std::vector<ooxml::Relationship>& relationships,
                                    std::string_view ending) {
  std::set<std::string> out;
  for (const ooxml::Relationship& each : relationships)
    if (!each.external && each.type.ends_with(ending)) out.insert(each.target);
  return out;
}

std::vector<Box> read_boxes(const ooxml::Package& package,
                            const std::vector<ooxml::Relationship>& relationships,
                            const std::string& place, Progress& progress,
                            Diagnostics& diagnostics) {
  BoxReader reader(place, progress);
  for (const std::string& part : parts_of_kind(relationships, "/vmlDrawing")) {
    const auto tree = load_drawing(package, part, diagnostics);
    if (tree) reader.read(tree->document_element());
  }
  return reader.boxes();
}

std::vector<Floating> read_text_boxes(const ooxml::Package& package,
                                      const std::vector<ooxml::Relationship>& relationships,
                                      Progress& progress, Diagnostics& diagnostics) {
  std::vector<Floating> out;
  for (const std::string& part : parts_of_kind(relationships, "/drawing")) {
    const auto tree = ooxml::load_optional_xml(package, part, diagnostics);
    if (tree) TextBoxReader(progress, out).read(tree->document_element(), "text box");
  }
  return out;
}

std::string margin_words(std::string_view code) {
  std::string out;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (code[i] != '&' || i + 1 == code.size()) {
      out += code[i];
      continue;
    }
    const char sign = code[++i];
    if (sign == '&') {
      out += '&';
    } else if (sign == '"') {
      i = std::min(code.find('"', i + 1), code.size());
    } else if (sign == 'K') {
      i = std::min(i + 6, code.size());
    } else if (std::isdigit(static_cast<unsigned char>(sign)) != 0) {
      while (i + 1 < code.size() && std::isdigit(static_cast<unsigned char>(code[i + 1])) != 0) ++i;
    } else if (sign == 'P') {
      drop_word(out, "page");
    } else if (sign == 'N') {
      drop_word(out, "of");
    } else if (sign == 'L' || sign == 'C' || sign == 'R') {
      out += ' ';
    }
  }
  // What is left of a page's number, a dash or a bar, is no word.
  const bool words = std::any_of(out.begin(), out.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
  });
  return words ? out : std::string();
}

}  // namespace assize::xlsx
