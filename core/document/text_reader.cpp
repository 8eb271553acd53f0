// SPDX-License-Identifier: Apache-2.0
#include "document/text_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

#include "document/markup.hpp"
#include "document/text_columns.hpp"
#include "text/fold.hpp"
#include "text/sha256.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

constexpr std::size_t longest_heading = 160;  // bytes
constexpr std::size_t longest_title = 100;    // of a heading straight under a table

using Line = TextLine;

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::size_t start = 0;
  std::size_t number = 1;
  bool opens_page = false;
  const auto ends = [](char c) { return c == '\n' || c == '\f' || c == '\v'; };
  while (start < text.size()) {
    std::size_t end = start;
    while (end < text.size() && !ends(text[end])) ++end;
    lines.push_back({text.substr(start, end - start), number, opens_page});
    opens_page = end < text.size() && text[end] == '\f';
    // A form feed parts pages; only a line feed counts as a line of the source.
    if (end < text.size() && text[end] == '\n') ++number;
    start = end + 1;
  }
  return lines;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t space = text::space_at(text, i);
    if (space == 0) return false;
    i += space;
  }
  return true;
}

// `---|---|---` without bars at the edges: the table that it parts has none either.
bool is_bare_rule(std::string_view text) {
  return std::count(text.begin(), text.end(), '|') >= 2 && text.find('-') != text.npos &&
         text.find_first_not_of("-:| ") == text.npos && text.find_first_not_of(' ') != text.npos &&
         text[text.find_first_not_of(' ')] != '|';
}

// `Page 3`, `Section 4: ...`, `# ...`: set between rows, and of no cell. Words in quotation marks
// are quoted from elsewhere.
bool stands_between_rows(std::string_view text) {
  if (text.starts_with('#')) return true;
  const std::string folded = text::fold(text.substr(0, longest_title));
  std::string_view rest = folded;
  for (const std::string_view opening : {"section ", "page ", "stage ", "appendix "}) {
    if (!rest.starts_with(opening)) continue;
    rest.remove_prefix(opening.size());
    const bool quoted = text.find('"') != text.npos || text.find("\u201C") != text.npos ||
                        text.find("\u2018") != text.npos;
    return text.size() <= longest_title && !quoted && !rest.empty() &&
           (rest.size() == 1 || std::isdigit(static_cast<unsigned char>(rest[0])) != 0) &&
           std::string_view(".;,").find(text.back()) == std::string_view::npos;
  }
  return !rest.empty() && rest.size() <= 3 &&
         rest.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_pipe_row(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos || text[first] != '|') return false;
  return std::count(text.begin(), text.end(), '|') >= 3;
}

std::vector<std::string_view> split_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

std::vector<std::string_view> split_pipes(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  std::string_view rest = line;
  if (first != std::string_view::npos && line[first] == '|') rest.remove_prefix(first + 1);
  while (!rest.empty() && (rest.back() == ' ' || rest.back() == '\t')) rest.remove_suffix(1);
  if (!rest.empty() && rest.back() == '|') rest.remove_suffix(1);
  std::vector<std::string_view> cells;
  std::size_t start = 0;
  for (std::size_t i = 0; i <= rest.size(); ++i) {
    if (i == rest.size() || (rest[i] == '|' && (i == 0 || rest[i - 1] != '\\'))) {
      cells.push_back(rest.substr(start, i - start));
      start = i + 1;
    }
  }
  return cells;
}

// A cell of a drawn separator: dashes, equals signs, colons.
bool is_drawn(std::string_view cell) {
  std::size_t dashes = 0;
  for (const char c : cell) {
    if (c == '-' || c == '=' || c == '_') {
      ++dashes;
    } else if (c != ':' && c != '+' && c != ' ') {
      return false;
    }
  }
  return dashes >= 2;
}

// What Markdown writes in a cell as it is meant: `\|` is a bar, and `[words](address)` are words
// with an address behind them.
std::string without_markdown(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\\' && i + 1 < raw.size() && raw[i + 1] == '|') continue;
    const std::size_t middle = raw[i] == '[' ? raw.find("](", i) : raw.npos;
    const std::size_t end = middle == raw.npos ? raw.npos : raw.find(')', middle);
    if (end != raw.npos && raw.substr(i + 1, middle - i - 1).find('[') == raw.npos &&
        raw.substr(middle, end - middle).find(' ') == raw.npos) {
      out.append(raw.substr(i + 1, middle - i - 1)).append(" (");
      out.append(raw.substr(middle + 2, end - middle - 2)).append(")");
      i = end;
      continue;
    }
    out += raw[i];
  }
  return out;
}

Cell make_cell(std::string_view raw, std::size_t line, bool markdown) {
  Cell cell;
  cell.text = markdown ? plain_text(without_markdown(raw)) : plain_text(raw);
  if (!cell.text.empty()) cell.marks.push_back({0, line});
  return cell;
}

Row make_row(const std::vector<std::string_view>& cells, std::size_t line, bool markdown) {
  Row row;
  row.line = line;
  bool drawn = false;
  bool data = false;
  for (const std::string_view raw : cells) {
    row.cells.push_back(make_cell(raw, line, markdown));
    if (is_drawn(raw)) {
      drawn = true;
    } else if (!row.cells.back().empty()) {
      data = true;
    }
  }
  row.rule = drawn && !data;
  return row;
}

bool begins_with_bullet(std::string_view text) {
  constexpr std::array<std::string_view, 9> bullets = {
      "\xE2\x80\xA2", "\xC2\xB7", "\xE2\x97\x8F", "\xE2\x96\xAA", "\xE2\x97\xA6",
      "\xEF\x82\xB7", "- ",       "* ",           "\xE2\x80\x93 "};
  return std::any_of(bullets.begin(), bullets.end(),
                     [&](std::string_view bullet) { return text.starts_with(bullet); });
}

bool ends_unfinished(std::string_view text) {
  return !text.empty() && std::string_view(".!?:;").find(text.back()) == std::string_view::npos;
}

class Builder {
 public:
  explicit Builder(Document& document) : document_(document) {}

  void blank() { open_ = false; }

  void row(std::vector<std::string_view> cells, std::size_t line, bool markdown) {
    Row row = make_row(cells, line, markdown);
    if (!open_) {
      document_.blocks.push_back({BlockKind::table, {}, {}, line});
      open_ = true;
      widest_ = 0;
    }
    std::vector<Row>& rows = document_.blocks.back().rows;
    // A line break inside a cell: the row before it is short by just what this one brings.
    if (!rows.empty() && !row.rule && !rows.back().rule && rows.back().cells.size() < widest_ &&
        rows.back().line + broken_ + 1 == line &&
        rows.back().cells.size() + row.cells.size() - 1 <= widest_ && !row.cells.front().empty() &&
        !begins_numbered(row.cells.front().text)) {
      join(rows.back(), row);
      ++broken_;
      return;
    }
    broken_ = 0;
    widest_ = std::max(widest_, row.cells.size());
    rows.push_back(std::move(row));
  }

  /// `within`: rows of the same table follow, and no blank line parts them from this one.
  void text(std::string_view raw, std::size_t line, bool within = false) {
    PlacedText text;
    text.text = plain_text(raw);
    if (text.empty()) return;
    text.marks.push_back({0, line});
    if (open_ && continues_cell(text, line, within)) {
      Row& last = document_.blocks.back().rows.back();
      last.cells.back().append(text);
      ++broken_;
      return;
    }
    open_ = false;
    Block block;
    block.line = line;
    block.kind = is_heading(raw, text.text) ? BlockKind::heading : BlockKind::paragraph;
    if (text.text.starts_with('#')) {
      const std::size_t first = text.text.find_first_not_of("# ");
      text.text.erase(0, std::min(first, text.text.size()));
    }
    block.text = std::move(text);
    if (!block.text.empty()) document_.blocks.push_back(std::move(block));
  }

  void drawn_table(Block table) {
    document_.blocks.push_back(std::move(table));
    open_ = false;
  }

  void html_table(std::string_view html, std::size_t line) {
    Block block;
    block.kind = BlockKind::table;
    block.line = line;
    const HtmlTable table = read_table(html);
    text(table.rest, line);
    for (const std::vector<HtmlCell>& cells : table.rows) {
      Row row;
      row.line = line;
      for (const HtmlCell& source : cells) {
        Cell cell;
        cell.text = source.text;
        cell.columns = source.columns;
        if (!cell.empty()) cell.marks.push_back({0, line});
        row.cells.push_back(std::move(cell));
      }
      if (!row.cells.empty()) block.rows.push_back(std::move(row));
    }
    place_rows(block, html, line);
    document_.blocks.push_back(std::move(block));
    open_ = false;
  }

 private:
  static void join(Row& row, const Row& rest) {
    row.cells.back().append(rest.cells.front());
    row.cells.insert(row.cells.end(), rest.cells.begin() + 1, rest.cells.end());
  }

  // A line without tabs straight under a row goes on with its last cell, unless it looks like a
  // heading: documents leave a blank line between a table and what follows it.
  bool continues_cell(const PlacedText& text, std::size_t line, bool within) const {
    const std::vector<Row>& rows = document_.blocks.back().rows;
    if (rows.empty() || rows.back().rule || rows.back().line + broken_ + 1 != line) return false;
    const std::string& before = rows.back().cells.back().text;
    if (begins_with_bullet(text.text)) return true;
    if (within) return !stands_between_rows(text.text);
    const bool small = std::islower(static_cast<unsigned char>(text.text[0])) != 0;
    if (small)
      return before.empty() || ends_unfinished(before) || rows.back().cells.size() < widest_;
    return !before.empty() && (text.text.size() > longest_title || text.text.back() == '.');
  }

  static bool is_heading(std::string_view raw, const std::string& text) {
    if (raw.starts_with('#')) return true;
    return text.size() <= longest_heading && text.back() != '.' && text.back() != ',' &&
           text.back() != ';' && std::islower(static_cast<unsigned char>(text[0])) == 0;
  }

  // The parser does not keep line numbers of rows; they are counted by their opening tags.
  static void place_rows(Block& block, std::string_view html, std::size_t line) {
    std::size_t at = 0;
    for (Row& row : block.rows) {
      while (at < html.size()) {
        at = html.find('<', at);
        if (at == std::string_view::npos) return;
        if (html.size() - at > 3 && (html[at + 1] == 't' || html[at + 1] == 'T') &&
            (html[at + 2] == 'r' || html[at + 2] == 'R') &&
            (html[at + 3] == '>' || html[at + 3] == ' ')) {
          break;
        }
        ++at;
      }
      if (at >= html.size()) return;
      const auto before = html.substr(0, at);
      row.line = line + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
      for (Cell& cell : row.cells) {
        if (!cell.empty()) cell.marks.assign(1, {0, row.line});
      }
      ++at;
    }
  }

  Document& document_;
  bool open_ = false;       // the last block is a table that the next line may go on with
  std::size_t widest_ = 0;  // cells of its widest row
  std::size_t broken_ = 0;  // lines joined to its last row
};

bool is_row(std::string_view text) {
  return text.find('\t') != std::string_view::npos || is_pipe_row(text);
}

// Lines outside of tables that a document prints again and again: heads and feet of its pages.
std::set<std::string_view> repeated(const std::vector<Line>& lines) {
  constexpr std::size_t often = 3;
  std::map<std::string_view, std::size_t> counts;
  for (const Line& line : lines)
    if (!is_row(line.text) && !is_blank(line.text)) ++counts[line.text];
  std::set<std::string_view> out;
  for (const auto& [text, count] : counts)
    if (count >= often) out.insert(text);
  return out;
}

// A line without cells, after which rows go on before any blank line: something in a cell was set
// over several lines. Not where it is printed on every page.
bool within_table(const std::vector<Line>& lines, std::size_t at,
                  const std::set<std::string_view>& common) {
  constexpr std::size_t farthest = 60;  // lines of one cell
  if (common.contains(lines[at].text)) return false;
  for (std::size_t i = at + 1; i < lines.size() && i <= at + farthest; ++i) {
    if (is_row(lines[i].text)) return true;
    if (is_blank(lines[i].text) || lines[i].text.find('<') != std::string_view::npos) return false;
  }
  return false;
}

std::size_t find_tag(std::string_view text, std::string_view tag, std::size_t from) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
  };
  const auto found = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                 tag.begin(), tag.end(), same);
  return found == text.end() ? std::string_view::npos
                             : static_cast<std::size_t>(found - text.begin());
}

// Past the end of the table that begins at `start`, tables within it counted.
std::size_t end_of_table(std::string_view text, std::size_t start) {
  constexpr std::string_view close = "</table>";
  std::size_t at = start + 1;
  for (std::size_t open = 1; open != 0;) {
    const std::size_t end = find_tag(text, close, at);
    if (end == std::string_view::npos) return text.size();
    const std::size_t inner = find_tag(text.substr(0, end), "<table", at);
    if (inner != std::string_view::npos) {
      ++open;
      at = inner + 1;
    } else {
      --open;
      at = end + close.size();
    }
  }
  return at;
}

}  // namespace

int TextReader::recognises(std::string_view bytes) const {
  if (bytes.empty()) return 1;
  const text::Decoded head = text::decode(bytes.substr(0, 4096));
  const auto control =
      static_cast<std::size_t>(std::count_if(head.text.begin(), head.text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\f' &&
               c != '\v' && c != '\x1b';
      }));
  return control * 50 > head.text.size() ? 0 : 10;
}

std::optional<Document> TextReader::read(const Source& bytes, Diagnostics& diagnostics) const {
  text::Decoded decoded = text::decode(bytes.text);
  blank_controls(decoded.text);
  Document document;
  document.name = bytes.name;
  document.reader = name();
  document.sha256 = text::sha256_hex(bytes.text);
  if (decoded.replaced != 0) {
    const std::string_view before(decoded.text.data(), decoded.first_replaced);
    const auto line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    diagnostics.warning({bytes.name, line}, std::to_string(decoded.replaced) + " byte(s) are not " +
                                                std::string(decoded.encoding) +
                                                " and became U+FFFD");
  }
  std::vector<Line> lines = split_lines(decoded.text);
  document.lines = lines.empty() ? 0 : lines.back().number;
  Builder builder(document);
  const bool bare_bars = std::any_of(lines.begin(), lines.end(),
                                     [](const Line& each) { return is_bare_rule(each.text); });
  const std::set<std::string_view> common = repeated(lines);
  const std::string_view all = decoded.text;
  const auto offset = [&](std::string_view part) {
    return static_cast<std::size_t>(part.data() - all.data());
  };
  std::vector<DrawnTable> drawn = drawn_tables(lines);
  auto next_drawn = drawn.begin();
  for (std::size_t i = 0; i < lines.size();) {
    Line& line = lines[i];
    while (next_drawn != drawn.end() && next_drawn->first < i) ++next_drawn;
    if (next_drawn != drawn.end() && next_drawn->first == i) {
      i = next_drawn->last + 1;
      builder.drawn_table(std::move(next_drawn->block));
      continue;
    }
    const bool tabs = line.text.find('\t') != std::string_view::npos;
    const std::size_t table = tabs || line.text.find('<') == std::string_view::npos
                                  ? std::string_view::npos
                                  : find_tag(line.text, "<table", 0);
    if (table != std::string_view::npos) {
      const std::size_t start = offset(line.text) + table;
      const std::size_t end = end_of_table(all, start);
      builder.text(line.text.substr(0, table), line.number);
      builder.html_table(all.substr(start, end - start), line.number);
      // What stands behind the table on its last line is read next.
      while (i < lines.size() && offset(lines[i].text) + lines[i].text.size() <= end) ++i;
      if (i < lines.size() && offset(lines[i].text) < end) {
        lines[i].text.remove_prefix(end - offset(lines[i].text));
      }
      continue;
    }
    const bool bare = bare_bars && std::count(line.text.begin(), line.text.end(), '|') >= 2;
    if (is_blank(line.text) && !tabs) {
      builder.blank();
    } else if (is_pipe_row(line.text) || bare) {
      builder.row(split_pipes(line.text), line.number, true);
    } else if (tabs) {
      builder.row(split_cells(line.text), line.number, false);
    } else {
      builder.text(line.text, line.number, within_table(lines, i, common));
    }
    ++i;
  }
  return document;
}

}  // namespace assize::document
