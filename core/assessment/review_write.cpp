// SPDX-License-Identifier: Apache-2.0
#include <assize/review.hpp>

#include <algorithm>
#include <utility>

#include "text/dates.hpp"
#include "text/utf8.hpp"
#include "xml/writer.hpp"

namespace assize {
namespace {

constexpr std::string_view end_tag = "</review";

void write(xml::Writer& out, const Disposition& one) {
  const auto element = out.element("disposition", {{"finding", one.finding},
                                                   {"judgement", to_string(one.judgement)},
                                                   {"by", one.by},
                                                   {"on", text::to_iso(one.on)},
                                                   {"rule", xml::unless_empty(one.rule)},
                                                   {"kind", xml::unless_empty(one.kind)},
                                                   {"row", xml::unless_empty(one.row)}});
  out.leaf("reason", one.reason);
  if (!one.reply.empty()) out.leaf("reply", one.reply);
  for (const JudgedWords& words : one.words)
    out.leaf("words", words.text, {{"field", to_string(words.field)}});
}

/// The elements alone, each line indented.
std::string elements(std::span<const Disposition> dispositions) {
  Review review;
  review.dispositions.assign(dispositions.begin(), dispositions.end());
  const std::string xml = to_xml(review);
  const std::size_t begin = xml.find('\n', xml.find("<review")) + 1;
  return xml.substr(begin, xml.rfind(end_tag) - begin);
}

/// `text` with the elements before the end tag at `at`, on lines of their own.
std::string inserted(std::string_view text, std::size_t at, const std::string& elements) {
  const std::size_t line = text.find_last_of("\r\n", at) + 1;  // npos + 1 is 0
  const bool is_alone = text::is_blank(text.substr(line, at - line));
  const std::size_t from = is_alone ? line : at;
  return std::string(text.substr(0, from)) + (is_alone ? "" : "\n") + elements +
         std::string(text.substr(from));
}

std::string with_line_ends_of(std::string_view text, const std::string& elements) {
  if (text.find("\r\n") == std::string_view::npos) return elements;
  std::string out;
  for (const char each : elements) (out += each == '\n' ? "\r" : "") += each;
  return out;
}

bool holds(const std::string& name, const std::string& text, const Review& before,
           std::span<const Disposition> more) {
  Diagnostics unused;
  const auto now = load_review({name, text}, unused);
  if (!now || now->dispositions.size() != before.dispositions.size() + more.size()) return false;
  return std::equal(more.begin(), more.end(),
                    now->dispositions.end() - static_cast<std::ptrdiff_t>(more.size()),
                    [](const Disposition& a, const Disposition& b) {
                      return a.finding == b.finding && a.judgement == b.judgement;
                    });
}

}  // namespace

std::string to_xml(const Review& review) {
  xml::Writer out;
  {
    const auto root =
        out.element("review", {{"format", 1},
                               {"organisation", xml::unless_empty(review.organisation)},
                               {"code", xml::unless_empty(review.code)}});
    for (const Disposition& one : review.dispositions) write(out, one);
  }
  return out.take();
}

std::optional<std::string> with_dispositions(const Source& xml, std::span<const Disposition> more) {
  Diagnostics unused;
  const auto before = load_review(xml, unused);
  if (!before) return std::nullopt;
  const std::string added = with_line_ends_of(xml.text, elements(more));
  // The last end tag may stand in a comment below the review: what holds the review is the one.
  for (std::size_t at = xml.text.rfind(end_tag); at != std::string::npos;
       at = at > 0 ? xml.text.rfind(end_tag, at - 1) : std::string::npos) {
    std::string now = inserted(xml.text, at, added);
    if (holds(xml.name, now, *before, more)) return now;
  }
  for (std::size_t at = xml.text.rfind("/>"); at != std::string::npos;
       at = at > 0 ? xml.text.rfind("/>", at - 1) : std::string::npos) {
    std::string now = xml.text;
    now.replace(at, 2, ">\n" + added + std::string(end_tag) + ">");
    if (holds(xml.name, now, *before, more)) return now;
  }
  return std::nullopt;
}

}  // namespace assize
