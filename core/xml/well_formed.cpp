// SPDX-License-Identifier: Apache-2.0
//
// pugixml is quick because it trusts its input: mismatched names are found without the line that
// opened them, unknown entities, doubled attributes, second roots and control characters not at
// all.
#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold.hpp"
#include "text/pattern.hpp"
#include "text/utf8.hpp"
#include "xml/state.hpp"

namespace assize::xml {
namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == ':' || c == '-' || c == '.' || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool begins_name(char c) { return is_name(c) && !(c >= '0' && c <= '9') && c != '-' && c != '.'; }

bool is_character(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

class Scanner {
 public:
  Scanner(const State& state, const Limits& limits)
      : state_(state), limits_(limits), text_(state.text) {}

  bool run() {
    if (!characters()) return false;
    while (at_ < text_.size() && going_) text_[at_] == '<' ? markup() : characters_of_text();
    if (!going_) return false;
    if (!open_.empty()) {
      const auto& [name, where] = open_.back();
      return fail(where, "<" + std::string(name) + "> is never closed");
    }
    if (!had_root_) return fail(text_.size(), "there is no XML element in it");
    return sound_;
  }

 private:
  struct Open {
    std::string_view name;
    std::size_t where;
  };

  /// A problem after which nothing more can be told.
  bool fail(std::size_t where, std::string message, std::string suggestion = {}) {
    state_.error(where, std::move(message), std::move(suggestion));
    going_ = sound_ = false;
    return false;
  }
  /// A problem beside which the reading goes on.
  void note(std::size_t where, std::string message, std::string suggestion = {}) {
    state_.error(where, std::move(message), std::move(suggestion));
    sound_ = false;
  }
  bool looking_at(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  bool characters() {
    if (text_.starts_with("\xFF\xFE") || text_.starts_with("\xFE\xFF"))
      return fail(0, "the text is UTF-16", "save it as UTF-8");
    for (std::size_t at = 0; at < text_.size();) {
      if (text::is_graphic(text_[at]) || text_[at] == ' ') {
        ++at;
        continue;
      }
      const text::CodePoint point = text::code_point_at(text_, at);
      if (point.value == 0xFFFD && point.size == 1)
        return fail(at, "the text is not UTF-8", "save it as UTF-8");
      if (!is_character(point.value)) return fail(at, "a control character is not XML");
      at += point.size;
    }
    return true;
  }

  void markup() {
    if (looking_at("<!--")) {
      comment();
    } else if (looking_at("<![CDATA[")) {
      if (open_.empty()) {
        fail(at_, "text stands outside the root element");
        return;
      }
      past("]]>", "the CDATA section is never closed");
    } else if (looking_at("<!")) {
      fail(at_, "a document type declaration is not accepted", "remove it");
    } else if (looking_at("<?")) {
      instruction();
    } else if (looking_at("</")) {
      end_tag();
    } else {
      start_tag();
    }
  }

  void past(std::string_view end, const char* unclosed) {
    const std::size_t found = text_.find(end, at_);
    if (found == std::string_view::npos) {
      fail(at_, unclosed);
      return;
    }
    at_ = found + end.size();
  }

  void comment() {
    const std::size_t dashes = text_.find("--", at_ + 4);
    if (dashes != std::string_view::npos && text_.substr(dashes, 3) != "-->") {
      fail(dashes, "'--' may not stand inside a comment");
      return;
    }
    past("-->", "the comment is never closed");
  }

  void instruction() {
    const std::size_t from = at_;
    past("?>", "the processing instruction is never closed");
    // Targets that begin with `xml` are the standard's own: the declaration, `xml-model` and its
    // like.
    const std::string_view found = text_.substr(from);
    if (!going_ || !found.starts_with("<?xml") || found.starts_with("<?xml-")) return;
    if (from != 0) {
      fail(from, "the XML declaration must be the first thing in the text");
      return;
    }
    declaration();
  }

  void declaration() {
    static const text::Pattern pattern = text::Pattern::fixed(
        R"re(^<\?xml\s+version\s*=\s*(?:"1\.\d"|'1\.\d'))re"
        R"re((?:\s+encoding\s*=\s*(?:"([\w.\-]+)"|'([\w.\-]+)'))?)re"
        R"re((?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$)re");
    const auto groups = pattern.match(text_.substr(0, at_));
    if (groups.empty()) {
      fail(0, "the XML declaration is malformed",
           "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>");
      return;
    }
    const std::optional<text::Range>& encoding = groups[1] ? groups[1] : groups[2];
    if (encoding && text::fold_case(text_.substr(encoding->start, encoding->size())) != "utf-8")
      note(encoding->start, "the declared encoding is not UTF-8", "save it as UTF-8 and say so");
  }

  std::string_view name() {
    const std::size_t from = at_;
    if (at_ < text_.size() && begins_name(text_[at_]))
      while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }

  void white() {
    while (at_ < text_.size() && is_white(text_[at_])) ++at_;
  }

  void end_tag() {
    const std::size_t from = at_;
    at_ += 2;
    const std::string_view found = name();
    white();
    if (found.empty() || !looking_at(">")) {
      fail(from, "this end tag is malformed");
    } else if (open_.empty()) {
      fail(from, "</" + std::string(found) + "> closes nothing");
    } else if (open_.back().name != found) {
      const auto line = state_.index.at(open_.back().where).line;
      fail(from, "</" + std::string(found) + "> stands where </" + std::string(open_.back().name) +
                     "> is wanted, opened on line " + std::to_string(line));
    } else {
      open_.pop_back();
      ++at_;
    }
  }

  void start_tag() {
    const std::size_t from = at_++;
    const std::string_view found = name();
    if (found.empty()) {
      fail(from, "'<' begins no element here", "write &lt; for the character itself");
      return;
    }
    if (open_.empty() && had_root_) {
      fail(from, "<" + std::string(found) + "> is a second root element");
      return;
    }
    if (open_.size() >= limits_.depth) {
      fail(from, "elements are nested more than " + std::to_string(limits_.depth) + " deep");
      return;
    }
    had_root_ = true;
    std::vector<std::string_view> seen;
    for (;;) {
      const std::size_t before = at_;
      white();
      if (looking_at("/>")) {
        at_ += 2;
        return;
      }
      if (looking_at(">")) {
        ++at_;
        open_.push_back({found, from});
        return;
      }
      if (!attribute(found, from, before != at_, seen)) return;
    }
  }

  bool attribute(std::string_view element, std::size_t tag, bool apart,
                 std::vector<std::string_view>& seen) {
    const std::size_t from = at_;
    const std::string_view found = name();
    if (found.empty()) {
      if (at_ >= text_.size() || text_[at_] == '<')
        return fail(tag, "the tag <" + std::string(element) + "> is never closed with '>'");
      return fail(from, "an attribute is wanted here");
    }
    if (!apart) return fail(from, "white space is missing before '" + std::string(found) + "'");
    if (std::find(seen.begin(), seen.end(), found) != seen.end())
      note(from, "the attribute '" + std::string(found) + "' stands twice in <" +
                     std::string(element) + ">");
    seen.push_back(found);
    white();
    if (!looking_at("=")) return fail(at_, "'=' is wanted after '" + std::string(found) + "'");
    ++at_;
    white();
    const char quote = at_ < text_.size() ? text_[at_] : '\0';
    if (quote != '"' && quote != '\'')
      return fail(at_, "the value of '" + std::string(found) + "' is not in quotation marks");
    const std::size_t end = text_.find(quote, at_ + 1);
    if (end == std::string_view::npos)
      return fail(at_, "the value of '" + std::string(found) + "' is never closed");
    for (std::size_t i = at_ + 1; i < end; ++i) {
      if (text_[i] == '<')
        return fail(i, "'<' may not stand in a value",
                    "write &lt;, or close the value of '" + std::string(found) + "'");
      if (text_[i] == '&') reference(i);
    }
    at_ = end + 1;
    return true;
  }

  void characters_of_text() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    const std::string_view found = text_.substr(at_, end - at_);
    const bool outside = open_.empty();
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (outside && !is_white(found[i])) {
        fail(at_ + i, "text stands outside the root element");
        return;
      }
      if (found[i] == '&')
        reference(at_ + i);
      else if (found[i] == ']' && found.substr(i).starts_with("]]>"))
        note(at_ + i, "']]>' may not stand in text", "write ]]&gt;");
    }
    at_ = end;
  }

  void reference(std::size_t from) {
    const std::size_t end = text_.find(';', from);
    const std::string_view found =
        end == std::string_view::npos ? "" : text_.substr(from + 1, end - from - 1);
    for (const std::string_view known : {"lt", "gt", "amp", "quot", "apos"})
      if (found == known) return;
    if (found.starts_with('#')) {
      const bool hex = found.starts_with("#x");
      const std::string_view digits = found.substr(hex ? 2 : 1);
      std::uint32_t value = 0;
      const auto [stop, error] =
          std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
      const bool whole = error == std::errc{} && stop == digits.data() + digits.size();
      if (whole && is_character(value)) return;
      note(from, "'&" + std::string(found) + ";' is no character of XML");
      return;
    }
    const bool entity = !found.empty() && found.size() < 32 && begins_name(found.front()) &&
                        std::all_of(found.begin(), found.end(), is_name);
    if (entity)
      note(from, "the entity '&" + std::string(found) + ";' is not known",
           "write the character itself");
    else
      note(from, "'&' begins no entity here", "write &amp; for the character itself");
  }

  const State& state_;
  const Limits& limits_;
  const std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Open> open_;
  bool had_root_ = false;
  bool going_ = true;
  bool sound_ = true;
};

}  // namespace

bool check_well_formed(const State& state, const Limits& limits) {
  if (state.text.size() > limits.bytes) {
    state.error(0, "the text is larger than " + std::to_string(limits.bytes) + " bytes");
    return false;
  }
  return Scanner(state, limits).run();
}

}  // namespace assize::xml
