// SPDX-License-Identifier: GPL-2.0-or-later
#include "pdf/scanner.hpp"

#include <algorithm>

namespace assize::pdf {
namespace {

constexpr double largest = 1e7;  // points; more is no place on a page

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool is_delimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

bool is_regular(char c) { return !is_space(c) && !is_delimiter(c); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void Scanner::skip_space() {
  while (at_ < stream_.size()) {
    if (is_space(stream_[at_])) {
      ++at_;
    } else if (stream_[at_] == '%') {
      while (at_ < stream_.size() && stream_[at_] != '\n' && stream_[at_] != '\r') ++at_;
    } else {
      return;
    }
  }
}

void Scanner::skip_string() {
  std::size_t open = 0;
  for (; at_ < stream_.size(); ++at_) {
    const char c = stream_[at_];
    if (c == '\\') {
      ++at_;
    } else if (c == '(') {
      ++open;
    } else if (c == ')' && --open == 0) {
      ++at_;
      return;
    }
  }
  at_ = std::min(at_, stream_.size());
}

void Scanner::skip_hexadecimal() {
  while (at_ < stream_.size() && stream_[at_] != '>') ++at_;
  if (at_ < stream_.size()) ++at_;
}

Token Scanner::number() {
  const std::size_t start = at_;
  bool negative = false;
  while (at_ < stream_.size() && (stream_[at_] == '-' || stream_[at_] == '+')) {
    negative = negative || stream_[at_] == '-';
    ++at_;
  }
  double value = 0;
  double unit = 1;
  bool fraction = false;
  for (; at_ < stream_.size() && is_regular(stream_[at_]); ++at_) {
    const char c = stream_[at_];
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (is_digit(c) && fraction) {
      unit /= 10;
      value += (c - '0') * unit;
    } else if (is_digit(c)) {
      value = std::min(value * 10 + (c - '0'), largest);
    } else if (c != '-') {  // "1.5-2", as some producers write
      at_ = start;
      return word(TokenKind::word);
    }
  }
  return {TokenKind::number, negative ? -value : value, {}};
}

Token Scanner::word(TokenKind kind) {
  const std::size_t start = at_;
  while (at_ < stream_.size() && is_regular(stream_[at_])) ++at_;
  return {kind, 0, stream_.substr(start, at_ - start)};
}

Token Scanner::next() {
  for (;;) {
    skip_space();
    if (at_ >= stream_.size()) return {};
    const char c = stream_[at_];
    if (c == '(') {
      skip_string();
    } else if (c == '<') {
      ++at_;
      if (at_ < stream_.size() && stream_[at_] == '<') {
        ++at_;
      } else {
        skip_hexadecimal();
      }
    } else if (c == '/') {
      ++at_;
      return word(TokenKind::name);
    } else if (is_delimiter(c)) {
      ++at_;
    } else if (is_digit(c) || c == '-' || c == '+' || c == '.') {
      return number();
    } else {
      return word(TokenKind::word);
    }
  }
}

void Scanner::skip_picture() {
  for (std::size_t end = stream_.find("EI", at_); end != std::string_view::npos;
       end = stream_.find("EI", end + 1)) {
    const bool before = end > at_ && is_space(stream_[end - 1]);
    const bool after = end + 2 >= stream_.size() || is_space(stream_[end + 2]);
    if (!before || !after) continue;
    at_ = end + 2;
    return;
  }
  at_ = stream_.size();
}

}  // namespace assize::pdf
