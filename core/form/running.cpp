// SPDX-License-Identifier: Apache-2.0
#include "form/running.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "form/answer.hpp"
#include "form/columns.hpp"
#include "form/ids.hpp"
#include "form/prose.hpp"
#include "text/fold.hpp"

namespace assize::form {
namespace {

constexpr std::size_t least_rows = 3;    // fewer may be a letter that quotes the form
constexpr std::size_t least_runs = 3;    // of the official wording, by which a row is known
constexpr std::size_t window = 400;      // bytes after a number in which they begin
constexpr std::size_t words_before = 4;  // of a requirement that may stand before its wording
constexpr std::size_t widest_gap = 14;   // words of a requirement that no known print has
constexpr std::size_t runs_after_gap = 3;
constexpr std::size_t longest_header = 260;

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }
bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }
bool is_lower(char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }

/// Lower-case letters alone: a header's labels may have run together.
std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_letter(c)) out += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

/// Texts as one string, a line end after each.
class Flow {
 public:
  void add(const Block& block) {
    for (const LineMark& mark : block.text.marks)
      all_.marks.push_back({all_.text.size() + mark.start, mark.line});
    kinds_.emplace_back(all_.text.size(), block.kind);
    if (block.text.marks.empty()) all_.marks.push_back({all_.text.size(), block.line});
    all_.text += block.text.text + "\n";
  }

  [[nodiscard]] const std::string& text() const { return all_.text; }
  [[nodiscard]] std::string_view part(std::size_t from, std::size_t to) const {
    return std::string_view(all_.text).substr(from, to - from);
  }
  [[nodiscard]] std::size_t line_at(std::size_t at) const { return all_.line_at(at); }

  /// Bytes [from, to) with their lines, bars and line ends as spaces.
  [[nodiscard]] PlacedText slice(std::size_t from, std::size_t to) const {
    PlacedText out;
    while (from < to) {
      const std::size_t end = std::min(all_.text.find_first_of("\n|", from), to);
      PlacedText piece;
      piece.text = text::fold_space(part(from, end));
      if (!piece.text.empty()) piece.marks.push_back({0, line_at(from)});
      out.append(piece);
      from = end + 1;
    }
    return out;
  }

  [[nodiscard]] BlockKind kind_at(std::size_t at) const {
    const auto after = std::upper_bound(
        kinds_.begin(), kinds_.end(), at,
        [](std::size_t wanted, const auto& each) { return wanted < each.first; });
    return after == kinds_.begin() ? BlockKind::paragraph : std::prev(after)->second;
  }

 private:
  PlacedText all_;
  std::vector<std::pair<std::size_t, BlockKind>> kinds_;  // of what begins at a byte
};

/// A row of the form in the flow: its number, if it is there, and its parts.
struct Place {
  std::size_t start = 0;        ///< of the number, or of the requirement
  std::size_t requirement = 0;  ///< where that begins
  std::size_t answer = 0;       ///< where the requirement ends
  std::size_t row = 0;          ///< index in Code::form.rows
  bool numbered = false;
};

class Reader {
 public:
  Reader(const Document& document, const Code& code, const Likeness& likeness)
      : document_(document), code_(code), likeness_(likeness) {
    for (const Column& column : code.form.columns)
      for (const std::string& label : column.labels)
        labels_.emplace_back(letters_of(label), column.role);
    // The longest first: "Evidence, commentary and any explanations" is one label.
    std::sort(labels_.begin(), labels_.end(),
              [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  }

  std::optional<Document> read() {
    if (!likeness_.worded() || has_form_table()) return std::nullopt;
    sort_blocks();
    find_numbered();
    find_unnumbered();
    if (places_.size() < least_rows) return std::nullopt;
    barred_ = count_barred() * 2 >= places_.size();
    std::size_t answered = 0;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const std::size_t end = i + 1 < places_.size() ? places_[i + 1].start : flow_.text().size();
      if (take(places_[i], end)) ++answered;
    }
    if (answered * 2 < places_.size()) return std::nullopt;
    keep_rest(0, places_.front().start);
    return finished();
  }

 private:
  [[nodiscard]] bool has_form_table() const {
    std::size_t rows = 0;
    for (const Block& block : document_.blocks)
      for (const Row& row : block.rows)
        if (row.cells.size() > 2 && !read_ids(row.cells.front().text, code_).known.empty()) ++rows;
    return rows >= least_rows;
  }

  /// Numbers of provisions after which their requirement stands.
  void find_numbered() {
    const std::string& text = flow_.text();
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')))
        continue;
      std::size_t end = at;
      while (end < text.size() && is_digit(text[end])) ++end;
      if (end >= text.size() || text[end] != '.') continue;
      std::size_t last = end + 1;
      while (last < text.size() && is_digit(text[last])) ++last;
      if (last == end + 1 ||
          (last + 1 < text.size() && text[last] == '.' && is_digit(text[last + 1])))
        continue;
      const FormRow* row = code_.row_of(text.substr(at, last - at));
      if (row == nullptr) continue;
      const auto index = static_cast<std::size_t>(row - code_.form.rows.data());
      if (const std::size_t answer = end_of_requirement(last, index); answer != 0) {
        places_.push_back({at, last, answer, index, true});
        at = answer - 1;
      } else {
        at = last - 1;
      }
    }
  }

  /// Lines that print the requirement of a row whose number is nowhere.
  void find_unnumbered() {
    std::vector<bool> has(code_.form.rows.size(), false);
    for (const Place& place : places_) has[place.row] = true;
    std::vector<Place> found;
    const std::string& text = flow_.text();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const auto inside = std::find_if(places_.begin(), places_.end(), [&](const Place& place) {
        return place.start < end && at < place.answer;
      });
      if (inside == places_.end()) {
        const auto matches = likeness_.matches(flow_.part(at, std::min(end, at + window)));
        const Match* best = likeness_.certain(matches, {});
        if (best != nullptr && best->runs >= 2 * least_runs && !has[best->row]) {
          if (const std::size_t answer = end_of_requirement(at, best->row); answer != 0) {
            std::size_t begin = at;
            // The sentence that leads up to the part that is like no other may stand above it.
            while (begin > 0) {
              const std::size_t above = text.rfind('\n', begin - 2) + 1;
              if (begin < 2 || likeness_.of(flow_.part(above, begin - 1), best->row).share < 0.6)
                break;
              begin = above;
            }
            found.push_back({begin, begin, answer, best->row, false});
            has[best->row] = true;
            at = answer;
            continue;
          }
        }
      }
      at = end + 1;
    }
    places_.insert(places_.end(), found.begin(), found.end());
    std::sort(places_.begin(), places_.end(),
              [](const Place& a, const Place& b) { return a.start < b.start; });
  }

  /// Where the wording of a row that begins at `from` ends, its closing marks included; 0 when it
  /// does not begin there.
  [[nodiscard]] std::size_t end_of_requirement(std::size_t from, std::size_t row) const {
    const std::vector<std::uint32_t>& wording = code_.form.rows[row].wording;
    // A requirement that is longer than this is read to here and known all the same.
    const std::string_view text =
        flow_.part(from, std::min(flow_.text().size(), from + 8 * window));
    const std::vector<text::Word> words = text::words(text);
    const std::vector<std::uint32_t> runs = text::run_hashes(words);
    std::size_t last = 0, count = 0, gap = 0, taken_up = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (!std::binary_search(wording.begin(), wording.end(), runs[i])) {
        ++gap;
        taken_up = 0;
        if (count == 0 ? i >= words_before : gap > widest_gap) break;
        if (count > 0 && gap == 1 && says_yes(text, words[i + 2])) break;
        if (count > 0 && opens_answer(text, words[i + 2].start)) break;
        continue;
      }
      // A word in another form breaks three runs. After more than that the wording must go on for
      // a while: an answer, too, may use a few words of it.
      ++taken_up;
      if (count > 0 && gap > 3 && taken_up < runs_after_gap) continue;
      gap = 0;
      ++count;
      last = i + 2;
    }
    if (count < std::min(least_runs, wording.size())) return 0;
    std::size_t end = words[last].end;
    // A last word that the answer runs on from: "policyYesThe".
    if (last + 1 < words.size()) {
      const text::Word& next = words[last + 1];
      for (std::size_t at = next.start + 1; at < next.end; ++at)
        if (is_lower(text[at - 1]) && is_upper(text[at]) && glued_answer(text, at) != 0) {
          end = at;
          break;
        }
    }
    while (end < text.size() && text[end] != '|' && text[end] != '\n' && text[end] != '[' &&
           text[end] != '(' && static_cast<unsigned char>(text[end]) < 0x80 &&
           !is_letter(text[end]) && !is_digit(text[end]) && text[end] != ' ')
      ++end;
    // Closing quotation marks of three bytes.
    while (text.substr(end).starts_with("\xE2\x80\x99") ||
           text.substr(end).starts_with("\xE2\x80\x9D"))
      end += 3;
    return from + end;
  }

  /// A Yes where the wording breaks off: no requirement has one in its midst, and what follows may
  /// use the wording's own words.
  [[nodiscard]] bool says_yes(std::string_view text, const text::Word& word) const {
    return is_upper(text[word.start]) &&
           std::any_of(code_.form.answers.begin(), code_.form.answers.end(),
                       [&](const AnswerWord& answer) {
                         return answer.claim == Claim::yes && answer.words.size() == 1 &&
                                answer.words.front() == word.folded && word.folded.size() > 2;
                       });
  }

  /// After a line end, a bar or a full stop an answer begins.
  [[nodiscard]] bool opens_answer(std::string_view text, std::size_t at) const {
    std::size_t before = at;
    while (before > 0 && text[before - 1] == ' ') --before;
    if (before == 0) return false;
    const char c = text[before - 1];
    const bool parted =
        c == '\n' || c == '|' || c == '.' || c == ')' || static_cast<unsigned char>(c) >= 0x80;
    return parted && glued_answer(text, at) != 0;
  }

  /// Where an answer word that begins at `at` ends, even where the next word runs on from it
  /// (`YesThe policy`); 0 when none begins there.
  [[nodiscard]] std::size_t glued_answer(std::string_view text, std::size_t at) const {
    std::size_t best = 0;
    for (const AnswerWord& word : code_.form.answers) {
      if (word.claim == Claim::blank || word.text.empty()) continue;
      if (text.size() - at < word.text.size()) continue;
      const std::string_view said = text.substr(at, word.text.size());
      if (text::fold_case(said) != text::fold_case(word.text) || is_lower(said.front())) continue;
      const std::size_t end = at + word.text.size();
      const char next = end < text.size() ? text[end] : '\n';
      const char after = end + 1 < text.size() ? text[end + 1] : ' ';
      const bool runs_on = is_upper(next) && (is_lower(said.back()) || is_lower(after));
      if ((!is_letter(next) && !is_digit(next)) || runs_on) best = std::max(best, end);
    }
    return best;
  }

  /// Headers of pages and their numbers stand in the midst of rows: they are taken out first.
  void sort_blocks() {
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::table) continue;
      // A row's number may stand on a line of its own.
      const bool is_row = code_.row_of(text::fold_space(block.text.text)) != nullptr;
      if (!is_row && is_page_number(block.text.text))
        rest_.push_back(block);
      else if (take_header(block.text.text))
        headers_.push_back(block.line);
      else
        flow_.add(block);
    }
  }

  /// A line that holds labels of columns and nothing else.
  bool take_header(std::string_view line) {
    if (line.size() > longest_header) return false;
    std::vector<ColumnRole> roles;
    std::size_t all = 0, left = 0;
    // Where bars part them, each cell is a label of its own.
    while (!line.empty()) {
      const std::size_t bar = std::min(line.find('|'), line.size());
      std::string letters = letters_of(line.substr(0, bar));
      all += letters.size();
      for (const auto& [label, role] : labels_) {
        const std::size_t at = label.size() < 3 ? std::string::npos : letters.find(label);
        if (at == std::string::npos) continue;
        letters.replace(at, label.size(), ".");
        roles.push_back(role);
      }
      std::erase(letters, '.');
      left += letters.size();
      line.remove_prefix(std::min(bar + 1, line.size()));
    }
    if (roles.size() < 2 || left * (roles.size() < 4 ? 4 : 2) > all) return false;
    has_commentary_ |= std::find(roles.begin(), roles.end(), ColumnRole::commentary) != roles.end();
    return true;
  }

  [[nodiscard]] std::size_t count_barred() const {
    std::size_t barred = 0;
    for (const Place& place : places_) {
      const std::size_t end = std::min(flow_.text().size(), place.answer + 6);
      if (flow_.part(place.answer, end).find('|') != std::string_view::npos) ++barred;
    }
    return barred;
  }

  /// Lays a row out; true when it has an answer.
  bool take(const Place& place, std::size_t end) {
    const std::size_t own_end = end_of_row(place.answer, end);
    std::size_t at = place.answer;
    PlacedText claim;
    if (const std::size_t after = read_claim(at, own_end, claim); after != 0) at = after;
    Row row;
    row.line = flow_.line_at(place.start);
    row.cells.resize(barred_ && has_commentary_ ? 5 : 4);
    const auto put = [&](std::size_t cell, PlacedText text) {
      static_cast<PlacedText&>(row.cells[cell]) = std::move(text);
    };
    if (place.numbered) put(0, flow_.slice(place.start, place.requirement));
    put(1, flow_.slice(skip_marks(place.requirement, place.answer), place.answer));
    put(2, std::move(claim));
    if (row.cells.size() == 5) {
      std::size_t bar = flow_.text().find('|', at);
      const std::size_t first = flow_.text().find_first_not_of(" \n", at);
      if (bar == first && bar < own_end) bar = flow_.text().find('|', (at = bar + 1));
      bar = std::min(bar, own_end);
      put(3, flow_.slice(at, bar));
      put(4, flow_.slice(bar, own_end));
    } else {
      put(3, flow_.slice(skip_marks(at, own_end), own_end));
    }
    rows_.push_back(std::move(row));
    keep_rest(own_end, end);
    return !rows_.back().cells[2].empty();
  }

  [[nodiscard]] std::size_t skip_marks(std::size_t at, std::size_t end) const {
    while (at < end && std::string_view(" \n|.:-").find(flow_.text()[at]) != std::string_view::npos)
      ++at;
    return at;
  }

  /// The claim that stands from `at` on, or alone on a line or between bars further down; byte
  /// after it, or 0.
  std::size_t read_claim(std::size_t at, std::size_t end, PlacedText& claim) const {
    const std::string& text = flow_.text();
    at = skip_label(skip_marks(at, end), end);
    if (at >= end) return 0;
    const std::size_t stop = std::min(text.find_first_of("\n|", at), end);
    std::size_t after = 0;
    if (const auto answer = read_answer(flow_.part(at, stop), code_.form);
        answer && answer->end > 0)
      after = at + answer->end;
    else
      after = glued_answer(std::string_view(text).substr(0, end), at);
    if (after == 0) return 0;
    claim = flow_.slice(at, after);
    return after;
  }

  /// "Comply:" before the answer.
  [[nodiscard]] std::size_t skip_label(std::size_t at, std::size_t end) const {
    const std::size_t stop = std::min(flow_.text().find_first_of("\n|:", at), end);
    const std::string label = letters_of(flow_.part(at, stop));
    const bool is_label = std::any_of(labels_.begin(), labels_.end(), [&](const auto& each) {
      return each.second == ColumnRole::claim && each.first == label;
    });
    if (!is_label || read_answer(flow_.part(at, stop), code_.form)) return at;
    return skip_marks(stop, end);
  }

  /// The row ends where a heading of the next section or the foot of a page stands.
  [[nodiscard]] std::size_t end_of_row(std::size_t from, std::size_t end) const {
    const std::string& text = flow_.text();
    for (std::size_t at = std::min(text.find('\n', from), end); at < end;) {
      const std::size_t start = at + 1;
      const std::size_t stop = std::min(text.find('\n', start), end);
      if (start >= stop) return end;
      const std::string_view line = flow_.part(start, stop);
      if (begins_page_foot(line) || !section_of_heading(line, code_).empty()) return start;
      at = stop;
    }
    return end;
  }

  /// Lines outside of rows stay what they were.
  void keep_rest(std::size_t from, std::size_t to) {
    const std::string& text = flow_.text();
    while (from < to) {
      const std::size_t stop = std::min(text.find('\n', from), to);
      PlacedText line = flow_.slice(from, stop);
      if (!line.empty()) {
        Block block;
        block.kind = flow_.kind_at(from);
        block.line = flow_.line_at(from);
        block.text = std::move(line);
        rest_.push_back(std::move(block));
      }
      from = stop + 1;
    }
  }

  Document finished() {
    Document out = document_;
    std::erase_if(out.blocks, [](const Block& block) { return block.kind != BlockKind::table; });
    out.blocks.insert(out.blocks.end(), rest_.begin(), rest_.end());
    Block table;
    table.kind = BlockKind::table;
    if (headers_.empty() || headers_.front() > rows_.front().line)
      headers_.insert(headers_.begin(), rows_.front().line);
    table.line = headers_.front();
    Row header;
    for (const ColumnRole role : {ColumnRole::provision, ColumnRole::requirement, ColumnRole::claim,
                                  ColumnRole::evidence, ColumnRole::commentary})
      for (const Column& column : code_.form.columns)
        if (column.role == role && header.cells.size() < rows_.front().cells.size()) {
          header.cells.emplace_back().text = column.labels.front();
          break;
        }
    // Each header where it stood.
    auto next = headers_.begin();
    for (Row& row : rows_) {
      for (; next != headers_.end() && *next <= row.line; ++next) {
        header.line = *next;
        table.rows.push_back(header);
      }
      table.rows.push_back(std::move(row));
    }
    out.blocks.push_back(std::move(table));
    std::stable_sort(out.blocks.begin(), out.blocks.end(),
                     [](const Block& a, const Block& b) { return a.line < b.line; });
    return out;
  }

  const Document& document_;
  const Code& code_;
  const Likeness& likeness_;
  Flow flow_;
  std::vector<std::pair<std::string, ColumnRole>> labels_;
  std::vector<Place> places_;    // by start
  bool has_commentary_ = false;  // a header names a column for it
  bool barred_ = false;          // bars part the cells
  std::vector<Row> rows_;
  std::vector<std::size_t> headers_;  // lines of headers, in order
  std::vector<Block> rest_;
};

}  // namespace

std::optional<Document> lay_out_running(const Document& document, const Code& code,
                                        const Likeness& likeness) {
  return Reader(document, code, likeness).read();
}

}  // namespace assize::form
