// SPDX-License-Identifier: Apache-2.0
#include "docx/paragraph.hpp"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "docx/controls.hpp"
#include "docx/links.hpp"
#include "docx/run_look.hpp"
#include "docx/symbols.hpp"
#include "docx/tags.hpp"
#include "ooxml/xml.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t longest_heading = 160;  // bytes of a paragraph that is a heading by its print

class ParagraphReader {
 public:
  ParagraphReader(const pugi::xml_node& node, Reading& reading, Folder& words)
      : node_(node), reading_(reading), words_(words) {}

  Paragraph read(bool glued) {
    const std::size_t before = words_.size();
    out_.line = ++reading_.line;
    out_.page = reading_.page;
    own_ = reading_.trace.add_paragraph(node_);
    words_.paragraph(out_.line, glued);
    take_properties();
    children(node_);
    reading_.fields.end_of_paragraph();
    reading_.words += words_.size() - before;
    if (!page_told_) out_.page = reading_.page;
    if (!look_.heading) out_.heading = strong_ && is_short(words_.since(before));
    if (look_.heading) out_.heading = *look_.heading;
    return std::move(out_);
  }

 private:
  void take_properties() {
    const pugi::xml_node properties = ooxml::child(node_, "pPr");
    take_paragraph_properties(look_, properties);
    look_.inherit(
        reading_.styles.paragraph(ooxml::attribute(ooxml::child(properties, "pStyle"), "val")));
    const pugi::xml_node mark = ooxml::child(properties, "rPr");
    for (const pugi::xml_node each : mark.children()) {
      const Tag tag = tag_of(each);
      if (tag == Tag::ins || tag == Tag::del) ++reading_.tally.changes;
      if (tag == Tag::del) out_.goes_on = true;
    }
    const std::size_t list = look_.list.value_or(0);
    if (list == 0 || out_.goes_on || reading_.covered != 0) return;
    const std::string label = reading_.counter.next(list, look_.level, look_.list_style);
    if (label.empty() || !reading_.may_add(label.size())) return;
    reading_.added += label.size();
    add(label, own_);
    words_.space();
    listed_ = true;
  }

  /// Short, and no sentence.
  [[nodiscard]] bool is_short(std::string_view words) const {
    return !listed_ && !words.empty() && words.size() <= longest_heading &&
           std::string_view(".,;").find(words.back()) == std::string_view::npos &&
           (words.front() < 'a' || words.front() > 'z');
  }

  // What may stand in a paragraph, and in what holds parts of it together.
  void children(const pugi::xml_node& parent) {
    for (const pugi::xml_node each : parent.children()) {
      const std::size_t piece = reading_.trace.size();
      switch (tag_of(each)) {
        case Tag::ignored:
          break;
        case Tag::r:
          run(each);
          break;
        case Tag::ins:
          ++reading_.tally.changes;
          children(each);
          break;
        case Tag::del:
          ++reading_.tally.changes;
          break;
        case Tag::custom_xml:
          children(each);
          break;
        case Tag::hyperlink:
          hyperlink(each);
          lift(piece, each);
          break;
        case Tag::fld_simple:
          simple_field(each);
          lift(piece, each);
          break;
        case Tag::sdt:
          control(each, piece);
          break;
        case Tag::alternate_content:
          children(branch_of(each));
          lift(piece, each);
          break;
        default:
          children(each);
          lift(piece, each);
      }
    }
  }

  // What may stand in a run.
  void run_children(const pugi::xml_node& parent, const pugi::xml_node& run, const RunLook& look) {
    for (const pugi::xml_node each : parent.children()) {
      switch (tag_of(each)) {
        case Tag::ignored:
          break;
        case Tag::t:
          text(each, run, look);
          break;
        case Tag::br:
          words_.space();
          break;
        case Tag::no_break_hyphen:
          if (shows(look, "-")) add("-", piece_of(each, run), look.strong);
          break;
        case Tag::sym:
          symbol(each, run, look);
          break;
        case Tag::fld_char:
          field_character(each, run);
          break;
        case Tag::instr_text:
          for (const pugi::xml_node words : each.children())
            reading_.fields.instruct(words.value());
          break;
        case Tag::footnote_reference:
        case Tag::endnote_reference:
          note(each, run, look);
          break;
        case Tag::last_rendered_page_break:
          ++reading_.page;
          reading_.paged = true;
          break;
        case Tag::drawing:
          drawing(each, run, look);
          break;
        case Tag::alternate_content:
          run_children(branch_of(each), run, look);
          break;
        case Tag::r:
          this->run(each);
          break;
        default:
          run_children(each, run, look);
      }
    }
  }

  void run(const pugi::xml_node& node) {
    run_children(node, node, look_of(node, look_, reading_.styles));
  }

  /// Whether words of a run are words of the page; what is hidden is counted.
  bool shows(const RunLook& look, std::string_view words) {
    if (reading_.controls.placeholder != 0 || reading_.fields.within_instruction()) return false;
    if (!look.hidden && reading_.covered == 0) return true;
    if (!text::is_blank(words)) ++reading_.tally.hidden;
    return false;
  }

  void add(std::string_view words, std::uint32_t piece) {
    const std::size_t before = words_.size();
    words_.add(words, piece);
    if (words_.size() != before) tell_page();
  }

  void add(std::string_view words, std::uint32_t piece, bool strong) {
    if (!strong && !text::is_blank(words)) strong_ = false;
    add(words, piece);
  }

  void tell_page() {
    if (!page_told_) out_.page = reading_.page;
    page_told_ = true;
  }

  std::uint32_t piece_of(const pugi::xml_node& leaf, const pugi::xml_node& run) {
    Piece piece{node_, leaf, {}, {}};
    const pugi::xml_node holder = leaf.type() == pugi::node_element ? leaf : leaf.parent();
    // What stands deeper in a run cannot be parted from it.
    if (holder.parent() != run) piece.first = piece.last = child_of_paragraph(run, node_);
    return reading_.trace.add(piece);
  }

  void text(const pugi::xml_node& node, const pugi::xml_node& run, const RunLook& look) {
    for (const pugi::xml_node leaf : node.children()) {
      const std::string_view value = leaf.value();
      if (value.empty() || !shows(look, value) || takes_box(run)) continue;
      if (words_.size() + value.size() > most_words) {
        reading_.words = most_words + 1;
        return;
      }
      const std::uint32_t piece = piece_of(leaf, run);
      if (look.font == SymbolFont::none) {
        // Of a printed choice, what is struck out says which is meant.
        const bool refused = look.struck && !text::is_blank(value) && is_choice();
        if (refused) add("~~", whole(run), look.strong);
        add(value, piece, look.strong);
        if (refused) add("~~", whole(run), look.strong);
        continue;
      }
      // One piece a character, since what is shown is not what stands there.
      for (std::size_t at = 0; at < value.size();) {
        const text::CodePoint point = text::code_point_at(value, at);
        const std::string_view character = value.substr(at, point.size);
        const auto glyph = glyph_of(look.font, point.value);
        if (glyph) {
          show(*glyph, whole(run), look);
        } else {
          add(character, whole(run), look.strong);
        }
        at += point.size;
      }
    }
  }

  /// Whether the paragraph is short enough to be a choice such as "Yes / No".
  bool is_choice() {
    constexpr std::size_t longest = 40;  // bytes
    if (!choice_) {
      std::size_t size = 0;
      for (const pugi::xpath_node each : node_.select_nodes(".//*[local-name()='t']"))
        size += std::string_view(each.node().child_value()).size();
      choice_ = size <= longest;
    }
    return *choice_;
  }

  std::uint32_t whole(const pugi::xml_node& run) {
    const pugi::xml_node outer = child_of_paragraph(run, node_);
    return reading_.trace.add({node_, {}, outer, outer});
  }

  // Of a glyph or of a form's field.
  template <typename Shown>
  void show(const Shown& shown, std::uint32_t piece, const RunLook& look) {
    if (!shown.box) return add(shown.words, piece, look.strong);
    words_.box(*shown.box, piece);
    strong_ = false;
    tell_page();
  }

  /// Whether this character is the one by which a control shows its check box.
  bool takes_box(const pugi::xml_node& run) {
    if (!reading_.controls.box) return false;
    show(FieldValue{std::exchange(reading_.controls.box, std::nullopt), {}}, whole(run), {});
    return true;
  }

  void symbol(const pugi::xml_node& node, const pugi::xml_node& run, const RunLook& look) {
    const std::string_view hex = ooxml::attribute(node, "char");
    unsigned code = 0;
    const auto [end, wrong] = std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    const bool whole_hex = wrong == std::errc() && end == hex.data() + hex.size();
    if (!whole_hex || code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return;
    if (!shows(look, "x") || takes_box(run)) return;
    const std::uint32_t piece = piece_of(node, run);
    if (const auto glyph = glyph_of(symbol_font(ooxml::attribute(node, "font")), code))
      return show(*glyph, piece, look);
    std::string character;
    text::append_code_point(character, code);
    add(character, piece, look.strong);
  }

  void note(const pugi::xml_node& node, const pugi::xml_node& run, const RunLook& look) {
    if (look.hidden || reading_.covered != 0 || reading_.notes.size() >= most_notes) return;
    reading_.notes.push_back({tag_of(node) == Tag::endnote_reference,
                              std::string(ooxml::attribute(node, "id")), whole(run)});
  }

  // Text boxes, also those in groups of shapes.
  void drawing(const pugi::xml_node& node, const pugi::xml_node& run, const RunLook& look) {
    if (look.hidden) return;
    for (const pugi::xml_node each : node.children()) {
      const Tag tag = tag_of(each);
      if (tag == Tag::txbx_content) {
        out_.boxes.push_back(each);
      } else if (tag == Tag::alternate_content) {
        drawing(branch_of(each), run, look);
      } else {
        count_unread(each);
        drawing(each, run, look);
      }
    }
  }

  void count_unread(const pugi::xml_node& node) {
    const std::string_view local = ooxml::local_name(node);
    if (local == "OLEObject" || local == "control") ++reading_.tally.objects;
    if (local != "graphicData") return;
    const std::string_view kind = ooxml::attribute(node, "uri");
    if (kind.ends_with("/diagram") || kind.ends_with("/chart") || kind.ends_with("/chartex"))
      ++reading_.tally.pictures;
  }

  [[nodiscard]] std::string_view target_of(const pugi::xml_node& node) const {
    if (reading_.targets == nullptr) return {};
    const auto found = reading_.targets->find(ooxml::prefixed_attribute(node, "id"));
    return found == reading_.targets->end() ? std::string_view() : found->second;
  }

  // Word parts a link wherever something changes within it; the address follows the last part.
  [[nodiscard]] bool goes_on(const pugi::xml_node& link) const {
    for (pugi::xml_node next = link.next_sibling(); next; next = next.next_sibling()) {
      const Tag tag = tag_of(next);
      if (tag == Tag::ignored || tag == Tag::del) continue;
      return tag == Tag::hyperlink && target_of(next) == target_of(link);
    }
    return false;
  }

  void hyperlink(const pugi::xml_node& node) {
    const std::size_t start = link_start_.value_or(words_.size());
    children(node);
    std::string target(target_of(node));
    if (!target.empty() && goes_on(node)) {
      link_start_ = start;
      return;
    }
    link_start_.reset();
    if (const auto place = ooxml::attribute(node, "anchor"); !target.empty() && !place.empty())
      target.append("#").append(place);
    add_address(target, start, node);
  }

  void add_address(std::string_view target, std::size_t start, const pugi::xml_node& node) {
    if (target.empty() || !reading_.may_add(target.size())) return;
    const std::string address = address_behind(words_.since(start), target);
    reading_.added += address.size();
    if (!address.empty()) add(address, whole(node));
  }

  void simple_field(const pugi::xml_node& node) {
    const std::size_t start = words_.size();
    children(node);
    add_address(target_of_field(ooxml::attribute(node, "instr")), start, node);
  }

  void field_character(const pugi::xml_node& node, const pugi::xml_node& run) {
    const std::string_view type = ooxml::attribute(node, "fldCharType");
    if (type == "begin") {
      reading_.fields.begin({{}, false, 0, 0, reading_.trace.size(), node_, run});
      const auto value = field_value(ooxml::child(node, "ffData"));
      if (value && shows({}, "x")) show(*value, whole(run), {});
    } else if (type == "separate") {
      reading_.fields.separate(reading_.line, words_.size());
    } else if (type == "end") {
      if (const auto field = reading_.fields.end()) end_field(*field, run);
    }
  }

  void end_field(const Field& field, const pugi::xml_node& run) {
    if (const std::string target = target_of_field(field.instruction); !target.empty())
      add_address(target, field.line == reading_.line ? field.start : 0, run);
    // Words that somebody typed into a field of a form may be parted; what a field gives is one.
    const bool typed = field.instruction.find("FORMTEXT") != std::string::npos;
    if (typed || field.paragraph != node_) return;
    reading_.trace.lift(field.piece, child_of_paragraph(field.first, node_),
                        child_of_paragraph(run, node_));
  }

  // A content control.
  void control(const pugi::xml_node& node, std::size_t piece) {
    const std::optional<Box> outer = std::exchange(reading_.controls.box, check_box(node));
    const bool placeholder = shows_placeholder(node);
    if (placeholder) ++reading_.controls.placeholder;
    children(ooxml::child(node, "sdtContent"));
    if (placeholder) --reading_.controls.placeholder;
    reading_.controls.box = outer;
    if (holds_plain_words(node)) lift(piece, node);
  }

  void lift(std::size_t piece, const pugi::xml_node& node) {
    const pugi::xml_node outer = child_of_paragraph(node, node_);
    reading_.trace.lift(piece, outer, outer);
  }

  pugi::xml_node node_;
  Reading& reading_;
  Folder& words_;
  Paragraph out_;
  Look look_;                   // of the paragraph and its style
  std::uint32_t own_ = 0;       // the piece of its beginning
  bool strong_ = true;          // all of its words are
  std::optional<bool> choice_;  // see is_choice
  bool listed_ = false;         // it has a number
  bool page_told_ = false;
  std::optional<std::size_t> link_start_;  // where a link began that goes on
};

}  // namespace

Paragraph read_paragraph(const pugi::xml_node& node, bool glued, Reading& reading, Folder& words) {
  return ParagraphReader(node, reading, words).read(glued);
}

pugi::xml_node child_of_paragraph(const pugi::xml_node& node, const pugi::xml_node& paragraph) {
  pugi::xml_node at = node;
  while (at && at.parent() != paragraph) at = at.parent();
  return at ? at : node;
}

}  // namespace assize::docx
