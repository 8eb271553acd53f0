// SPDX-License-Identifier: Apache-2.0
#include "document/html_reader.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <utility>

#include "document/html_blocks.hpp"
#include "document/html_page.hpp"
#include "document/html_tree.hpp"
#include "document/markup.hpp"
#include "text/fold.hpp"
#include "text/sha256.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t looked_at = 64U << 10U;  // bytes by which the format is told
constexpr std::size_t declared_within = 4096;  // bytes in which a page says its encoding
constexpr std::size_t least_blocks = 40;       // tags of a page that says nowhere what it is
constexpr std::size_t most_bare_percent = 2;   // of its words that stand in no element

bool opens_with(std::string_view text, std::string_view wanted) {
  return text.size() >= wanted.size() && text::fold_case(text.substr(0, wanted.size())) == wanted;
}

/// What stands before a page's first tag that says something: white space, comments, what XML
/// declares of itself.
std::string_view after_preamble(std::string_view text) {
  for (;;) {
    const std::size_t first = text.find_first_not_of(" \n\t\f\v");
    if (first == npos) return {};
    text.remove_prefix(first);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?")) return text;
    const std::string_view end = comment ? "-->" : ">";
    const std::size_t close = text.find(end, 2);
    if (close == npos) return {};
    text.remove_prefix(close + end.size());
  }
}

bool is_block_name(std::string_view name) {
  constexpr std::array<std::string_view, 20> names = {
      "article", "body", "dd", "div",  "dl", "dt",      "h1",    "h2", "h3", "h4",
      "head",    "html", "li", "main", "p",  "section", "table", "td", "tr", "ul"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Nothing but elements with words in them. A text in whose cells stray tags stand has most of its
/// words outside of any.
bool is_fragment(std::string_view text) {
  if (!is_block_name(tag_name(text, 0))) return false;
  std::size_t blocks = 0, bare = 0, words = 0, depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string name = tag_name(text, at);
    const std::size_t end = name.empty() ? npos : end_of_tag(text, at);
    if (end == npos) {
      const std::size_t next = std::min(text.find('<', at + 1), text.size());
      const auto count = static_cast<std::size_t>(
          std::count_if(text.begin() + static_cast<std::ptrdiff_t>(at),
                        text.begin() + static_cast<std::ptrdiff_t>(next),
                        [](char c) { return static_cast<unsigned char>(c) > ' '; }));
      words += count;
      if (depth == 0) bare += count;
      at = next;
      continue;
    }
    if (is_block_name(name)) {
      ++blocks;
      ++depth;
    } else if (name.front() == '/' && is_block_name(std::string_view(name).substr(1)) &&
               depth > 0) {
      --depth;
    }
    at = end;
  }
  return blocks >= least_blocks && bare * 100 <= words * most_bare_percent;
}

/// The encoding that a page names, in small letters; empty: none.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = text::fold_case(bytes.substr(0, declared_within));
  for (std::size_t at = head.find("<meta"); at != npos; at = head.find("<meta", at + 1)) {
    const std::size_t end = std::min(head.find('>', at), head.size());
    const std::size_t name = head.substr(0, end).find("charset=", at);
    if (name == npos) continue;
    std::size_t from = name + 8;
    while (from < end && (head[from] == '"' || head[from] == '\'' || head[from] == ' ')) ++from;
    std::size_t to = from;
    while (to < end && std::string_view("\"'; />").find(head[to]) == npos) ++to;
    return head.substr(from, to - from);
  }
  return {};
}

bool is_western(std::string_view encoding) {
  constexpr std::array<std::string_view, 9> names = {"windows-1252", "cp1252", "iso-8859-1",
                                                     "iso8859-1",    "latin1", "latin-1",
                                                     "us-ascii",     "ascii",  "x-ansi"};
  return std::find(names.begin(), names.end(), encoding) != names.end();
}

/// The eight characters in which ISO 8859-15 differs from Windows-1252.
void to_latin9(std::string& text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> changes = {
      {{"\xC2\xA4", "\xE2\x82\xAC"},
       {"\xC2\xA6", "\xC5\xA0"},
       {"\xC2\xA8", "\xC5\xA1"},
       {"\xC2\xB4", "\xC5\xBD"},
       {"\xC2\xB8", "\xC5\xBE"},
       {"\xC2\xBC", "\xC5\x92"},
       {"\xC2\xBD", "\xC5\x93"},
       {"\xC2\xBE", "\xC5\xB8"}}};
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto change = std::find_if(changes.begin(), changes.end(), [&](const auto& each) {
      return std::string_view(text).substr(at).starts_with(each.first);
    });
    if (change == changes.end()) {
      out += text[at++];
    } else {
      out += change->second;
      at += change->first.size();
    }
  }
  text = std::move(out);
}

/// By byte order mark, by what the page says, by looking. A page that is UTF-8 by every byte is,
/// whatever it says: servers say it better than pages do.
text::Decoded decode(const Source& bytes, Diagnostics& diagnostics) {
  text::Decoded decoded = text::decode(bytes.text);
  const std::string said = declared_encoding(bytes.text);
  if (decoded.encoding != "Windows-1252" || said.empty() || is_western(said)) return decoded;
  if (said == "iso-8859-15" || said == "latin9" || said == "latin-9") {
    to_latin9(decoded.text);
  } else if (said != "utf-8" && said != "utf8") {
    diagnostics.warning({bytes.name, 1}, "the page says that it is " + said +
                                             ", which is not known here; read as Windows-1252");
  }
  return decoded;
}

std::size_t line_of(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

void tell_losses(const HtmlSource& source, const std::string& name, Diagnostics& diagnostics) {
  if (source.flattened() != 0)
    diagnostics.warning({name, source.flattened()},
                        "elements nest more than " + std::to_string(HtmlSource::deepest) +
                            " deep here; the words of deeper ones are read as running on");
  if (source.unclosed() != 0)
    diagnostics.warning({name, source.unclosed()},
                        "a script or comment begins here that nothing closes; the rest of the page "
                        "is passed over");
  if (source.too_many() != 0)
    diagnostics.warning({name, source.too_many()}, "the page has more than " +
                                                       std::to_string(HtmlSource::most_tags) +
                                                       " tags; what follows is read as running on");
}

}  // namespace

int HtmlReader::recognises(std::string_view bytes) const {
  text::Decoded head = text::decode(bytes.substr(0, looked_at));
  const std::string_view text = after_preamble(head.text);
  if (opens_with(text, "<!doctype html")) return 90;
  const std::string first = tag_name(text, 0);
  if (first == "html") return 85;
  // A page whose first words are lost says further down what it is.
  if (first == "head" || first == "body" || first == "meta" || first == "title") return 75;
  if (bytes.size() > looked_at)
    head.text.resize(std::min(head.text.size(), head.text.rfind('>') + 1));
  return is_fragment(after_preamble(head.text)) ? 65 : 0;
}

std::optional<Document> HtmlReader::read(const Source& bytes, Diagnostics& diagnostics) const {
  text::Decoded decoded = decode(bytes, diagnostics);
  blank_controls(decoded.text);
  Document document;
  document.name = bytes.name;
  document.reader = name();
  document.sha256 = text::sha256_hex(bytes.text);
  const bool ends = decoded.text.empty() || decoded.text.back() == '\n';
  document.lines = line_of(decoded.text, decoded.text.size()) - (ends ? 1U : 0U);
  if (decoded.replaced != 0)
    diagnostics.warning({bytes.name, line_of(decoded.text, decoded.first_replaced)},
                        std::to_string(decoded.replaced) + " byte(s) are not " +
                            std::string(decoded.encoding) + " and became U+FFFD");
  const HtmlTree tree(decoded.text);
  tell_losses(tree.source(), bytes.name, diagnostics);
  document.blocks = html_blocks(tree, HtmlPage(tree));
  if (document.blocks.empty() && document.lines != 0)
    diagnostics.warning({bytes.name, 1}, "the page holds no words; a script may draw them", {},
                        "save the page as a browser shows it, and hand that in");
  return document;
}

}  // namespace assize::document
