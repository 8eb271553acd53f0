// SPDX-License-Identifier: Apache-2.0
#include "document/html_source.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <set>

#include "text/utf8.hpp"

namespace assize::document {
namespace {

using Names = std::initializer_list<std::string_view>;

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_dress = 24;       // open tags of words: bold, links, spans
constexpr std::size_t most_strays = 1000;    // words and tags of tables in no cell
constexpr std::size_t longest_value = 4096;  // bytes of an attribute

bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_space(char c) { return std::string_view(" \n\t\f\v\r").find(c) != npos; }

std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

bool is_in(std::string_view name, Names names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// What elements hold that are passed over whole.
bool is_dropped(std::string_view name) {
  return is_in(name, {"script", "style", "noscript", "template", "iframe", "noembed", "noframes",
                      "datalist"});
}

// Tags without which their words are the same, or that a parser reads as orders to itself.
bool is_opened_up(std::string_view name) {
  return is_in(name, {"em",      "u",        "font",     "big",     "small",     "code",  "tt",
                      "nobr",    "cite",     "dfn",      "kbd",     "samp",      "var",   "abbr",
                      "acronym", "bdi",      "bdo",      "ins",     "mark",      "ruby",  "rt",
                      "rp",      "rb",       "rtc",      "math",    "wbr",       "meta",  "link",
                      "base",    "area",     "param",    "source",  "track",     "embed", "object",
                      "applet",  "marquee",  "frameset", "frame",   "plaintext", "xmp",   "listing",
                      "isindex", "basefont", "bgsound",  "command", "keygen",    "audio", "video",
                      "canvas",  "picture",  "map"});
}

bool is_void(std::string_view name) { return is_in(name, {"br", "hr", "img", "input", "col"}); }

// Elements whose closing tag may be left out; they nest within others that are counted.
bool closes_itself(std::string_view name) {
  return is_in(name, {"p", "li", "dt", "dd", "option", "optgroup", "html", "head", "body"});
}

// Parts of a table: each closes what is open in the cell before.
bool is_of_table(std::string_view name) {
  return is_in(name, {"td", "th", "tr", "tbody", "thead", "tfoot", "caption", "colgroup"});
}

bool is_kept(std::string_view attribute) {
  return is_in(attribute, {"alt", "aria-controls", "aria-expanded", "aria-hidden", "aria-label",
                           "aria-selected", "checked", "class", "colspan", "data-target", "hidden",
                           "href", "id", "role", "rowspan", "selected", "title", "type", "value"});
}

// As a style says it: "display : none".
bool hides(std::string_view style) {
  std::string bare = small(style);
  std::erase_if(bare, [](char c) { return is_space(c); });
  return bare.find("display:none") != npos || bare.find("visibility:hidden") != npos;
}

// Attributes that stand without a value.
bool is_switch(std::string_view attribute) {
  return attribute.find('-') != npos ||
         is_in(attribute,
               {"checked", "selected", "disabled", "hidden", "nowrap", "open", "readonly",
                "required", "multiple", "controls", "noshade", "compact", "download", "reversed",
                "itemscope", "novalidate", "autofocus", "inert"});
}

struct Tag {
  std::string name;
  bool closing = false;
  std::string attributes;  // as they are printed again
  std::size_t start = 0, end = 0;
  bool assigns = false;  // an attribute has a value
  bool noted = false;    // a word stands where an attribute should
};

// The names of dress, as the parser is to see them; empty: none of it.
std::string_view dress(const Tag& tag) {
  if (tag.name == "b" || tag.name == "strong") return "mark";
  if (tag.name == "a") return "abbr";
  if (is_in(tag.name, {"s", "strike", "del"})) return "del";
  if (tag.name == "i" || tag.name == "span" || tag.name == "sup" || tag.name == "label")
    return tag.name == "i" ? "span" : std::string_view(tag.name);
  return {};
}

}  // namespace

class HtmlCleaner {
 public:
  HtmlCleaner(std::string_view html, HtmlSource& out) : html_(html), out_(out) {
    out_.lines_.emplace_back(0, 1);
    out_.text_.reserve(html.size());
    last_double_ = html.rfind('"');
    last_single_ = html.rfind('\'');
    last_end_ = html.rfind('>');
  }

  void run() {
    std::size_t tags = 0;
    while (at_ < html_.size()) {
      const std::size_t next = std::min(html_.find('<', at_), html_.size());
      take_text(next);
      if (next == html_.size()) break;
      if (html_.substr(at_).starts_with("<!") || html_.substr(at_).starts_with("<?")) {
        take_declaration();
        continue;
      }
      const std::optional<Tag> tag = read_tag();
      if (!tag || !is_tag(*tag)) {
        stray();
        out_.text_ += "&lt;";
        ++at_;
        continue;
      }
      if (++tags <= HtmlSource::most_tags) {
        take(*tag);
        continue;
      }
      if (out_.too_many_ == 0) out_.too_many_ = line_;
      out_.text_ += ' ';
      pass(tag->end);
    }
  }

 private:
  // -- what is read --

  [[nodiscard]] std::optional<Tag> read_tag() const {
    Tag tag;
    tag.start = at_;
    std::size_t i = at_ + 1;
    if (i < html_.size() && html_[i] == '/') {
      tag.closing = true;
      ++i;
    }
    if (i >= html_.size() || !is_alpha(html_[i]) || last_end_ == npos || last_end_ < i)
      return std::nullopt;
    const std::size_t name = i;
    while (i < html_.size() && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>') ++i;
    tag.name = small(html_.substr(name, std::min<std::size_t>(i - name, 40)));
    while (i < html_.size() && html_[i] != '>') {
      if (is_space(html_[i]) || html_[i] == '/')
        ++i;
      else
        i = read_attribute(i, tag);
    }
    if (i >= html_.size()) return std::nullopt;
    tag.end = i + 1;
    return tag;
  }

  std::size_t read_attribute(std::size_t i, Tag& tag) const {
    const std::size_t start = i++;  // a name may begin with an equals sign
    while (i < html_.size() && !is_space(html_[i]) && html_[i] != '/' && html_[i] != '>' &&
           html_[i] != '=')
      ++i;
    const std::string name = small(html_.substr(start, std::min<std::size_t>(i - start, 40)));
    std::size_t equals = i;
    while (equals < html_.size() && is_space(html_[equals])) ++equals;
    std::string_view value;
    if (equals < html_.size() && html_[equals] == '=') {
      tag.assigns = true;
      i = equals + 1;
      while (i < html_.size() && is_space(html_[i])) ++i;
      if (i >= html_.size()) return i;
      const std::size_t last = html_[i] == '"' ? last_double_ : html_[i] == '\'' ? last_single_ : 0;
      if (last > i && last != npos) {
        const std::size_t close = html_.find(html_[i], i + 1);
        value = html_.substr(i + 1, close - i - 1);
        i = close + 1;
      } else {
        const std::size_t from = i;
        while (i < html_.size() && !is_space(html_[i]) && html_[i] != '>') ++i;
        value = html_.substr(from, i - from);
      }
    } else if (!is_switch(name)) {
      tag.noted = true;
    }
    if (name == "style" && hides(value)) tag.attributes += " hidden";
    if (is_kept(name) && value.size() <= longest_value) {
      tag.attributes += ' ' + name;
      if (!value.empty()) {
        tag.attributes += "=\"";
        for (const char c : value) {
          if (c == '"')
            tag.attributes += "&quot;";
          else
            tag.attributes += c == '\n' ? ' ' : c;
        }
        tag.attributes += '"';
      }
    }
    return i;
  }

  /// Names that HTML does not know and that no component has are words: "<insert link>". So are a
  /// "<link>" that links nothing and "<a note to the team>".
  [[nodiscard]] static bool is_tag(const Tag& tag) {
    if (tag.name.find_first_of("-:") != npos || tag.assigns) return true;
    if (!tag.closing && is_in(tag.name, {"link", "meta", "base", "source", "param", "object"}))
      return false;
    if (tag.noted && (!dress(tag).empty() || is_opened_up(tag.name) ||
                      is_in(tag.name, {"p", "q", "address", "section", "time", "data", "title"})))
      return false;
    if (is_in(tag.name, {"dialog", "slot", "search", "picture", "portal", "fencedframe"}))
      return true;
    const GumboTag known = gumbo_tagn_enum(tag.name.data(), static_cast<unsigned>(tag.name.size()));
    return known != GUMBO_TAG_UNKNOWN || tag.closing;
  }

  // -- what is written --

  /// Passes over the source up to `end`, counting lines.
  void pass(std::size_t end) {
    const std::string_view gone = html_.substr(at_, end - at_);
    const auto lines = static_cast<std::size_t>(std::count(gone.begin(), gone.end(), '\n'));
    at_ = end;
    if (lines == 0) return;
    line_ += lines;
    mark_line();
  }

  void mark_line() {
    const std::size_t at = out_.text_.size();
    if (out_.lines_.back().first == at)
      out_.lines_.back().second = line_;
    else
      out_.lines_.emplace_back(at, line_);
  }

  void take_text(std::size_t end) {
    const std::string_view words = html_.substr(at_, end - at_);
    if (words.empty()) return;
    if (!text::is_blank(words)) stray();
    for (std::size_t from = 0; from < words.size();) {
      const std::size_t stop = std::min(words.find('\n', from), words.size() - 1) + 1;
      out_.text_.append(words.substr(from, stop - from));
      if (words[stop - 1] == '\n') {
        ++line_;
        mark_line();
      }
      from = stop;
    }
    at_ = end;
  }

  /// Comments, and what word processors write for each other.
  void take_declaration() {
    if (!html_.substr(at_).starts_with("<!--")) {
      const bool ends = last_end_ != npos && last_end_ > at_;
      const std::size_t end = ends ? html_.find('>', at_) : npos;
      if (!ends) {  // a sentence with an exclamation mark
        out_.text_ += "&lt;";
        ++at_;
        return;
      }
      return pass(end + 1);
    }
    if (html_.substr(at_ + 4).starts_with(">")) return pass(at_ + 5);
    if (html_.substr(at_ + 4).starts_with("->")) return pass(at_ + 6);
    const std::size_t end = html_.find("-->", at_ + 4);
    const std::size_t odd = html_.substr(0, std::min(end, html_.size())).find("--!>", at_ + 4);
    if (odd != npos) return pass(odd + 4);
    pass_to(end == npos ? npos : end + 3);
  }

  void pass_to(std::size_t end) {
    if (end == npos && out_.unclosed_ == 0) out_.unclosed_ = line_;
    pass(std::min(end, html_.size()));
  }

  void take(const Tag& tag) {
    if (is_dropped(tag.name)) return tag.closing ? pass(tag.end) : pass_to(end_of_element(tag));
    if (tag.name == "svg") return take_drawing(tag);
    if (tag.name == "textarea" || tag.name == "title") return take_verbatim(tag);
    if (is_opened_up(tag.name)) return pass(tag.end);
    if (const std::string_view name = dress(tag); !name.empty()) return take_dress(tag, name);
    if (is_of_table(tag.name)) return take_part(tag);
    if (is_void(tag.name) || tag.name == "image") {
      if (tag.name != "col") stray();
      if (tag.closing && tag.name != "br") return pass(tag.end);
      return write(tag, tag.name == "image" ? "img" : tag.name, false);
    }
    if (closes_itself(tag.name)) {
      if (tag.name != "html" && tag.name != "head" && tag.name != "body") stray();
      undress();
      return write(tag, tag.name, tag.closing);
    }
    tag.closing ? close(tag) : open(tag);
  }

  void write(const Tag& tag, std::string_view name, bool closing) {
    out_.text_ += closing ? "</" : "<";
    out_.text_ += name;
    if (!closing) out_.text_ += tag.attributes;
    out_.text_ += '>';
    pass(tag.end);
  }

  struct Open {
    std::string name;
    bool kept = true;
    bool dress = false;
    bool in_cell = false;  // of a table: a cell or caption is open
  };

  /// A form is a box like any other: parsers close it by rules of its own.
  static std::string_view boxed(std::string_view name) {
    return is_in(name, {"form", "center", "dialog", "search", "slot"}) ? "div" : name;
  }

  void open(const Tag& tag) {
    const std::string name(boxed(tag.name));
    stray();
    const bool kept = kept_ < HtmlSource::deepest;
    ++counts_[name];
    open_.push_back({name, kept, false, false});
    if (kept) {
      ++kept_;
      Tag own = tag;
      if (tag.name == "dialog") own.attributes += " role=\"dialog\"";
      return write(own, name, false);
    }
    if (out_.flattened_ == 0) out_.flattened_ = line_;
    out_.text_ += "<br>";
    pass(tag.end);
  }

  void pop() {
    Open& last = open_.back();
    --counts_[last.name];
    if (last.kept && !last.dress) --kept_;
    if (last.dress) --dress_;
    open_.pop_back();
  }

  /// Nothing that is open beyond one of these is closed from within it.
  static bool is_wall(std::string_view name) { return name == "table" || name == "select"; }

  void close(const Tag& tag) {
    const std::string name(boxed(tag.name));
    std::size_t i = counts_[name] == 0 ? 0 : open_.size();
    while (i > 0 && open_[i - 1].name != name && !is_wall(open_[i - 1].name)) --i;
    if (i == 0 || open_[i - 1].name != name) return pass(tag.end);  // closes nothing
    const bool kept = open_[i - 1].kept;
    while (open_.size() >= i) pop();
    if (kept) return write(tag, name, true);
    out_.text_ += "<br>";
    pass(tag.end);
  }

  void take_dress(const Tag& tag, std::string_view name) {
    const std::string key = "*" + tag.name;
    if (!tag.closing) {
      stray();
      const bool worth = tag.name != "i" && tag.name != "span" && tag.name != "label";
      const bool kept = dress_ < most_dress && (worth || !tag.attributes.empty());
      ++counts_[key];
      ++dress_;
      open_.push_back({key, kept, true, false});
      if (!kept) return pass(tag.end);
      return write(tag, name, false);
    }
    std::size_t i = counts_[key] == 0 ? 0 : open_.size();
    while (i > 0 && open_[i - 1].name != key && open_[i - 1].dress) --i;
    if (i == 0 || open_[i - 1].name != key) return pass(tag.end);
    const bool kept = open_[i - 1].kept;
    while (open_.size() >= i) pop();
    if (kept) return write(tag, name, true);
    pass(tag.end);
  }

  /// What a paragraph left bold ends with it. A link may hold paragraphs.
  void undress() {
    while (!open_.empty() && open_.back().dress && open_.back().name != "*a") {
      const Open& last = open_.back();
      Tag tag;
      tag.name = last.name.substr(1);
      if (last.kept) out_.text_.append("</").append(dress(tag)).append(">");
      pop();
    }
  }

  /// Rows and cells close what the cell before them left open.
  void take_part(const Tag& tag) {
    std::size_t i = counts_["table"] == 0 ? 0 : open_.size();
    while (i > 0 && open_[i - 1].name != "table") --i;
    // Below the depth that is kept its cells are boxes.
    if (i > 0 && !open_[i - 1].kept) {
      out_.text_ += "<br>";
      return pass(tag.end);
    }
    if (i > 0) {
      while (open_.size() > i) pop();
      const bool cell = tag.name == "td" || tag.name == "th" || tag.name == "caption";
      open_.back().in_cell = cell && !tag.closing;
    }
    write(tag, tag.name, tag.closing);
  }

  /// Words and tags of a table that stand in no cell: the parser puts each before the table, at a
  /// price that grows with their number.
  void stray() {
    if (open_.empty() || counts_["table"] == 0) return;
    const auto table = std::find_if(open_.rbegin(), open_.rend(),
                                    [](const Open& each) { return each.name == "table"; });
    if (!table->kept || table->in_cell || ++strays_ <= most_strays) return;
    out_.text_ += "<td>";
    table->in_cell = true;
  }

  /// Past the closing tag of an element; npos when there is none.
  [[nodiscard]] std::size_t end_of_element(const Tag& tag) {
    if (missing_.contains(tag.name)) return npos;
    const bool nests = tag.name == "template";
    std::size_t open = 1;
    for (std::size_t at = html_.find('<', tag.end); at != npos; at = html_.find('<', at + 1)) {
      const std::string name = tag_name(html_, at);
      if (name == "/" + tag.name && --open == 0) return end_of_tag(html_, at);
      if (nests && name == tag.name) ++open;
    }
    missing_.insert(tag.name);
    return npos;
  }

  /// A picture drawn in place is what it is called.
  void take_drawing(const Tag& tag) {
    if (tag.closing || html_.substr(0, tag.end).ends_with("/>")) return pass(tag.end);
    std::size_t end = end_of_element(tag);
    if (end == npos) end = tag.end;
    const std::string_view inside = html_.substr(tag.end, end - tag.end);
    std::string title;
    if (const std::size_t at = inside.find("<title"); at != npos) {
      const std::size_t from = std::min(inside.find('>', at), inside.size() - 1) + 1;
      title = inside.substr(from, inside.find('<', from) - from);
      std::replace(title.begin(), title.end(), '"', '\'');
      std::replace(title.begin(), title.end(), '\n', ' ');
    }
    if (!title.empty() || !tag.attributes.empty()) {
      out_.text_ += "<img" + tag.attributes;
      if (!title.empty()) out_.text_ += " alt=\"" + title + "\"";
      out_.text_ += '>';
    }
    pass(end);
  }

  /// Elements in which tags are words.
  void take_verbatim(const Tag& tag) {
    if (tag.closing) return pass(tag.end);
    stray();
    const std::size_t past = end_of_element(tag);
    if (past == npos) return pass(tag.end);
    const std::size_t close = html_.rfind('<', past - 1);
    write(tag, tag.name, false);
    while (at_ < close) {
      const std::size_t stop = std::min(html_.find('<', at_ + 1), close);
      if (html_[at_] == '<') {
        out_.text_ += "&lt;";
        ++at_;
      }
      take_text(stop);
    }
    out_.text_ += "</" + tag.name + '>';
    pass(past);
  }

  std::string_view html_;
  HtmlSource& out_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t last_double_, last_single_, last_end_;
  std::vector<Open> open_;
  std::set<std::string> missing_;  // elements that nothing closes from here on
  std::map<std::string, std::size_t, std::less<>> counts_;  // of what is open, by name
  std::size_t kept_ = 0, dress_ = 0, strays_ = 0;
};

HtmlSource::HtmlSource(std::string_view html) { HtmlCleaner(html, *this).run(); }

std::size_t HtmlSource::line_at(std::size_t offset) const {
  const auto after =
      std::upper_bound(lines_.begin(), lines_.end(), offset,
                       [](std::size_t wanted, const auto& each) { return wanted < each.first; });
  return after == lines_.begin() ? 1 : (after - 1)->second;
}

std::size_t end_of_tag(std::string_view html, std::size_t at) {
  char quote = 0;
  for (std::size_t i = at + 1; i < html.size(); ++i) {
    if (quote != 0) {
      if (html[i] == quote) quote = 0;
    } else if (html[i] == '>') {
      return i + 1;
    } else if ((html[i] == '"' || html[i] == '\'') && html[i - 1] == '=') {
      quote = html[i];
    }
  }
  return npos;
}

std::string tag_name(std::string_view html, std::size_t at) {
  std::size_t i = at + 1;
  if (at >= html.size() || html[at] != '<') return {};
  if (i < html.size() && html[i] == '/') ++i;
  if (i >= html.size() || !is_alpha(html[i])) return {};
  while (i < html.size() && i < at + 40 && !is_space(html[i]) && html[i] != '/' && html[i] != '>')
    ++i;
  return small(html.substr(at + 1, i - at - 1));
}

}  // namespace assize::document
