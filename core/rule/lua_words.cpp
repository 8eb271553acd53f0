// SPDX-License-Identifier: Apache-2.0
#include "rule/lua_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace assize::rule {
namespace {

constexpr std::array<std::string_view, 22> keywords = {
    "and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
    "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
    "repeat",   "return", "then", "true", "until",  "while"};
constexpr std::array<std::string_view, 11> long_signs = {
    "...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>", "--"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

class Lexer {
 public:
  explicit Lexer(std::string_view script) : text_(script) {}

  std::vector<LuaWord> run() {
    while (skip_blanks()) {
      LuaWord word;
      word.line = line_;
      word.column = at_ - line_start_ + 1;
      read(word);
      words_.push_back(std::move(word));
    }
    return std::move(words_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void step() {
    if (text_[at_++] != '\n') return;
    ++line_;
    line_start_ = at_;
  }
  void step_to(std::size_t end) {
    while (at_ < std::min(end, text_.size())) step();
  }

  /// To the next word; false at the end.
  bool skip_blanks() {
    while (at_ < text_.size()) {
      if (text_.substr(at_).starts_with("--")) {
        step_to(at_ + 2);
        if (long_bracket() != 0)
          read_long();
        else
          step_to(text_.find('\n', at_));
      } else if (static_cast<unsigned char>(peek()) <= ' ') {
        step();
      } else {
        return true;
      }
    }
    return false;
  }

  /// The length of `[==[` here; 0: there is none.
  [[nodiscard]] std::size_t long_bracket() const {
    if (peek() != '[') return 0;
    std::size_t size = 1;
    while (peek(size) == '=') ++size;
    return peek(size) == '[' ? size + 1 : 0;
  }

  std::string read_long() {
    const std::size_t size = long_bracket();
    const std::string close = "]" + std::string(size - 2, '=') + "]";
    const std::size_t start = at_ + size;
    const std::size_t end = std::min(text_.find(close, start), text_.size());
    step_to(end + size);
    return std::string(text_.substr(std::min(start, end), end - std::min(start, end)));
  }

  std::string read_quoted() {
    const char quote = peek();
    step();
    std::string out;
    while (at_ < text_.size() && peek() != quote && peek() != '\n') {
      if (peek() == '\\' && at_ + 1 < text_.size()) {
        out += peek();
        step();
      }
      out += peek();
      step();
    }
    if (at_ < text_.size()) step();
    return out;
  }

  template <class Test>
  std::string read_while(Test test) {
    const std::size_t start = at_;
    while (at_ < text_.size() && test(peek())) step();
    return std::string(text_.substr(start, at_ - start));
  }

  void read(LuaWord& word) {
    if (is_letter(peek())) {
      word.text = read_while([](char c) { return is_letter(c) || is_digit(c); });
      const bool is_key = std::find(keywords.begin(), keywords.end(), word.text) != keywords.end();
      word.kind = is_key ? LuaWord::keyword : LuaWord::name;
    } else if (is_digit(peek())) {
      word.kind = LuaWord::number;
      word.text = read_while([](char c) { return is_letter(c) || is_digit(c) || c == '.'; });
    } else if (peek() == '"' || peek() == '\'') {
      word.kind = LuaWord::string;
      word.text = read_quoted();
    } else if (long_bracket() != 0) {
      word.kind = LuaWord::string;
      word.text = read_long();
    } else {
      std::string_view sign = text_.substr(at_, 1);
      for (const std::string_view each : long_signs)
        if (sign.size() == 1 && text_.substr(at_).starts_with(each)) sign = each;
      word.text = sign;
      step_to(at_ + sign.size());
    }
  }

  std::string_view text_;
  std::size_t at_ = 0, line_ = 1, line_start_ = 0;
  std::vector<LuaWord> words_;
};

}  // namespace

std::vector<LuaWord> lua_words(std::string_view script) { return Lexer(script).run(); }

}  // namespace assize::rule
