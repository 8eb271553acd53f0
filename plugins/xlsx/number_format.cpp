// SPDX-License-Identifier: Apache-2.0
#include "xlsx/number_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "xlsx/show_date.hpp"

namespace assize::xlsx {
namespace {

using Kind = NumberFormat::Kind;
using Token = NumberFormat::Token;
using Section = NumberFormat::Section;

constexpr std::size_t longest_code = 512;  // bytes; Excel allows half of it

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_letters(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](char x, char y) { return lower(x) == lower(y); });
}

void add_literal(Section& section, std::string_view text) {
  if (text.empty()) return;
  if (section.empty() || section.back().kind != Kind::literal)
    section.push_back({Kind::literal, {}, false});
  section.back().text += text;
}

// `[h]` counts on, `[$£-809]` is a currency; colours, languages and conditions print nothing.
void add_bracket(Section& section, std::string_view inner) {
  if (inner.starts_with('$')) {
    add_literal(section, inner.substr(1, std::min(inner.find('-'), inner.size()) - 1));
    return;
  }
  if (inner.empty() || inner.find_first_not_of(inner.substr(0, 1)) != inner.npos) return;
  const char c = lower(inner.front());
  if (c == 'h') section.push_back({Kind::hour, {}, true});
  if (c == 'm') section.push_back({Kind::minute, {}, true});
  if (c == 's') section.push_back({Kind::second, {}, true});
}

// How many bytes of the code a special sign takes; 0 when none begins here.
std::size_t add_sign(Section& section, std::string_view rest) {
  const char c = lower(rest.front());
  const auto run = [&] {
    std::size_t end = 1;
    while (end < rest.size() && lower(rest[end]) == c) ++end;
    return end;
  };
  for (const std::string_view half : {std::string_view("AM/PM"), std::string_view("A/P")}) {
    if (!same_letters(rest.substr(0, half.size()), half)) continue;
    section.push_back({Kind::half_day, {}, false});
    return half.size();
  }
  switch (c) {
    case '0':
    case '#':
    case '?':
      section.push_back({Kind::digit, std::string(1, c), false});
      return 1;
    case '.':
      section.push_back({Kind::point, {}, false});
      return 1;
    case ',':
      section.push_back({Kind::comma, {}, false});
      return 1;
    case '%':
      section.push_back({Kind::percent, {}, false});
      return 1;
    case '/':
      section.push_back({Kind::fraction, "/", false});
      return 1;
    case 'e':
      if (rest.size() < 2 || (rest[1] != '+' && rest[1] != '-')) return 0;
      section.push_back({Kind::exponent, {}, false});
      return 2;
    case 'y':
      section.push_back({Kind::year, {}, false});
      return run();
    case 'm':
      section.push_back({Kind::month, {}, false});
      return run();
    case 'd':
      section.push_back({Kind::day, {}, false});
      return run();
    case 'h':
      section.push_back({Kind::hour, {}, false});
      return run();
    case 's':
      section.push_back({Kind::second, {}, false});
      return run();
    default:
      return 0;
  }
}

// Past a quotation, an escape, a filler or a bracket at the head; 0 when it is none of them.
std::size_t add_quoted(Section& section, std::string_view rest) {
  switch (rest.front()) {
    case '"': {
      const std::size_t end = std::min(rest.find('"', 1), rest.size());
      add_literal(section, rest.substr(1, end - 1));
      return std::min(end + 1, rest.size());
    }
    case '\\':
      add_literal(section, rest.substr(1, 1));
      return std::min<std::size_t>(2, rest.size());
    case '_':
      add_literal(section, " ");
      return std::min<std::size_t>(2, rest.size());
    case '*':
      return std::min<std::size_t>(2, rest.size());
    case '[': {
      const std::size_t end = std::min(rest.find(']'), rest.size());
      add_bracket(section, rest.substr(1, end - 1));
      return std::min(end + 1, rest.size());
    }
    default:
      return 0;
  }
}

bool is_of_date(const Token& token) {
  switch (token.kind) {
    case Kind::year:
    case Kind::month:
    case Kind::day:
    case Kind::hour:
    case Kind::minute:
    case Kind::second:
      return true;
    default:
      return false;
  }
}

// `m` stands for minutes behind hours and before seconds.
void settle_minutes(Section& section) {
  Token* before = nullptr;
  for (Token& token : section) {
    if (!is_of_date(token)) continue;
    if (before != nullptr && token.kind == Kind::month && before->kind == Kind::hour)
      token.kind = Kind::minute;
    if (before != nullptr && token.kind == Kind::second && before->kind == Kind::month)
      before->kind = Kind::minute;
    before = &token;
  }
}

bool of_dates(const Section& section) {
  return std::any_of(section.begin(), section.end(), is_of_date);
}

DateParts parts_of(const Section& section) {
  DateParts parts;
  for (const Token& token : section) {
    parts.elapsed = parts.elapsed || token.elapsed;
    switch (token.kind) {
      case Kind::year:
        parts.year = true;
        break;
      case Kind::month:
        parts.month = true;
        break;
      case Kind::day:
        parts.day = true;
        break;
      case Kind::hour:
        parts.hours = true;
        break;
      case Kind::minute:
        parts.minutes = true;
        break;
      case Kind::second:
        parts.seconds = true;
        break;
      case Kind::half_day:
        parts.half_day = true;
        break;
      default:
        break;
    }
  }
  return parts;
}

// What a section's signs ask of the digits.
struct Plan {
  std::size_t whole = 0;     // places before the point
  std::size_t decimals = 0;  // after it
  std::size_t least = 0;     // of those, that are printed though they are zeros
  bool thousands = false;
  bool plain = true;   // nothing that is not known here
  double scale = 1.0;  // percent, and commas that cut thousands off
};

Plan plan_of(const Section& section) {
  Plan plan;
  bool behind_point = false;
  std::size_t commas = 0;  // since the last digit
  for (const Token& token : section) {
    if (token.kind == Kind::digit) {
      if (commas != 0) plan.thousands = true;
      commas = 0;
      if (!behind_point) {
        ++plan.whole;
      } else {
        ++plan.decimals;
        if (token.text == "0") plan.least = plan.decimals;
      }
    } else if (token.kind == Kind::comma) {
      if (plan.whole != 0) ++commas;
    } else if (token.kind == Kind::point) {
      for (; commas != 0; --commas) plan.scale /= 1000;
      behind_point = true;
    } else if (token.kind == Kind::percent) {
      plan.scale *= 100;
    } else if (token.kind == Kind::exponent || token.kind == Kind::fraction) {
      plan.plain = false;
    }
  }
  for (; commas != 0; --commas) plan.scale /= 1000;
  return plan;
}

std::string fixed(double value, std::size_t decimals) {
  std::array<char, 512> buffer;
  const auto result =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed,
                    static_cast<int>(std::min<std::size_t>(decimals, 30)));
  return result.ec == std::errc() ? std::string(buffer.data(), result.ptr) : std::string();
}

// Hands the digits of a number out to the places of its format, from the left.
class Digits {
 public:
  Digits(double value, const Plan& plan) : plan_(plan) {
    const std::string all = fixed(value, plan.decimals);
    const std::size_t point = std::min(all.find('.'), all.size());
    whole_ = all.substr(0, point);
    if (whole_ == "0") whole_.clear();
    if (point < all.size()) decimals_ = all.substr(point + 1);
    while (decimals_.size() > plan.least && decimals_.back() == '0') decimals_.pop_back();
  }

  /// Of the next place before the point; the first takes all digits that have no place.
  void next_whole(const std::string& sign, std::string& out) {
    const std::size_t left = plan_.whole - given_++;  // places from here on
    if (whole_.size() < left) {
      if (sign == "0") put('0', left - 1, out);
      return;
    }
    for (std::size_t count = whole_.size() - (left - 1); count != 0; --count) {
      const char digit = whole_.front();
      whole_.erase(0, 1);
      put(digit, whole_.size(), out);
    }
  }
  void next_decimal(std::string& out) {
    if (at_ < decimals_.size()) out += decimals_[at_++];
  }
  /// Before any place at all: formats such as `.00`.
  void rest(std::string& out) { out += std::exchange(whole_, {}); }
  [[nodiscard]] bool has_decimals() const { return !decimals_.empty(); }
  [[nodiscard]] bool zero() const {
    return whole_.empty() && decimals_.find_first_not_of('0') == decimals_.npos;
  }

 private:
  void put(char digit, std::size_t behind, std::string& out) const {
    out += digit;
    if (plan_.thousands && behind != 0 && behind % 3 == 0) out += ',';
  }

  const Plan& plan_;
  std::string whole_, decimals_;
  std::size_t given_ = 0, at_ = 0;
};

std::string show_number(const Section& section, double value, bool signed_by_section) {
  const Plan plan = plan_of(section);
  const auto is_general = [](const Token& token) { return token.kind == Kind::general; };
  const bool general = std::any_of(section.begin(), section.end(), is_general);
  // `;;;` hides a number and `"none"` puts words in its place; neither may lose it.
  if (!general && (plan.whole + plan.decimals == 0 || !plan.plain)) return show_general(value);
  Digits digits(std::abs(value) * plan.scale, plan);
  std::string out;
  if (value < 0 && !signed_by_section && !general && !digits.zero()) out += '-';
  bool behind_point = false;
  for (const Token& token : section) {
    switch (token.kind) {
      case Kind::literal:
        out += token.text;
        break;
      case Kind::digit:
        if (behind_point) {
          digits.next_decimal(out);
        } else {
          digits.next_whole(token.text, out);
        }
        break;
      case Kind::point:
        if (plan.whole == 0) digits.rest(out);
        behind_point = true;
        if (digits.has_decimals()) out += '.';
        break;
      case Kind::percent:
        out += '%';
        break;
      case Kind::general:
        out += show_general(signed_by_section ? std::abs(value) : value);
        break;
      default:
        break;
    }
  }
  return out;
}

std::string trimmed(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

}  // namespace

NumberFormat::NumberFormat(std::string_view code) {
  code = code.substr(0, longest_code);
  sections_.emplace_back();
  while (!code.empty()) {
    constexpr std::string_view general = "General";
    Section& section = sections_.back();
    if (code.front() == ';') {
      sections_.emplace_back();
      code.remove_prefix(1);
    } else if (same_letters(code.substr(0, general.size()), general)) {
      section.push_back({Kind::general, {}, false});
      code.remove_prefix(general.size());
    } else if (const std::size_t quoted = add_quoted(section, code); quoted != 0) {
      code.remove_prefix(quoted);
    } else if (const std::size_t sign = add_sign(section, code); sign != 0) {
      code.remove_prefix(sign);
    } else {
      if (code.front() != '@') add_literal(section, code.substr(0, 1));
      code.remove_prefix(1);
    }
  }
  for (Section& section : sections_) {
    settle_minutes(section);
    // Slashes part the figures of a date.
    if (!of_dates(section)) continue;
    for (Token& token : section)
      if (token.kind == Kind::fraction) token.kind = Kind::literal;
  }
}

bool NumberFormat::is_date() const { return !sections_.empty() && of_dates(sections_.front()); }

std::string NumberFormat::show(double value, Epoch epoch) const {
  if (sections_.empty()) return show_general(value);
  if (is_date()) {
    const auto date = show_date(value, parts_of(sections_.front()), epoch);
    return date ? *date : show_general(value);
  }
  std::size_t index = 0;
  if (value < 0 && sections_.size() > 1) index = 1;
  if (value == 0 && sections_.size() > 2) index = 2;
  const std::string out = trimmed(show_number(sections_[index], value, index == 1));
  return out.empty() ? show_general(value) : out;
}

std::string show_general(double value) {
  if (value == 0) return "0";  // and no "-0"
  if (std::abs(value) < 1e15 && value == std::floor(value)) return fixed(value, 0);
  std::array<char, 64> buffer;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                    std::chars_format::general, 10);
  std::string out(buffer.data(), result.ptr);
  std::replace(out.begin(), out.end(), 'e', 'E');
  return out;
}

}  // namespace assize::xlsx
