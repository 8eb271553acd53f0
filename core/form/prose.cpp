// SPDX-License-Identifier: Apache-2.0
#include "form/prose.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <set>

#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t often = 3;  // a line printed so often is furniture
constexpr std::size_t longest_furniture = 120;
constexpr std::size_t longest_page_number = 3;
constexpr std::size_t least_provisions = 10;  // paragraphs by which the Code's own text is known

bool is_number(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
  });
}

bool is_one_of(const std::string& folded, const std::vector<std::string>& titles) {
  return std::any_of(titles.begin(), titles.end(), [&](const std::string& title) {
    const std::string wanted = text::fold(title);
    return !wanted.empty() &&
           (folded == wanted || folded.ends_with(" " + wanted) ||
            (folded.starts_with(wanted + " ") && folded.size() < wanted.size() + 40));
  });
}

// "Stage 1" and the like stand over parts of a form.
bool is_stage(const std::vector<text::Word>& words) {
  return words.size() == 2 && words[0].folded == "stage" && is_number(words[1].folded);
}

/// What follows the number: nothing, a title behind a mark or with a capital, or words of the
/// section's own titles. "Section 7.1" and "Section 7 of our policy" are no headings.
bool may_be_title(std::string_view text, const Section& section) {
  if (text.size() > 1 && text[0] == '.' && text[1] >= '0' && text[1] <= '9') return false;
  const std::vector<text::Word> words = text::words(text);
  if (words.empty()) return true;
  const std::string_view lead = text.substr(0, words[0].start);
  const char first = text[words[0].start];
  const bool marked = lead.find_first_not_of(" \t") != std::string_view::npos;
  if (marked || (first >= 'A' && first <= 'Z')) return true;
  std::set<std::string> known;
  for (const text::Word& word : text::words(section.title)) known.insert(word.folded);
  for (const std::string& title : section.also)
    for (const text::Word& word : text::words(title)) known.insert(word.folded);
  const auto own = static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(),
                    [&](const text::Word& word) { return known.contains(word.folded); }));
  return own * 2 >= words.size();
}

class Settler {
 public:
  Settler(Assessment& assessment, const Document& document, const Code& code,
          const Likeness& likeness, const Around& around)
      : assessment_(assessment),
        document_(document),
        code_(code),
        likeness_(likeness),
        extent_(around.extent),
        around_(around) {
    for (const Block& block : document.blocks) {
      if (block.kind != BlockKind::table) ++printed_[text::fold(block.text.text)];
    }
  }

  void run() {
    const std::size_t own_text = end_of_codes_text();
    if (own_text != 0) assessment_.skipped.push_back({1, own_text, "the Code's own text"});
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::table || block.line <= own_text) continue;
      settle(block);
    }
    for (const Row* row : around_.left_over) {
      if (row->line <= own_text) continue;
      for (const Cell& cell : row->cells) {
        if (cell.empty()) continue;
        const std::size_t line = cell.line_at(0);
        assessment_.unplaced.push_back({cell.text, line, near_row(line)});
      }
    }
  }

 private:
  // The Code's publication before the form in one file: everything from its first page to where the
  // form's own title or preamble begins.
  std::size_t end_of_codes_text() const {
    if (extent_.first == 0) return 0;
    std::size_t provisions = 0;
    std::size_t last = 0;
    for (const Block& block : document_.blocks) {
      if (block.line >= extent_.first) break;
      if (block.kind == BlockKind::table) continue;
      const auto matches = likeness_.matches(block.text.text);
      if (!matches.empty() && matches.front().runs >= 4 && matches.front().share >= 0.6) {
        ++provisions;
        last = block.line;
      }
    }
    if (provisions < least_provisions) return 0;
    for (const Block& block : document_.blocks) {
      if (block.line <= last) continue;
      if (block.line >= extent_.first) break;
      const std::string folded = text::fold(block.text.text);
      const bool form_begins = is_one_of(folded, code_.form.titles) || is_preamble(folded) ||
                               !section_of_heading(block.text.text, code_).empty();
      if (block.kind == BlockKind::table || form_begins) break;
      last = block.line;
    }
    return last;
  }

  bool inside(const Block& block) const {
    return extent_.first != 0 && block.line > extent_.first && block.line < extent_.last;
  }

  void settle(const Block& block) {
    const std::string& text = block.text.text;
    const std::vector<text::Word> words = text::words(text);
    const std::string folded = text::fold(text);
    const std::string section = section_of_heading(text, code_);
    if (!section.empty() && extent_.first != 0) {
      add_heading(section, block);
      return;
    }
    if (is_page_number(text)) return skip(block, "page numbers");
    if (is_stage(words) || is_one_of(folded, code_.form.titles) ||
        is_one_of(folded, code_.plan.titles)) {
      return skip(block, "headings");
    }
    if (is_preamble(folded)) return skip(block, "the form's preamble");
    if (printed_[folded] >= often && text.size() <= longest_furniture && inside(block)) {
      return skip(block, "page furniture");
    }
    const auto matches = likeness_.matches(text);
    if (!matches.empty() && matches.front().runs >= 4 && matches.front().share >= 0.7) {
      return skip(block, "the Code's own text");
    }
    assessment_.unplaced.push_back({text, block.line, near_row(block.line)});
  }

  bool is_preamble(const std::string& folded) const {
    return std::any_of(code_.form.preambles.begin(), code_.form.preambles.end(),
                       [&](const std::string& opening) {
                         const std::string wanted = text::fold(opening);
                         return !wanted.empty() && folded.starts_with(wanted);
                       });
  }

  void add_heading(const std::string& section, const Block& block) {
    if (!seen_.insert({section, text::fold(block.text.text)}).second) return;
    assessment_.headings.push_back({section, block.text.text, block.line});
  }

  // Lines of one kind that follow each other are one entry.
  void skip(const Block& block, std::string what) {
    if (!assessment_.skipped.empty() && assessment_.skipped.back().what == what &&
        block.line <= assessment_.skipped.back().to + 2) {
      assessment_.skipped.back().to = block.line;
      return;
    }
    assessment_.skipped.push_back({block.line, block.line, std::move(what)});
  }

  std::string near_row(std::size_t line) const {
    const auto after =
        std::upper_bound(around_.rows.begin(), around_.rows.end(), line,
                         [](std::size_t at, const RowLine& r) { return at < r.line; });
    return after == around_.rows.begin() ? std::string() : std::prev(after)->row;
  }

  Assessment& assessment_;
  const Document& document_;
  const Code& code_;
  const Likeness& likeness_;
  Extent extent_;
  const Around& around_;
  std::map<std::string, std::size_t> printed_;
  std::set<std::pair<std::string, std::string>> seen_;
};

}  // namespace

bool begins_page_foot(std::string_view line) {
  constexpr std::string_view openings[] = {
      "was this page",     "did you find this page", "is this page useful", "rate this page",
      "page last updated", "last updated ",          "last reviewed "};
  constexpr std::string_view wholes[] = {"share this page",
                                         "share",
                                         "print this page",
                                         "print",
                                         "back to top",
                                         "related pages",
                                         "contact us",
                                         "related links",
                                         "related content",
                                         "last updated",
                                         "cookies",
                                         "follow us",
                                         "privacy notice",
                                         "site map",
                                         "terms and conditions",
                                         "help us improve",
                                         "quick links",
                                         "in this section",
                                         "more in this section"};
  if (line.size() > longest_furniture) return false;
  if (line.starts_with("\u00A9")) return true;
  const std::string folded = text::fold(line);
  return std::find(std::begin(wholes), std::end(wholes), folded) != std::end(wholes) ||
         std::any_of(std::begin(openings), std::end(openings),
                     [&](std::string_view opening) { return (folded + " ").starts_with(opening); });
}

bool is_page_number(std::string_view text) {
  const std::vector<text::Word> words = text::words(text);
  // "3", "Page 3 of 20"; a telephone number is none, and so is the "7.0" of a policy's section.
  for (std::size_t dot = text.find('.'); dot != std::string_view::npos;
       dot = text.find('.', dot + 1))
    if (dot > 0 && dot + 1 < text.size() && is_number(text.substr(dot - 1, 1)) &&
        is_number(text.substr(dot + 1, 1)))
      return false;
  const auto numbers = std::count_if(words.begin(), words.end(), [](const text::Word& word) {
    return is_number(word.folded) && word.folded.size() <= longest_page_number;
  });
  return words.size() <= 4 && numbers <= 2 &&
         std::all_of(words.begin(), words.end(), [](const text::Word& word) {
           return (is_number(word.folded) && word.folded.size() <= longest_page_number) ||
                  word.folded == "page" || word.folded == "of";
         });
}

std::string section_of_heading(std::string_view text, const Code& code) {
  if (text.size() > 160) return {};
  const std::vector<text::Word> words = text::words(text);
  if (words.empty()) return {};
  const std::size_t first = words[0].folded == "section" ? 1 : 0;
  if (first < words.size() && first == 1) {
    const Section* section = code.section(words[1].folded);
    if (section != nullptr && may_be_title(text.substr(words[1].end), *section)) {
      return section->number;
    }
  }
  // "3. Accessibility and awareness" or the bare title: the title must be the Code's.
  const std::string folded = text::fold(text);
  for (const Section& section : code.sections) {
    std::vector<std::string> titles = section.also;
    titles.push_back(section.title);
    for (const std::string& title : titles) {
      const std::string wanted = text::fold(title);
      if (folded == wanted || folded == section.number + " " + wanted) return section.number;
    }
  }
  return {};
}

void settle_prose(Assessment& assessment, const Document& document, const Code& code,
                  const Likeness& likeness, const Around& around) {
  Settler(assessment, document, code, likeness, around).run();
}

}  // namespace assize::form
