// SPDX-License-Identifier: Apache-2.0
#include "app/zone_rule.hpp"

#include <chrono>

namespace assize::app {
namespace {

using std::chrono::sys_days;

constexpr std::int64_t hour = 3600;

/// Reads a rule from left to right; what it cannot read makes `ok` false.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool ok = true;

  [[nodiscard]] bool at_end() const { return text_.empty(); }
  bool take(char c) {
    if (text_.empty() || text_.front() != c) return false;
    text_.remove_prefix(1);
    return true;
  }
  /// `GMT`, or anything in angle brackets.
  void name() {
    if (take('<')) {
      const std::size_t end = text_.find('>');
      ok = ok && end != std::string_view::npos;
      text_.remove_prefix(ok ? end + 1 : text_.size());
      return;
    }
    std::size_t letters = 0;
    while (letters < text_.size() && is_letter(text_[letters])) ++letters;
    ok = ok && letters >= 3;
    text_.remove_prefix(letters);
  }
  std::int64_t number() {
    std::int64_t value = 0;
    std::size_t digits = 0;
    for (; digits < text_.size() && digits < 4 && is_digit(text_[digits]); ++digits)
      value = value * 10 + (text_[digits] - '0');
    ok = ok && digits > 0;
    text_.remove_prefix(digits);
    return value;
  }
  /// `-1:30:00` in seconds.
  std::int64_t time() {
    const bool is_negative = take('-');
    if (!is_negative) (void)take('+');
    std::int64_t seconds = number() * hour;
    if (take(':')) seconds += number() * 60;
    if (take(':')) seconds += number();
    return is_negative ? -seconds : seconds;
  }
  [[nodiscard]] bool at_time() const {
    return !text_.empty() &&
           (is_digit(text_.front()) || text_.front() == '-' || text_.front() == '+');
  }

 private:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
  std::string_view text_;
};

/// The moment of a change in a year, as a clock on the wall shows it, as if that were UTC.
std::int64_t change(Reader& reader, std::chrono::year year) {
  sys_days day{};
  if (reader.take('M')) {
    const auto month = static_cast<unsigned>(reader.number());
    reader.ok = reader.ok && reader.take('.');
    const auto week = static_cast<unsigned>(reader.number());
    reader.ok = reader.ok && reader.take('.');
    const auto day_of_week = static_cast<unsigned>(reader.number());
    reader.ok =
        reader.ok && month >= 1 && month <= 12 && week >= 1 && week <= 5 && day_of_week <= 6;
    if (!reader.ok) return 0;
    const std::chrono::weekday weekday{day_of_week};
    const auto in_month = year / std::chrono::month{month};
    day = week == 5 ? sys_days(in_month / weekday[std::chrono::last])
                    : sys_days(in_month / weekday[week]);
  } else {
    // `J60` is 1 March in every year; `59` counts from 0 and knows 29 February.
    const bool no_leap_day = reader.take('J');
    std::int64_t number = reader.number() - (no_leap_day ? 1 : 0);
    if (no_leap_day && year.is_leap() && number >= 59) ++number;
    day = sys_days(year / 1 / 1) + std::chrono::days(number);
  }
  const std::int64_t time = reader.take('/') ? reader.time() : 2 * hour;
  return std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count() + time;
}

}  // namespace

std::optional<std::int64_t> rule_offset(std::string_view rule, std::int64_t moment) {
  Reader reader(rule);
  reader.name();
  const std::int64_t standard = -reader.time();  // POSIX counts westwards
  if (!reader.ok) return std::nullopt;
  if (reader.at_end()) return standard;
  reader.name();
  const std::int64_t summer = reader.at_time() ? -reader.time() : standard + hour;
  if (!reader.take(',') || !reader.ok) return std::nullopt;

  const std::chrono::sys_seconds local{std::chrono::seconds(moment + standard)};
  const std::chrono::year year =
      std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(local)).year();
  const std::int64_t begins = change(reader, year) - standard;
  if (!reader.take(',')) return std::nullopt;
  const std::int64_t ends = change(reader, year) - summer;
  if (!reader.ok || !reader.at_end()) return std::nullopt;
  // South of the equator summer goes round the turn of the year.
  const bool is_summer =
      begins < ends ? begins <= moment && moment < ends : moment < ends || begins <= moment;
  return is_summer ? summer : standard;
}

}  // namespace assize::app
