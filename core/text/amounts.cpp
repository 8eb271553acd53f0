// SPDX-License-Identifier: Apache-2.0
#include "text/amounts.hpp"

namespace assize::text {
namespace {

// After "from" they say that the second of two amounts takes the place of the first.
constexpr std::array<std::string_view, 18> changes = {
    "change",  "increas", "reduc", "extend", "cut",    "mov",  "went", "rais", "lengthen",
    "shorten", "amend",   "revis", "updat",  "improv", "fell", "drop", "rose", "fall"};

// Glued to money, a path, a fraction or letters.
bool glued(std::string_view text, const Token& token) {
  if (token.range.start == 0) return false;
  const char c = text[token.range.start - 1];
  if (c == '-') return token.range.start > 1 && is_letter(text[token.range.start - 2]);
  constexpr std::string_view marks = "/._@$#=\xA3\xAC";  // the last bytes of the pound and the euro
  return is_letter(c) || is_digit(c) || marks.find(c) != std::string_view::npos;
}

// "stage 1", "stages 1 and 2"
bool labelled(const Tokens& tokens, std::size_t i) {
  if (i == 0 || tokens.gap(i - 1).size() > 2) return false;
  if (is_label(tokens.word(i - 1))) return true;
  return i > 2 && (tokens.word(i - 1) == "and" || tokens.word(i - 1) == "or") &&
         tokens[i - 2].number >= 0 && is_label(tokens.word(i - 3));
}

// Takes in "(10)" after "ten", "(ten)" after "10".
void restated(const Tokens& tokens, Amount& amount) {
  const std::size_t i = amount.next;
  if (i >= tokens.size()) return;
  const std::string_view joint = tokens.gap(i - 1);
  if (joint != " (" && joint != "(") return;
  double value = tokens[i].number;
  std::size_t used = 1;
  if (const auto cardinal = tokens.cardinal_at(i)) {
    value = cardinal->value;
    used = cardinal->tokens;
  }
  if (value != amount.least || !tokens.gap(i + used - 1).starts_with(')')) return;
  amount.next = i + used;
  amount.range.end = tokens[amount.next - 1].range.end + 1;
}

std::optional<double> figures_at(const Tokens& tokens, std::size_t i, std::size_t& next) {
  const Token& token = tokens[i];
  const bool like_a_year = token.figures == 4 && token.number >= 1990 && token.number < 2100;
  if (glued(tokens.text(), token) || like_a_year || token.figures > 6) return std::nullopt;
  double value = token.number;
  next = i + 1;
  if (next >= tokens.size() || tokens[next].number < 0) return value;
  const Token& part = tokens[next];
  if (tokens.gap(i) == ".") {
    double scale = 1;
    for (std::size_t n = 0; n < part.figures; ++n) scale *= 10;
    ++next;
    return value + part.number / scale;
  }
  if (tokens.gap(i) == "," && part.figures == 3) {
    ++next;
    return value * 1000 + part.number;
  }
  return value;
}

// Whether the two amounts after the "from" at token `from` are before and after a change.
bool changed(const Tokens& tokens, std::size_t from) {
  for (std::size_t n = 1; n <= 8 && n <= from; ++n) {
    for (const std::string_view stem : changes) {
      if (tokens.word(from - n).starts_with(stem)) return true;
    }
  }
  return false;
}

bool is_dash(std::string_view joint) {
  return joint == "-" || joint == " - " || joint == "\xE2\x80\x93" || joint == " \xE2\x80\x93 " ||
         joint == "\xE2\x80\x91";
}

// The greater end of a range that `amount` begins.
std::optional<Amount> upper_end(const Tokens& tokens, const Amount& amount, std::size_t i) {
  const std::string_view before = i > 0 ? tokens.word(i - 1) : std::string_view();
  const std::string_view joint = tokens.word(amount.next);
  if (is_dash(tokens.gap(amount.next - 1))) return number_at(tokens, amount.next);
  if (joint == "to" && !(before == "from" && changed(tokens, i - 1))) {
    return number_at(tokens, amount.next + 1);
  }
  if (joint == "and" && before == "between") return number_at(tokens, amount.next + 1);
  if (joint != "or") return std::nullopt;
  // "two or three weeks", but not "10 or 20 working days"
  auto second = number_at(tokens, amount.next + 1);
  if (second && second->least != amount.least + 1) second.reset();
  return second;
}

}  // namespace

std::optional<Amount> number_at(const Tokens& tokens, std::size_t i) {
  if (i >= tokens.size() || labelled(tokens, i)) return std::nullopt;
  Amount amount;
  amount.first = i;
  if (tokens[i].number < 0) {
    const auto cardinal = tokens.cardinal_at(i);
    if (!cardinal) return std::nullopt;
    amount.least = cardinal->value;
    amount.next = i + cardinal->tokens;
  } else {
    const auto value = figures_at(tokens, i, amount.next);
    if (!value) return std::nullopt;
    amount.least = *value;
  }
  amount.most = amount.least;
  amount.range = {tokens[i].range.start, tokens[amount.next - 1].range.end};
  restated(tokens, amount);
  return amount;
}

std::optional<Amount> amount_at(const Tokens& tokens, std::size_t i) {
  if ((tokens.word(i) == "a" || tokens.word(i) == "an") && tokens.follows(i + 1)) {
    return Amount{1, 1, tokens[i].range, i, i + 1, true, false};
  }
  auto amount = number_at(tokens, i);
  if (!amount) return amount;
  const auto second = upper_end(tokens, *amount, i);
  if (second && second->least > amount->least) {
    amount->most = second->least;
    amount->range.end = second->range.end;
    amount->next = second->next;
    if (i > 0 && tokens.word(i - 1) == "between") amount->first = i - 1;
  } else if (tokens.text().substr(amount->range.end, 1) == "+") {
    amount->plus = true;
    ++amount->range.end;
  }
  return amount;
}

}  // namespace assize::text
