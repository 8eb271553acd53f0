// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <utility>

#include "document/html_tree.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

constexpr std::string_view ticked_box = "\xE2\x98\x91";    // U+2611
constexpr std::string_view unticked_box = "\xE2\x98\x90";  // U+2610
constexpr std::size_t longest_choice = 40;                 // bytes
constexpr std::size_t longest_title = 60;                  // bytes of bold words before others
constexpr std::size_t longest_bold_line = 160;             // bytes of a line that is all bold

bool is_white(char c) { return std::string_view(" \n\t\f\v\r").find(c) != std::string_view::npos; }

std::size_t skip_white(std::string_view text, std::size_t at) {
  while (at < text.size() && text::space_at(text, at) != 0) at += text::space_at(text, at);
  return at;
}

}  // namespace

void HtmlWords::at_line(std::size_t line) {
  if (line == 0 || (!marks_.empty() && marks_.back().line == line)) return;
  if (!marks_.empty() && marks_.back().start == raw_.size())
    marks_.back().line = line;
  else
    marks_.push_back({raw_.size(), line});
}

void HtmlWords::break_line(std::size_t line) {
  raw_ += ' ';
  breaks_.push_back(raw_.size());
  // A line of its own has a mark of its own, even where the source has both on one.
  if (line != 0) marks_.push_back({raw_.size(), line});
}

void HtmlWords::add_box(bool ticked) {
  raw_ += ' ';
  if (!ticked) open_boxes_.push_back(raw_.size());
  ticked_ = ticked_ || ticked;
  raw_ += ticked ? ticked_box : unticked_box;
}

void HtmlWords::add_bold(std::size_t from) {
  if (!bold_.empty() && bold_.back().to >= from) from = std::min(from, bold_.back().from);
  while (!bold_.empty() && bold_.back().from >= from) bold_.pop_back();
  bold_.push_back({from, raw_.size()});
}

void HtmlWords::add_struck(std::size_t from) { struck_.push_back({from, raw_.size()}); }

void HtmlWords::replace(std::size_t from, std::string_view text) {
  raw_.resize(from);
  raw_ += text;
  for (LineMark& mark : marks_) mark.start = std::min(mark.start, raw_.size());
  for (std::size_t& at : breaks_) at = std::min(at, raw_.size());
  for (auto* ranges : {&bold_, &struck_})
    for (Range& each : *ranges) {
      each.from = std::min(each.from, raw_.size());
      each.to = std::min(each.to, raw_.size());
    }
  std::erase_if(open_boxes_, [&](std::size_t at) { return at >= from; });
}

void HtmlWords::trim_end() {
  std::size_t end = raw_.size();
  while (end > 0 && is_white(raw_[end - 1])) --end;
  replace(end, {});
}

bool HtmlWords::ends_in_space() const { return !raw_.empty() && is_white(raw_.back()); }

bool HtmlWords::blank() const { return text::is_blank(raw_); }

// The words as they are shown, each byte where it was.
std::string HtmlWords::shown() const {
  std::string out = raw_;
  if (!ticked_ && !open_boxes_.empty() && text::fold_space(raw_).size() > longest_choice)
    for (const std::size_t at : open_boxes_)
      std::fill_n(out.begin() + static_cast<std::ptrdiff_t>(at), unticked_box.size(), ' ');
  return out;
}

PlacedText HtmlWords::folded(const std::string& raw, std::size_t from, std::size_t to) const {
  PlacedText out;
  auto mark = std::upper_bound(
      marks_.begin(), marks_.end(), from,
      [](std::size_t wanted, const LineMark& each) { return wanted < each.start; });
  if (mark != marks_.begin()) --mark;
  bool space = false;
  const std::string_view part = std::string_view(raw).substr(0, to);
  for (std::size_t at = from; at < to;) {
    if (const std::size_t white = text::space_at(part, at); white != 0) {
      space = true;
      at += white;
      continue;
    }
    if (space && !out.text.empty()) out.text += ' ';
    space = false;
    for (; mark != marks_.end() && mark->start <= at; ++mark) {
      const std::size_t start = out.text.size();
      if (!out.marks.empty() && out.marks.back().start == start)
        out.marks.back().line = mark->line;
      else
        out.marks.push_back({start, mark->line});
    }
    const std::size_t size = std::min(text::code_point_at(part, at).size, to - at);
    out.text.append(part.substr(at, size));
    at += size;
  }
  return out;
}

PlacedText HtmlWords::settled() const {
  PlacedText out = folded(shown(), 0, raw_.size());
  if (struck_.empty() || out.text.size() > longest_choice) return out;
  // Of a printed choice, what is struck out says which is meant.
  std::string raw = shown();
  HtmlWords again;
  std::size_t at = 0;
  for (const Range& each : struck_) {
    if (each.from < at ||
        text::is_blank(std::string_view(raw).substr(each.from, each.to - each.from)))
      continue;
    again.raw_ +=
        raw.substr(at, each.from - at) + "~~" + raw.substr(each.from, each.to - each.from) + "~~";
    at = each.to;
  }
  again.raw_ += raw.substr(at);
  again.marks_.assign(out.marks.begin(), out.marks.begin() + (out.marks.empty() ? 0 : 1));
  return again.folded(again.raw_, 0, again.raw_.size());
}

bool HtmlWords::begins_line(std::size_t at) const {
  const auto after = std::upper_bound(breaks_.begin(), breaks_.end(), at);
  const std::size_t line = after == breaks_.begin() ? 0 : *(after - 1);
  return text::is_blank(std::string_view(raw_).substr(line, at - line));
}

// Where the words fall apart: `true` where what begins there, up to the next, is a title.
std::vector<std::pair<std::size_t, bool>> HtmlWords::cuts() const {
  std::vector<std::pair<std::size_t, bool>> out = {{0, false}};
  for (std::size_t i = 0; i + 1 < breaks_.size(); ++i)
    if (text::is_blank(std::string_view(raw_).substr(breaks_[i], breaks_[i + 1] - breaks_[i])))
      out.emplace_back(breaks_[i + 1], false);
  for (const Range& bold : bold_) {
    const std::string words =
        text::fold_space(std::string_view(raw_).substr(bold.from, bold.to - bold.from));
    if (words.empty() || words.size() > longest_bold_line || !begins_line(bold.from)) continue;
    const std::size_t next = skip_white(raw_, bold.to);
    const bool alone = next >= raw_.size() || begins_line(next);
    if (words.size() > longest_title && !alone) continue;
    const bool labels = words.back() == ':' || (next < raw_.size() && raw_[next] == ':');
    const bool opens =
        next < raw_.size() && (std::isupper(static_cast<unsigned char>(raw_[next])) != 0 ||
                               std::isdigit(static_cast<unsigned char>(raw_[next])) != 0 ||
                               static_cast<unsigned char>(raw_[next]) >= 0x80);
    const bool titles = alone || (!labels && opens);
    if (titles || labels) out.emplace_back(bold.from, titles);
    if (titles) out.emplace_back(next, false);
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return out;
}

std::vector<HtmlWords::Part> HtmlWords::parts() const {
  std::vector<Part> out;
  const std::string raw = shown();
  const auto cut = cuts();
  for (std::size_t i = 0; i < cut.size(); ++i) {
    const std::size_t end = i + 1 < cut.size() ? cut[i + 1].first : raw.size();
    if (cut[i].first >= end) continue;
    PlacedText text = folded(raw, cut[i].first, end);
    if (!text.empty()) out.push_back({std::move(text), cut[i].second});
  }
  return out;
}

std::vector<PlacedText> HtmlWords::lines() const {
  std::vector<PlacedText> out;
  const std::string raw = shown();
  for (std::size_t from = 0; from < raw.size();) {
    const auto next = std::upper_bound(breaks_.begin(), breaks_.end(), from);
    const std::size_t stop = std::min(next == breaks_.end() ? raw.size() : *next,
                                      std::min(raw.find('\n', from), raw.size() - 1) + 1);
    PlacedText line = folded(raw, from, stop);
    if (!line.empty()) out.push_back(std::move(line));
    from = stop;
  }
  return out;
}

}  // namespace assize::document
