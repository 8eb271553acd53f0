// SPDX-License-Identifier: Apache-2.0
#include "xlsx/show_date.hpp"

#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <string_view>

namespace assize::xlsx {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};
constexpr std::int64_t seconds_of_day = 24 * 60 * 60;
constexpr std::int64_t last_day = 2958465;     // 31 December 9999
constexpr std::int64_t between_epochs = 1462;  // days

std::string two(std::int64_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

std::string words_of(const std::chrono::year_month_day& date, const DateParts& parts) {
  std::string out;
  // A day of the week alone is printed as its date.
  const bool by_month = parts.month && !parts.day;
  const bool by_year = parts.year && !parts.month && !parts.day;
  if (!by_month && !by_year) out += std::to_string(static_cast<unsigned>(date.day())) + " ";
  if (!by_year) out.append(months[static_cast<unsigned>(date.month()) - 1]).append(" ");
  return out + std::to_string(static_cast<int>(date.year()));
}

std::string time_of(std::int64_t seconds, const DateParts& parts) {
  if (!parts.hours && !parts.elapsed) {
    // `mm:ss`, of a length of time in all likelihood.
    const std::string minutes = two(seconds / 60 % 60);
    return parts.seconds ? minutes + ":" + two(seconds % 60) : minutes;
  }
  std::int64_t hours = seconds / 3600;
  std::string half;
  if (parts.half_day) {
    half = hours % 24 < 12 ? " AM" : " PM";
    hours = hours % 12 == 0 ? 12 : hours % 12;
  }
  std::string out =
      (parts.half_day ? std::to_string(hours) : two(hours)) + ":" + two(seconds / 60 % 60);
  if (parts.seconds) out += ":" + two(seconds % 60);
  return out + half;
}

std::chrono::year_month_day date_of(std::int64_t days) {
  using namespace std::chrono;
  // Excel holds 1900 for a leap year: days before its 29 February are one off.
  const sys_days start = sys_days{year{1899} / 12 / (days < 60 ? 31 : 30)};
  return year_month_day{start + std::chrono::days{days}};
}

}  // namespace

std::optional<std::string> show_date(double value, const DateParts& parts, Epoch epoch) {
  if (!(value >= 0) || value > static_cast<double>(last_day)) return std::nullopt;
  auto all = static_cast<std::int64_t>(std::llround(value * static_cast<double>(seconds_of_day)));
  const bool times = parts.hours || parts.minutes || parts.seconds;
  const bool dates = parts.year || parts.month || parts.day;
  if (times && !dates) return time_of(parts.elapsed ? all : all % seconds_of_day, parts);
  // A date without a time is not rounded up to the next day.
  if (!times) all = static_cast<std::int64_t>(value) * seconds_of_day;
  std::int64_t days = all / seconds_of_day;
  if (epoch == Epoch::y1904) days += between_epochs;
  if (days > last_day || days < 1) return std::nullopt;
  std::string out = days == 60 && parts.day ? "29 February 1900" : words_of(date_of(days), parts);
  if (times && all % seconds_of_day != 0) out += " " + time_of(all % seconds_of_day, parts);
  return out;
}

std::string show_iso_date(std::string_view text) {
  const auto figures = [&](std::size_t at, std::size_t count) -> int {
    int out = 0;
    for (std::size_t i = at; i < at + count; ++i) {
      if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
      out = out * 10 + (text[i] - '0');
    }
    return out;
  };
  const int year = figures(0, 4), month = figures(5, 2), day = figures(8, 2);
  const bool date = year >= 0 && month >= 0 && day >= 0 && text[4] == '-' && text[7] == '-';
  const std::chrono::year_month_day on{std::chrono::year{year},
                                       std::chrono::month{static_cast<unsigned>(month)},
                                       std::chrono::day{static_cast<unsigned>(day)}};
  if (!date || !on.ok()) return std::string(text);
  std::string out = words_of(on, {true, true, true});
  std::string_view time = text.substr(10);
  if (time.starts_with('T')) time.remove_prefix(1);
  time = time.substr(0, time.find_first_not_of("0123456789:"));
  if (time.find_first_not_of("0:") != time.npos) out.append(" ").append(time.substr(0, 5));
  return out;
}

}  // namespace assize::xlsx
