// SPDX-License-Identifier: Apache-2.0
#include "text/addresses.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/tokens.hpp"

namespace assize::text {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 26> file_endings = {"doc",  "docx", "docm", "dot", "dotx", "pdf", "xls",
                                                "xlsx", "xlsm", "csv",  "ppt", "pptx", "odt", "ods",
                                                "rtf",  "txt",  "msg",  "eml", "html", "htm", "jpg",
                                                "jpeg", "png",  "zip",  "xml", "mp4"};

// Hosts without "www." are known by these, alone or before a country's two letters; any ending will
// do where there is a scheme.
constexpr std::array<Words, 6> host_endings = {"com", "org", "net", "info", "gov", "edu"};
constexpr std::array<Words, 8> before_a_country = {"co",  "org", "gov", "ac",
                                                   "net", "com", "edu", "sch"};

// Words with a capital that stand before a file's name and are none of it.
constexpr std::array<Words, 36> no_part_of_a_name = {
    "see",      "please", "refer", "the",  "our",      "in",   "view",   "open",     "read",
    "also",     "as",     "per",   "copy", "attached", "link", "file",   "document", "evidence",
    "this",     "that",   "it",    "we",   "both",     "a",    "an",     "ask",      "use",
    "download", "click",  "find",  "from", "yes",      "no",   "within", "saved",    "uploaded"};

constexpr std::array<Words, 8> inside_a_name = {"and", "of", "for", "to",
                                                "the", "in", "on",  "with"};

std::string lower(Words word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool is_word(char c) { return is_letter(c) || is_digit(c); }

// Words that hyphens or underscores make into one name.
bool is_joined(Words word) {
  return std::count_if(word.begin(), word.end(), [](char c) { return c == '-' || c == '_'; }) > 1;
}

class Finder {
 public:
  explicit Finder(Words text) : text_(text) {}

  std::vector<Reference> run() {
    for (std::size_t i = text_.find_first_of(".@:"); i != Words::npos;
         i = text_.find_first_of(".@:", std::max(i + 1, done_))) {
      if (i < done_) continue;
      if (const auto found = at(i)) {
        out_.push_back(*found);
        done_ = found->range.end;
      }
    }
    return std::move(out_);
  }

 private:
  std::optional<Reference> at(std::size_t i) const {
    switch (text_[i]) {
      case '@':
        return mail_at(i);
      case ':':
        return scheme_at(i);
      default:
        if (auto found = file_at(i)) return found;
        return host_at(i);
    }
  }

  char at_or_blank(std::size_t i) const { return i < text_.size() ? text_[i] : ' '; }

  // Names longer than this are none; without a limit a hostile text would cost its square.
  static constexpr std::size_t longest_name = 300;

  std::size_t back_over(std::size_t from, Words extra) const {
    const std::size_t least = std::max(done_, from - std::min(from, longest_name));
    std::size_t i = from;
    while (i > least && (is_word(text_[i - 1]) || extra.find(text_[i - 1]) != Words::npos)) --i;
    return i;
  }

  std::size_t over(std::size_t from, Words extra) const {
    const std::size_t most = std::min(text_.size(), from + longest_name);
    std::size_t i = from;
    while (i < most && (is_word(text_[i]) || extra.find(text_[i]) != Words::npos)) ++i;
    return i;
  }

  Reference make(ReferenceKind kind, std::size_t start, std::size_t end) const {
    return {kind, {}, {start, end}};
  }

  std::optional<Reference> mail_at(std::size_t i) const {
    std::size_t start = back_over(i, "._%+-'");
    while (start < i && !is_word(text_[start])) ++start;
    std::size_t end = over(i + 1, ".-");
    while (end > i + 1 && !is_word(text_[end - 1])) --end;
    const Words host = text_.substr(i + 1, end - i - 1);
    const std::size_t dot = host.rfind('.');
    if (start == i || dot == Words::npos || host.size() - dot < 3) return std::nullopt;
    return make(ReferenceKind::e_mail, start, end);
  }

  // The end of a link whose host begins at `from`: up to a blank, less the sentence's punctuation.
  std::size_t link_end(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size()) {
      const char c = text_[end];
      const bool stops = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '<' || c == '>' ||
                         c == '"' || text_.substr(end, 2) == "\xC2\xA0" ||
                         text_.substr(end, 2) == "\xE2\x80";
      if (stops) break;
      ++end;
    }
    // A hyphen at the end of a line: "https://www.our- homes.org/complaints".
    if (end > from && text_[end - 1] == '-' && at_or_blank(end) == ' ') {
      const std::size_t rest = over(end + 1, "-.");
      if (at_or_blank(rest) == '/') return link_end(rest);
    }
    while (end > from) {
      const char c = text_[end - 1];
      const bool closes = c == ')' && text_.substr(from, end - from).find('(') == Words::npos;
      if (!closes && Words(".,;:!?'*]").find(c) == Words::npos) break;
      --end;
    }
    return end;
  }

  std::optional<Reference> scheme_at(std::size_t i) const {
    if (text_.substr(i, 3) != "://") return std::nullopt;
    const std::size_t start = back_over(i, "");
    const std::string scheme = lower(text_.substr(start, i - start));
    if (scheme != "http" && scheme != "https" && scheme != "ftp") return std::nullopt;
    const std::size_t end = link_end(i + 3);
    if (end <= i + 3) return std::nullopt;
    return make(ReferenceKind::link, start, end);
  }

  // "policy.This" and "stage 1.We" are sentences run together.
  static bool is_host(Words host, std::size_t dot) {
    const Words ending = host.substr(dot + 1);
    if (among(ending, host_endings)) return true;
    const std::size_t second = host.substr(0, dot).rfind('.');
    return ending.size() == 2 && second != Words::npos &&
           among(host.substr(second + 1, dot - second - 1), before_a_country);
  }

  std::optional<Reference> host_at(std::size_t i) const {
    const std::size_t start = back_over(i, "-");
    if (start == i) return std::nullopt;
    const std::size_t end = over(i, ".-");
    Words host = text_.substr(start, end - start);
    while (!host.empty() && !is_word(host.back())) host.remove_suffix(1);
    const std::size_t dot = host.rfind('.');
    if (dot == Words::npos || start + dot < i) return std::nullopt;
    const bool www = lower(host.substr(0, 4)) == "www.";
    const Words ending = host.substr(dot + 1);
    if (ending.size() < 2 || !std::all_of(ending.begin(), ending.end(), is_letter))
      return std::nullopt;
    if (!www && !is_host(host, dot)) return std::nullopt;
    if (www && host.find('.', 4) == Words::npos) return std::nullopt;
    const std::size_t host_end = start + host.size();
    const bool path = at_or_blank(host_end) == '/' || at_or_blank(host_end) == '?';
    return make(ReferenceKind::link, start, path ? link_end(host_end) : host_end);
  }

  std::optional<Reference> file_at(std::size_t i) const {
    const std::size_t end = over(i + 1, "");
    if (!among(lower(text_.substr(i + 1, end - i - 1)), file_endings)) return std::nullopt;
    if (at_or_blank(end) == '/' || at_or_blank(end) == '@' || at_or_blank(end) == '_')
      return std::nullopt;
    std::size_t start = back_over(i, "_-+&%()'.");
    while (start < i && !is_word(text_[start]) && text_[start] != '_') ++start;
    const std::size_t open = text_.substr(start, i - start).find('(');
    if (open == Words::npos && text_.substr(start, i - start).find(')') != Words::npos) {
      start += text_.substr(start, i - start).find_last_of(')') + 1;
    }
    if (start == i) return std::nullopt;
    return make(ReferenceKind::file, name_start(start), end);
  }

  // Takes in the words before a file's name that belong to it.
  std::size_t name_start(std::size_t start) const {
    std::size_t best = start;
    std::size_t at = start;
    const std::size_t ends = text_.find_first_of(". ", start);
    // "Complaints-Policy-2024.pdf" is whole as it is.
    if (is_joined(text_.substr(start, ends - start))) return start;
    while (at > done_ + 1 && text_[at - 1] == ' ') {
      const std::size_t end = at - 1;
      std::size_t from = end;
      while (from > done_ && text_[from - 1] != ' ' && text_[from - 1] != '\n' &&
             text_[from - 1] != '\t') {
        --from;
      }
      const Words word = text_.substr(from, end - from);
      if (word.empty()) break;
      const bool plain = std::all_of(word.begin(), word.end(), [](char c) {
        return is_word(c) || c == '-' || c == '_' || c == '&' || c == '\'';
      });
      if (!plain) break;
      const bool capital = word[0] >= 'A' && word[0] <= 'Z';
      const bool figure = is_digit(word[0]) || word == "-" || word == "&" ||
                          (word[0] == 'v' && word.size() > 1 && is_digit(word[1]));
      if (capital) {
        if (among(lower(word), no_part_of_a_name)) break;
        best = from;
        if (is_joined(word)) break;
      } else if (word[0] == 'v' && figure) {
        best = from;
      } else if (!figure && !among(word, inside_a_name)) {
        break;
      }
      at = from;
    }
    return best;
  }

  Words text_;
  std::vector<Reference> out_;
  std::size_t done_ = 0;  // byte after the last found
};

}  // namespace

std::vector<Reference> find_addresses(std::string_view text) { return Finder(text).run(); }

}  // namespace assize::text
