// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <assize/code.hpp>

#include "text/names.hpp"
#include "text/sha256.hpp"
#include "xml/cursor.hpp"

namespace assize {
namespace {

void read_holiday(const xml::Element& element, Sureness usual, Calendar& calendar) {
  const Date date = element.date("date");
  (void)element.text("name");
  const Sureness sure = element.choice("sure", text::sureness_names(), usual);
  if (!date.ok()) return;  // told already
  if (date < calendar.first || date > calendar.last)
    element.error_at("date", "this holiday lies outside the days that the calendar speaks for");
  if (!calendar.holidays.empty() && date <= calendar.holidays.back())
    element.error_at("date", date == calendar.holidays.back() ? "this holiday stands twice"
                                                              : "the holidays are not in order");
  calendar.holidays.push_back(date);
  if (sure == Sureness::inferred) calendar.inferred.push_back(date);
}

}  // namespace

std::optional<Calendar> load_calendar(const Source& xml, Diagnostics& diagnostics) {
  auto tree = xml::Tree::parse(xml, "calendar", diagnostics);
  if (!tree) return std::nullopt;
  const xml::Element root = tree->root();
  (void)root.integer("format", {1, 1});
  Calendar calendar;
  calendar.id = root.id("id");
  calendar.title = root.text("title");
  calendar.first = root.date("first");
  calendar.last = root.date("last");
  if (calendar.first.ok() && calendar.last.ok() && calendar.last < calendar.first)
    root.error_at("last", "the calendar ends before it begins");
  const Sureness usual = root.choice("sure", text::sureness_names());
  if (const auto source = root.child("source")) (void)source->content();
  for (const xml::Element& holiday : root.children("holiday"))
    read_holiday(holiday, usual, calendar);
  if (!tree->finish()) return std::nullopt;
  calendar.sha256 = text::sha256_hex(xml.text);
  return calendar;
}

}  // namespace assize
