// SPDX-License-Identifier: Apache-2.0
#include "app/time_zone.hpp"

#include <algorithm>
#include <string>

#include "app/files.hpp"
#include "app/zone_rule.hpp"

namespace assize::app {
namespace {

constexpr std::string_view zone_folder = "/usr/share/zoneinfo/";
constexpr std::size_t header_size = 44;

std::uint64_t big_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
  return value;
}

/// How many of each thing a block of a TZif file holds.
struct Counts {
  std::size_t utc, standard, leaps, times, types, letters;

  [[nodiscard]] std::size_t size(std::size_t time_size) const {
    return times * (time_size + 1) + types * 6 + letters + leaps * (time_size + 4) + standard + utc;
  }
};

std::optional<Counts> counts_at(std::string_view tzif, std::size_t at) {
  if (tzif.size() < at + header_size || tzif.substr(at, 4) != "TZif") return std::nullopt;
  const auto count = [&](std::size_t index) {
    return static_cast<std::size_t>(big_endian(tzif.substr(at + 20 + 4 * index, 4)));
  };
  return Counts{count(0), count(1), count(2), count(3), count(4), count(5)};
}

bool is_plain(std::string_view zone) {
  return !zone.empty() && zone.front() != '/' && zone.find("..") == std::string_view::npos &&
         std::all_of(zone.begin(), zone.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  std::string_view("/_-+").find(c) != std::string_view::npos;
         });
}

}  // namespace

std::optional<std::int64_t> utc_offset(std::string_view tzif, std::int64_t moment) {
  // The first block is for readers of 1995, with moments of 32 bits; the second is what is meant.
  const auto old = counts_at(tzif, 0);
  if (!old || tzif[4] < '2') return std::nullopt;
  const std::size_t second = header_size + old->size(4);
  const auto counts = counts_at(tzif, second);
  if (!counts || counts->types == 0) return std::nullopt;
  const std::size_t times = second + header_size;
  const std::size_t end = times + counts->size(8);
  if (tzif.size() < end) return std::nullopt;

  std::size_t passed = 0;  // changes that lie before the moment
  while (passed < counts->times &&
         static_cast<std::int64_t>(big_endian(tzif.substr(times + 8 * passed, 8))) <= moment)
    ++passed;
  if (passed == counts->times) {
    std::string_view rule = tzif.substr(end);
    if (rule.size() > 2 && rule.front() == '\n' && rule.back() == '\n') {
      rule = rule.substr(1, rule.size() - 2);
      if (const auto offset = rule_offset(rule, moment)) return offset;
    }
  }
  const std::size_t type_of = times + 8 * counts->times;
  const std::size_t type = passed == 0 ? 0 : static_cast<unsigned char>(tzif[type_of + passed - 1]);
  if (type >= counts->types) return std::nullopt;
  const std::size_t types = type_of + counts->times;
  return static_cast<std::int32_t>(big_endian(tzif.substr(types + 6 * type, 4)));
}

std::optional<std::chrono::year_month_day> date_in(std::string_view zone,
                                                   std::chrono::system_clock::time_point moment) {
  if (!is_plain(zone)) return std::nullopt;
  Diagnostics unread;
  const auto file = read_file(std::string(zone_folder) + std::string(zone), unread);
  if (!file) return std::nullopt;
  const auto seconds = std::chrono::floor<std::chrono::seconds>(moment);
  const auto offset = utc_offset(file->text, seconds.time_since_epoch().count());
  if (!offset) return std::nullopt;
  return std::chrono::year_month_day(
      std::chrono::floor<std::chrono::days>(seconds + std::chrono::seconds(*offset)));
}

}  // namespace assize::app
