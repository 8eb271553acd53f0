// SPDX-License-Identifier: Apache-2.0
#include "code/verify.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "code/facts.hpp"
#include "text/dates.hpp"
#include "text/durations.hpp"
#include "text/fold.hpp"
#include "xml/cursor.hpp"

namespace assize::code {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view behind_bullet(std::string_view text) {
  while (!text.empty() && std::string_view(" \t-*").find(text.front()) != std::string_view::npos)
    text.remove_prefix(1);
  return text;
}

/// `6.9` and what follows it, of a paragraph that begins `6.9.`; no number: an empty one.
std::pair<std::string, std::string_view> numbered(std::string_view text) {
  text = behind_bullet(text);
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '.')) ++end;
  std::string number(text.substr(0, end));
  if (std::count(number.begin(), number.end(), '.') != 2 || number.back() != '.') return {};
  number.pop_back();
  return {number, text.substr(end)};
}

using Amount = std::pair<int, DurationUnit>;

std::optional<DurationUnit> unit_of(const text::Duration& one) {
  switch (one.unit) {
    case text::TimeUnit::hour:
      return DurationUnit::hour;
    case text::TimeUnit::day:
      return one.working ? DurationUnit::working_day : DurationUnit::day;
    case text::TimeUnit::week:
      return DurationUnit::week;
    case text::TimeUnit::month:
      return DurationUnit::month;
    case text::TimeUnit::year:
      return DurationUnit::year;
  }
  return std::nullopt;
}

std::set<Amount> amounts_in(std::string_view text) {
  std::set<Amount> out;
  for (const text::Duration& one : text::find_durations(text))
    if (const auto unit = unit_of(one)) out.emplace(static_cast<int>(one.most), *unit);
  return out;
}

std::set<Amount> amounts_of(const Provision& one) {
  std::set<Amount> out;
  for (const Deadline& each : one.deadlines) out.emplace(each.amount, each.unit);
  // What is yearly is seldom printed as a number.
  for (const TimeLimit& each : one.limits)
    if (each.unit != DurationUnit::year) out.emplace(each.amount, each.unit);
  return out;
}

std::string in_words(const std::set<Amount>& amounts) {
  std::string out;
  for (const auto& [amount, unit] : amounts)
    (out += out.empty() ? "" : ", ") += amount_in_words(amount, unit);
  return out.empty() ? "none" : out;
}

/// The strongest of must, should and may that a text says; nothing: none of them.
std::optional<Modality> modality_of(std::string_view text) {
  std::optional<Modality> best;
  for (const text::Word& word : text::words(text))
    for (const Modality one : {Modality::must, Modality::should, Modality::may})
      if (word.folded == to_string(one) && (!best || one < *best)) best = one;
  return best;
}

/// A may alone is no demand of its own ("may be asked to"); what asks in other words is not judged.
bool is_other_modality(Modality xml, std::optional<Modality> text) {
  if (!text || xml == Modality::narrative) return false;
  return *text != xml && !(*text == Modality::may && xml == Modality::must);
}

}  // namespace

bool is_item(std::string_view text) {
  const std::string_view folded = text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
  if (folded.starts_with("- ") || folded.starts_with("* ") || folded.starts_with("•")) return true;
  const std::string_view plain = behind_bullet(text);
  return plain.size() > 2 && plain[0] >= 'a' && plain[0] <= 'z' && plain[1] == ')';
}

XmlLines xml_lines(const Source& xml) {
  XmlLines lines;
  Diagnostics unread;  // it was loaded before
  const auto tree = xml::Tree::parse(xml, "code", unread);
  if (!tree) return lines;
  const xml::Element root = tree->root();
  lines[""] = root.where().line;
  for (const xml::Element& section : root.children("section"))
    for (const xml::Element& provision : section.children("provision"))
      lines[provision.id("id")] = provision.where().line;
  return lines;
}

void Verifier::take_date(std::string_view text, std::size_t line) {
  const std::string folded = text::fold(text);
  const auto dates = text::find_dates(text);
  if (dates.size() != 1 || dates.front().precision != text::Precision::day) return;
  constexpr std::size_t longest = 60;  // bytes: a line of the title page, no sentence
  if (text.size() > longest) return;
  for (const char* what : {"published", "applicable", "revised"})
    if (folded.find(what) != std::string::npos) dates_.push_back({what, dates.front().first, line});
}

bool Verifier::paragraph(std::string_view text, std::size_t line) {
  if (has_ended_) return false;
  auto [number, rest] = numbered(text);
  const bool is_provision =
      !number.empty() && code_.section(number.substr(0, number.find('.'))) != nullptr;
  if (is_provision) {
    printed_.push_back({std::move(number), std::string(rest), line, 0});
    is_open_ = true;
    return true;
  }
  if (printed_.empty()) take_date(text, line);
  const std::string folded = text::fold(text);
  if (!printed_.empty() && folded.starts_with("appendix")) has_ended_ = true;
  const bool is_heading =
      folded == "stage 1" || folded == "stage 2" || folded == "stage 3" ||
      std::any_of(code_.sections.begin(), code_.sections.end(), [&](const Section& section) {
        return folded == text::fold(section.title) ||
               folded == text::fold(section.number) + " " + text::fold(section.title);
      });
  if (is_heading) is_open_ = false;
  if (!is_open_ || has_ended_) return false;
  Printed& last = printed_.back();
  last.items += is_item(text) ? 1U : 0U;
  (last.text += ' ') += text;
  return true;
}

const Verifier::Printed* Verifier::first(std::string_view id) const {
  const auto found = std::find_if(printed_.begin(), printed_.end(),
                                  [&](const Printed& one) { return one.id == id; });
  return found == printed_.end() ? nullptr : &*found;
}

std::size_t Verifier::found() const {
  return static_cast<std::size_t>(
      std::count_if(code_.provisions.begin(), code_.provisions.end(),
                    [&](const Provision& one) { return first(one.id) != nullptr; }));
}

bool Verifier::may_hold_more(std::string_view provision) const {
  for (std::size_t i = 0; i + 1 < code_.provisions.size(); ++i)
    if (code_.provisions[i].id == provision) return first(code_.provisions[i + 1].id) == nullptr;
  return false;
}

void Verifier::compare(const Provision& provision, const Printed& printed, std::size_t xml_line,
                       std::vector<Difference>& out) const {
  const auto add = [&](std::string message) {
    out.push_back({provision.id, std::move(message), xml_line, printed.line});
  };
  const std::set<Amount> stated = amounts_of(provision), found = amounts_in(printed.text);
  const bool has_more = may_hold_more(provision.id);
  const bool is_explained =
      has_more && std::includes(found.begin(), found.end(), stated.begin(), stated.end());
  // Grounds and yearly limits name times of their own.
  if (stated != found && (!stated.empty() || provision.limits.empty()) && !is_explained)
    add("times: " + in_words(stated) + " in the XML, " + in_words(found) + " in the text");
  if (provision.items.size() != printed.items &&
      !(has_more && printed.items > provision.items.size()))
    add("items: " + std::to_string(provision.items.size()) + " in the XML, " +
        std::to_string(printed.items) + " in the text");
  const std::optional<Modality> modality = modality_of(printed.text);
  if (is_other_modality(provision.modality, modality) && !has_more)
    add("modality: " + std::string(to_string(provision.modality)) + " in the XML, " +
        std::string(to_string(*modality)) + " in the text");
}

std::vector<Difference> Verifier::differences(const XmlLines& lines) const {
  std::vector<Difference> out;
  const auto line_of = [&](std::string_view id) {
    const auto found = lines.find(id);
    return found == lines.end() ? std::size_t{0} : found->second;
  };
  const std::pair<const char*, std::optional<Date>> stated[] = {
      {"published", code_.published}, {"applicable", code_.applicable}, {"revised", code_.revised}};
  for (const auto& [what, date] : stated)
    for (const PrintedDate& one : dates_)
      if (one.what == what && date != one.date)
        out.push_back({{},
                       std::string(what) + ": " + (date ? text::to_iso(*date) : "no date") +
                           " in the XML, " + text::to_iso(one.date) + " in the text",
                       line_of(""),
                       one.line});
  for (const Provision& provision : code_.provisions) {
    const Printed* const printed = first(provision.id);
    if (printed == nullptr)
      out.push_back({provision.id, "is not in the text", line_of(provision.id), 0});
    else
      compare(provision, *printed, line_of(provision.id), out);
  }
  for (std::size_t i = 0; i < printed_.size(); ++i) {
    const Printed& one = printed_[i];
    if (code_.provision(one.id) == nullptr)
      out.push_back({one.id, "is not in the XML", 0, one.line});
    else if (first(one.id) != &one)
      out.push_back({one.id, "stands in the text a second time", line_of(one.id), one.line});
  }
  return out;
}

}  // namespace assize::code
