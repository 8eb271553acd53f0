// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/words.hpp"

#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cctype>
#include <climits>
#include <cmath>
#include <mutex>
#include <string>
#include <utility>

#include "text/utf8.hpp"

namespace assize::pdf {
namespace {

constexpr std::string_view ligatures[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
constexpr char32_t first_ligature = 0xFB00;
constexpr double sliver = 0.2;  // of the font's size: no letter is that narrow with its space

struct Font {
  bool bold = false;
  bool symbol = false;  // its characters are pictures
  bool coded = false;   // and are kept as if they were letters
};

Font font_of(const std::string& name) {
  std::string small;
  for (const char c : name) small += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const auto has = [&](std::string_view part) { return small.find(part) != std::string::npos; };
  const bool coded = has("wingdings") || small.ends_with("symbol") || has("symbolmt");
  return {has("bold") || has("black") || has("heavy") || has("demi"),
          coded || has("webdings") || has("symbol") || has("dingbats"), coded};
}

// What fonts of pictures keep where a keyboard has letters, as the characters they look like. Only
// bullets, ticks and boxes: what else there is stays as it is.
char32_t picture(char32_t code) {
  switch (code) {
    case 0xF0FC:
    case 0xF050:
      return 0x2713;
    case 0xF0FB:
      return 0x2717;
    case 0xF0FE:
    case 0xF052:
      return 0x2611;
    case 0xF0FD:
    case 0xF053:
      return 0x2612;
    case 0xF0A8:
    case 0xF0A3:
    case 0xF06F:
      return 0x2610;
    case 0xF0A7:
    case 0xF0B7:
    case 0xF076:
    case 0xF0D8:
    case 0xF06E:
    case 0xF06C:
    case 0xF0F0:
    case 0xF0E0:
    case 0xF0D2:
      return 0x2022;
    default:
      return code;
  }
}

void append(std::string& out, char32_t code, bool coded) {
  constexpr char32_t private_use = 0xF000;
  const char32_t seen = coded && code > 0x20 && code < 0x100 ? picture(private_use + code) : code;
  if (seen != code && seen < private_use) code = seen;
  if (code >= first_ligature && code < first_ligature + std::size(ligatures)) {
    out += ligatures[code - first_ligature];
  } else if (code < 0x20 || code == 0x7F || (code >= 0x80 && code < 0xA0)) {
    out += ' ';
  } else {
    text::append_code_point(out, picture(code));
  }
}

// One character and the units that it takes.
std::pair<char32_t, std::size_t> character(const poppler::ustring& units, std::size_t at) {
  const char32_t first = units[at];
  if (first < 0xD800 || first > 0xDFFF) return {first, 1};
  if (first < 0xDC00 && at + 1 < units.size()) {
    const char32_t second = units[at + 1];
    if (second >= 0xDC00 && second <= 0xDFFF)
      return {0x10000 + ((first - 0xD800) << 10U) + (second - 0xDC00), 2};
  }
  return {0xFFFD, 1};
}

std::string utf8(const poppler::ustring& units, std::size_t from, std::size_t to, bool coded) {
  std::string out;
  for (std::size_t at = from; at < to;) {
    const auto [code, size] = character(units, at);
    append(out, code, coded);
    at += size;
  }
  return out;
}

Box box_of(const poppler::rectf& r) {
  const auto place = [](double value) { return std::isfinite(value) ? value : 0; };
  return {place(r.left()), place(r.top()), place(r.right()), place(r.bottom())};
}

// Makes Words of poppler's, cut in two where something parts them.
class Cutter {
 public:
  Cutter(const Drawing& drawing, std::vector<Word>& out) : drawing_(drawing), out_(out) {
    for (const Rule& rule : drawing.down)
      if (rule.length() > 4) cuts_.push_back(rule);
    std::sort(cuts_.begin(), cuts_.end(), [](const Rule& a, const Rule& b) { return a.at < b.at; });
  }

  void add(const poppler::text_box& from) {
    const poppler::ustring units = from.text();
    Word word;
    word.box = box_of(from.bbox());
    const double size = from.has_font_info() ? from.get_font_size() : 0;
    word.size = std::isfinite(size) && size > 0.5 && size < 1000 ? size : word.box.height() * 0.8;
    if (from.has_font_info()) {
      const Font font = font_of(from.get_font_name(0));
      word.bold = font.bold;
      word.symbol = font.symbol;
      coded_ = font.coded;
    }
    const int turn = from.rotation();
    word.turn = static_cast<Turn>(turn & 3);
    word.space_after = from.has_space_after();
    word.order = order_;
    order_ += 2;
    const double cut = word.turn == 0 ? cut_of(word) : 0;
    const std::size_t at = cut > 0 ? units_before(from, units.size(), cut) : 0;
    if (at == 0 || at >= units.size()) return put(std::move(word), units, 0, units.size());
    Word rest = word;
    word.space_after = false;
    word.box.right = rest.box.left = cut;
    ++rest.order;
    put(std::move(word), units, 0, at);
    put(std::move(rest), units, at, units.size());
  }

 private:
  void put(Word word, const poppler::ustring& units, std::size_t from, std::size_t to) {
    word.text = utf8(units, from, to, coded_);
    if (text::is_blank(word.text)) return;
    word.link = link_of(word);
    out_.push_back(std::move(word));
  }

  std::uint32_t link_of(const Word& word) const {
    for (std::size_t i = 0; i < drawing_.links.size(); ++i) {
      if (drawing_.links[i].box.holds(word.box.middle(), word.box.centre()))
        return static_cast<std::uint32_t>(i + 1);
    }
    return 0;
  }

  // Where a vertical line or the edge of a link goes through a word; 0: nowhere.
  double cut_of(const Word& word) const {
    const double edge = sliver * word.size;
    const double from = word.box.left + edge;
    const double to = word.box.right - edge;
    auto rule = std::lower_bound(cuts_.begin(), cuts_.end(), from,
                                 [](const Rule& a, double x) { return a.at < x; });
    for (; rule != cuts_.end() && rule->at < to; ++rule)
      if (rule->from < word.box.centre() && rule->to > word.box.centre()) return rule->at;
    for (const Link& link : drawing_.links) {
      if (word.box.centre() < link.box.top || word.box.centre() > link.box.bottom) continue;
      if (link.box.right > from && link.box.right < to) return link.box.right;
      if (link.box.left > from && link.box.left < to) return link.box.left;
    }
    return 0;
  }

  // How many units stand left of a place. Poppler has a box for each character, not each unit;
  // beyond the characters of two units they are the same.
  static std::size_t units_before(const poppler::text_box& from, std::size_t units, double x) {
    for (std::size_t i = 0; i < units; ++i)
      if (box_of(from.char_bbox(i)).middle() > x) return i;
    return units;
  }

  const Drawing& drawing_;
  std::vector<Word>& out_;
  std::vector<Rule> cuts_;
  std::uint32_t order_ = 0;
  bool coded_ = false;  // the font of the word at hand
};

}  // namespace

Quiet*& Quiet::current() {
  thread_local Quiet* quiet = nullptr;
  return quiet;
}

void Quiet::hear(const std::string& message, void* /*closure*/) {
  Quiet* quiet = current();
  if (quiet != nullptr && quiet->complaint_.empty()) quiet->complaint_ = message;
}

// Poppler has one listener for all threads: it is set once and finds out whom a complaint is for.
Quiet::Quiet() : before_(current()) {
  static std::once_flag once;
  std::call_once(once, [] { poppler::set_debug_error_function(&Quiet::hear, nullptr); });
  current() = this;
}

Quiet::~Quiet() { current() = before_; }

Text::Text(std::string_view bytes) {
  if (bytes.size() > static_cast<std::size_t>(INT_MAX)) return;
  file_.reset(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
}

std::size_t Text::pages() const {
  const int pages = broken() || locked() ? 0 : file_->pages();
  return pages > 0 ? static_cast<std::size_t>(pages) : 0;
}

void Text::measure(std::size_t index, double& width, double& height) const {
  const std::unique_ptr<poppler::page> page(file_->create_page(static_cast<int>(index)));
  if (page == nullptr) return;
  const Box box = box_of(page->page_rect());
  const poppler::page::orientation_enum side = page->orientation();
  const bool lies = side == poppler::page::landscape || side == poppler::page::seascape;
  width = lies ? box.height() : box.width();
  height = lies ? box.width() : box.height();
}

std::vector<Word> Text::words(std::size_t index, const Drawing& drawing, std::size_t most) const {
  std::vector<Word> out;
  const std::unique_ptr<poppler::page> page(file_->create_page(static_cast<int>(index)));
  if (page == nullptr) return out;
  const std::vector<poppler::text_box> boxes =
      page->text_list(poppler::page::text_list_include_font);
  out.reserve(boxes.size());
  Cutter cutter(drawing, out);
  for (const poppler::text_box& box : boxes) {
    if (out.size() >= most) break;
    cutter.add(box);
  }
  return out;
}

}  // namespace assize::pdf
