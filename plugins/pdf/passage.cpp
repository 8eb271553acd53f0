// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/passage.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::pdf {
namespace {

constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool is_letter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

std::string small(std::string_view word) {
  std::string out;
  for (const char c : word) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

// Quotation marks and dashes of print as those of a keyboard.
std::string typed(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i + 2 < word.size() && word.substr(i, 2) == "\xE2\x80") {
      const char last = word[i + 2];
      out += last == '\x98' || last == '\x99' ? '\'' : last == '\x9C' || last == '\x9D' ? '"' : '-';
      i += 2;
    } else {
      out += word[i];
    }
  }
  return out;
}

// A word without the marks around it, in small letters.
std::string bare(std::string_view printed) {
  const std::string kept = typed(printed);
  std::string_view word = kept;
  while (!word.empty() && !is_letter(word.front())) word.remove_prefix(1);
  while (!word.empty() && !is_letter(word.back())) word.remove_suffix(1);
  return small(word);
}

// The word with which a text ends.
std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// The letters with which a word ends: of "and/or" the last two.
std::string last_letters(std::string_view printed) {
  const std::string word = typed(printed);
  std::size_t start = word.size();
  while (start > 0 && is_letter(word[start - 1])) --start;
  return word.substr(start);
}

bool begins_address(std::string_view word) {
  const std::string folded = small(word.substr(0, std::min<std::size_t>(word.size(), 12)));
  for (const std::string_view start : {"http://", "https://", "www.", "(http://", "(https://"})
    if (folded.starts_with(start)) return true;
  return false;
}

// A part of an address rather than a word of a sentence: signs within it, or nothing but small
// letters and figures up to them.
bool goes_on_address(std::string_view word) {
  const auto inner = word.substr(0, word.size() - (word.empty() ? 0 : 1));
  return inner.find_first_of("/-_.=%?&#~") != std::string_view::npos ||
         word.find_first_of("0123456789/_=%?&#") != std::string_view::npos;
}

// The hyphen or dash at the end of a word, by its size; 0 for none.
std::size_t dash_at_end(std::string_view word) {
  constexpr std::array<std::string_view, 5> dashes = {"-", "\xE2\x80\x90", "\xE2\x80\x91",
                                                      "\xE2\x80\x93", "\xE2\x80\x94"};
  for (const std::string_view dash : dashes) {
    if (word.size() > dash.size() && word.ends_with(dash) &&
        is_letter(word[word.size() - dash.size() - 1])) {
      return dash.size();
    }
  }
  return 0;
}

// What stands between two lines of print.
struct Seam {
  bool space = true;
  std::size_t drop = 0;  // bytes of the end of the first that are no part of the word
};

class Writer {
 public:
  Writer(const std::vector<Line>& lines, const Print& print) : lines_(lines), print_(print) {
    for (const Line& line : lines) {
      for (std::size_t i = 0; i < line.items.size(); ++i) {
        boxes_ = boxes_ || line.items[i].word->kind == WordKind::ticked;
        inline_ = inline_ || (i != 0 && is_bullet(*line.items[i].word));
      }
    }
  }

  Passage run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) write(i);
    end_link();
    settle();
    return std::move(out_);
  }

 private:
  void write(std::size_t index) {
    const Line& line = lines_[index];
    place_ = line.place;
    bool first = true;
    const Item* before = nullptr;
    for (std::size_t i = 0; i < line.items.size(); ++i) {
      const Item& item = line.items[i];
      const bool opens = i == 0 && !inline_ && (line.items.size() > 1 || index + 1 < lines_.size());
      if (opens && is_bullet(*item.word)) {
        bullet_ = true;
        continue;
      }
      std::string word = shown(item, i == 0);
      if (word.empty()) continue;
      if (first) {
        const Seam seam = bullet_ || index == 0 ? Seam{} : seam_to(index, word);
        add(word, item, seam);
        first = false;
        bullet_ = false;
      } else {
        add(word, item, {is_parted(*before, item), 0});
      }
      before = &item;
    }
  }

  // A bullet may be printed without a space: "•text".
  std::string shown(const Item& item, bool first) const {
    if (item.word->kind == WordKind::ticked) return "\xE2\x98\x91";
    if (item.word->kind == WordKind::unticked) return boxes_ ? "\xE2\x98\x90" : "";
    std::string word = text::fold_space(item.word->text);
    constexpr std::string_view bullet = "\xE2\x80\xA2";
    if (first && word.starts_with(bullet) && word.size() > bullet.size())
      word.erase(0, bullet.size());
    return word;
  }

  void add(const std::string& word, const Item& item, Seam seam) {
    const std::uint32_t link = item.word->link;
    if (link_ != 0 && !same_link(link)) end_link();
    if (seam.drop != 0 && last_line_end_ == out_.text.size())
      out_.text.resize(out_.text.size() - seam.drop);
    if (seam.space && !out_.text.empty()) out_.text += ' ';
    if (out_.marks.empty() || out_.marks.back().place != place_)
      out_.marks.push_back({out_.text.size(), place_});
    if (link != 0 && link_ == 0) {
      link_ = link;
      link_start_ = out_.text.size();
    }
    out_.text += word;
    last_line_end_ = out_.text.size();
  }

  [[nodiscard]] const std::string& target(std::uint32_t link) const {
    return print_.links[link - 1].target;
  }

  [[nodiscard]] bool same_link(std::uint32_t link) const {
    return link != 0 && (link == link_ || target(link) == target(link_));
  }

  void end_link() {
    if (link_ == 0) return;
    const std::string& address = target(link_);
    if (!is_said(std::string_view(out_.text).substr(link_start_), address))
      out_.text += " (" + address + ")";
    link_ = 0;
  }

  // Whether the words of a link are its address, but for how it begins and ends.
  static bool is_said(std::string_view words, std::string_view address) {
    const auto core = [](std::string_view text) {
      std::string out;
      for (const char c : small(text))
        if (c != ' ') out += c;
      for (const std::string_view start : {"https://", "http://", "www."})
        if (out.starts_with(start)) out.erase(0, start.size());
      while (!out.empty() && out.back() == '/') out.pop_back();
      return out;
    };
    const std::string wanted = core(address);
    return wanted.empty() || core(words).find(wanted) != std::string::npos;
  }

  Seam seam_to(std::size_t index, const std::string& next) const {
    std::string_view above = last_word(out_.text);
    if (above.empty() || next.empty()) return {};
    if (above.size() > soft_hyphen.size() && above.ends_with(soft_hyphen))
      return {false, soft_hyphen.size()};
    const bool letter = is_letter(next.front());
    if (const std::size_t dash = dash_at_end(above); dash != 0 && letter)
      return seam_at_dash(above, next, dash);
    if (begins_address(above) && !ends_sentence(above) &&
        (above.back() == '/' || goes_on_address(next)) &&
        is_full(lines_[index - 1], lines_[index])) {
      return {false, 0};
    }
    if (above.back() == '/' && above.size() > 1 && letter) return {false, 0};
    if (is_broken(index, above, next)) return {false, 0};
    return {};
  }

  static bool ends_sentence(std::string_view word) {
    return std::string_view(".,;:)!").find(word.back()) != std::string_view::npos;
  }

  // The next word would not have found room at the end of a line.
  [[nodiscard]] bool is_full(const Line& above, const Line& below) const {
    if (print_.right <= 0) return true;
    return above.box.right + below.items.front().box.width() > print_.right - above.size * 0.3;
  }

  [[nodiscard]] Seam seam_at_dash(std::string_view above, std::string_view next,
                                  std::size_t dash) const {
    // "pre- and post-"
    const std::string after = bare(next);
    if (after == "and" || after == "or" || after == "to") return {};
    if (dash == 2) return {false, 0};
    const std::string_view first = above.substr(0, above.size() - dash);
    const bool inner = first.find('-') != std::string_view::npos;
    const bool plain = std::islower(static_cast<unsigned char>(next.front())) != 0;
    const std::string joined = bare(std::string(first) + std::string(next));
    const std::string parted = bare(std::string(first) + "-" + std::string(next));
    if (print_.lexicon.count(parted) != 0) return {false, 0};
    if (is_dash(first, next)) return {};
    const bool set_by_program = !inner && plain && is_whole(joined, bare(first), after);
    return {false, set_by_program ? dash : 0};
  }

  // A word that the document has elsewhere; or, where words are broken, one of whose parts neither
  // is a word or such as opens many that keep their hyphen.
  [[nodiscard]] bool is_whole(const std::string& joined, const std::string& first,
                              const std::string& rest) const {
    constexpr std::array<std::string_view, 12> openings = {
        "anti", "co", "ex", "inter", "mid", "multi", "non", "post", "pre", "re", "self", "semi"};
    const Lexicon& lexicon = print_.lexicon;
    const std::string owned = joined.ends_with("'s") ? joined.substr(0, joined.size() - 2) : joined;
    if (lexicon.count(joined) != 0 || lexicon.count(owned) != 0) return true;
    return lexicon.is_hyphenated() && first.size() > 1 && rest.size() > 2 &&
           std::find(openings.begin(), openings.end(), first) == openings.end() &&
           lexicon.count(first) == 0 && lexicon.count(rest) == 0;
  }

  // A hyphen that is meant for a dash: the word has been printed so with a space behind it, or a
  // sentence begins after it. "non-NHS" and "mid-March" are words.
  [[nodiscard]] bool is_dash(std::string_view first, std::string_view next) const {
    constexpr std::size_t longest_prefix = 4;
    if (print_.lexicon.count(bare(first) + "- ") != 0) return true;
    const auto is_upper = [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; };
    return is_upper(next.front()) && first.size() > longest_prefix && !is_upper(first.front()) &&
           first.find_first_of("/-_.") == std::string_view::npos;
  }

  // A word longer than its column is broken where the line is full, without a hyphen.
  [[nodiscard]] bool is_broken(std::size_t index, std::string_view above,
                               std::string_view next) const {
    const Line& line = lines_[index - 1];
    if (print_.right <= 0 || line.items.size() != 1) return false;
    const std::string& alone = line.items.front().word->text;
    const Word& below = *lines_[index].items.front().word;
    const double letter =
        below.box.width() / static_cast<double>(text::count_code_points(below.text));
    if (print_.right - line.box.right > letter) return false;
    if (ends_sentence(above) || !is_letter(above.back()) || alone.size() < 3) return false;
    if (std::isupper(static_cast<unsigned char>(next.front())) != 0) return false;
    constexpr std::size_t longest_rest = 8;
    const std::string end = last_letters(above);
    const std::string rest = bare(next);
    if (print_.lexicon.count(bare(end + std::string(next))) != 0) return true;
    return rest.size() > 3 && rest.size() <= longest_rest && print_.lexicon.count(bare(end)) < 2 &&
           print_.lexicon.count(rest) < 2;
  }

  // A soft hyphen within a line is not printed.
  void settle() {
    for (std::size_t at = out_.text.find(soft_hyphen); at != std::string::npos;
         at = out_.text.find(soft_hyphen, at)) {
      if (at + soft_hyphen.size() >= out_.text.size()) return;
      out_.text.erase(at, soft_hyphen.size());
      for (Mark& mark : out_.marks)
        if (mark.start > at) mark.start -= soft_hyphen.size();
    }
  }

  const std::vector<Line>& lines_;
  const Print& print_;
  Passage out_;
  bool boxes_ = false;   // some check box is ticked
  bool inline_ = false;  // bullets stand within lines too: they part words and open no items
  bool bullet_ = false;  // the last item was one
  double place_ = 0;     // of the line that is being written
  std::uint32_t link_ = 0;
  std::size_t link_start_ = 0;
  std::size_t last_line_end_ = 0;
};

}  // namespace

void Lexicon::add(const std::vector<Word>& words) {
  constexpr double widest_space = 0.5;  // of the font's size
  bool broken = false;                  // the word before is a first part
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string text = bare(words[i].text);
    // "Report- annual": somebody writes a hyphen for a dash.
    const bool within =
        words[i].space_after && i + 1 < words.size() &&
        std::abs(words[i + 1].box.left - words[i].box.right) < widest_space * words[i].size;
    if (within && dash_at_end(words[i].text) == 1) ++counts_[text + "- "];
    const bool below = i + 1 < words.size() && words[i + 1].box.top > words[i].box.centre();
    const bool breaks = below && dash_at_end(words[i].text) == 1;
    if (breaks) broken_.push_back(text + bare(words[i + 1].text));
    const bool rest = broken;  // of a word whose first part ends the line above
    broken = breaks;
    if (text.size() > 3 && !breaks && !rest) ++counts_[std::move(text)];
  }
}

std::size_t Lexicon::count(std::string_view word) const {
  const auto it = counts_.find(word);
  return it == counts_.end() ? 0 : it->second;
}

bool Lexicon::is_hyphenated() const {
  constexpr std::ptrdiff_t enough = 3;
  return std::count_if(broken_.begin(), broken_.end(),
                       [&](const std::string& word) { return count(word) != 0; }) >= enough;
}

Passage read_lines(const std::vector<Line>& lines, const Print& print) {
  return Writer(lines, print).run();
}

bool is_bullet(const Word& word) {
  constexpr std::array<std::string_view, 17> signs = {
      "\xE2\x80\xA2", "\xC2\xB7",     "\xE2\x97\x8F", "\xE2\x96\xAA", "\xE2\x97\xA6",
      "\xE2\x96\xA0", "\xE2\x80\xA3", "\xE2\x81\x83", "\xE2\x9E\xA2", "\xE2\x9E\xA4",
      "\xE2\x9D\x96", "\xE2\x97\x86", "\xE2\x96\xBA", "\xEF\x82\xB7", "\xEF\x82\xA7",
      "\xE2\x97\x8B", "\xE2\x88\x99"};
  if (std::find(signs.begin(), signs.end(), word.text) != signs.end()) return true;
  // A picture font whose letters are kept as letters: what opens a line in it alone is a bullet.
  return word.symbol && text::count_code_points(word.text) == 1 && !word.text.empty() &&
         (std::isalnum(static_cast<unsigned char>(word.text.front())) != 0 ||
          word.text == "\xC2\xA7");
}

}  // namespace assize::pdf
