// SPDX-License-Identifier: Apache-2.0
#include "app/file_format.hpp"

#include <algorithm>

#include "report/screen.hpp"
#include "xml/cursor.hpp"

namespace assize::app {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view read_formats =
    "what is read: Word documents, PDFs, Excel workbooks, web pages, text with a tab between the "
    "cells of a row, CSV, native XML";
constexpr std::string_view save_as_text =
    "'assize plugin list' says what can be read; or save it as plain text with a tab between the "
    "cells of a row, and hand that in";
constexpr std::string_view unpack = "unpack it, and hand in the form";

/// A format by the bytes that tell it.
struct Format {
  std::string_view bytes, what, advice;
};

/// By what is named in a ZIP archive.
constexpr Format archives[] = {
    {"word/", "this is a Word document", save_as_text},
    {"xl/", "this is an Excel workbook", save_as_text},
    {"ppt/", "this is a PowerPoint presentation", save_as_text},
    {"application/vnd.oasis.opendocument", "this is an OpenDocument file", save_as_text}};
constexpr std::string_view archive_start = "PK\x03\x04";

/// By how they begin.
constexpr Format formats[] = {{"%PDF-", "this is a PDF", save_as_text},
                              {"{\\rtf", "this is a rich text document", save_as_text},
                              {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
                               "this is a document of an older Word or Excel", save_as_text},
                              {archive_start, "this is a ZIP archive", unpack},
                              {"\x1F\x8B", "this is a gzip archive", unpack},
                              {"7z\xBC\xAF\x27\x1C", "this is a 7-Zip archive", unpack},
                              {"\x89PNG", "this is a picture", read_formats},
                              {"\xFF\xD8\xFF", "this is a picture", read_formats},
                              {"GIF8", "this is a picture", read_formats},
                              {"II*\0"sv, "this is a picture", read_formats},
                              {"MM\0*"sv, "this is a picture", read_formats},
                              {"\177ELF", "this is a program", read_formats}};

/// The text without a byte order mark and blanks in front.
std::string_view from_first_word(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\f\v");
  return first == std::string_view::npos ? std::string_view() : bytes.substr(first);
}

/// JSON, and not a paragraph in curly brackets.
bool is_json(std::string_view text) {
  if (!text.starts_with('{')) return false;
  const std::string_view inside = from_first_word(text.substr(1));
  return inside.starts_with('"') || inside.starts_with('}');
}

/// `<html`, in any case of letters.
bool begins_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char wanted, char found) {
                      return wanted == (found >= 'A' && found <= 'Z' ? found - 'A' + 'a' : found);
                    });
}

bool is_web_page(std::string_view text) {
  return begins_with(text, "<!doctype html") || begins_with(text, "<html");
}

/// Prose has a space after its commas.
bool is_comma_separated(std::string_view text) {
  if (text.find('\t') != std::string_view::npos) return false;
  const std::string_view line = text.substr(0, text.find('\n'));
  std::size_t commas = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i)
    if ((line[i] == ',' || line[i] == ';') && line[i + 1] != ' ') ++commas;
  return commas >= 2;
}

Unreadable told(std::string_view what, std::string_view advice) {
  return {std::string(what), std::string(advice)};
}

Unreadable foreign(const Format& format) {
  return {std::string(format.what), std::string(format.advice), true};
}

std::optional<Unreadable> as_xml(std::string_view bytes, std::string_view text) {
  if (!text.starts_with('<') || is_web_page(text)) return std::nullopt;
  const std::string root = xml::root_name(bytes);
  if (root == "code") return told("this is the XML of a Code", "assize code check FILE reads it");
  if (root == "pack")
    return told("this is the manifest of a rule pack", "give the folder that it is in to --rules");
  if (root == "review")
    return told("this is a review of findings",
                "it stands beside the assessment that it is of, or is given to --review");
  if (root.empty() || root == "assessment" || root == "html" || !text.starts_with("<?xml"))
    return std::nullopt;
  return told("this is XML, but no assessment: its root is <" +
                  report::cut(report::harmless(root), 40) + ">, and <assessment> is wanted",
              read_formats);
}

}  // namespace

std::optional<Unreadable> unreadable(std::string_view bytes) {
  if (bytes.starts_with(archive_start))
    for (const Format& archive : archives)
      if (bytes.find(archive.bytes) != std::string_view::npos) return foreign(archive);
  for (const Format& format : formats)
    if (bytes.starts_with(format.bytes)) return foreign(format);
  const std::string_view text = from_first_word(bytes);
  if (bytes.empty()) return told("the file is empty", read_formats);
  if (text.empty()) return told("the file holds nothing but white space", read_formats);
  if (is_json(text) && text.find("\"assize-run/") != std::string_view::npos)
    return told("this is the JSON of a run",
                "evaluate the form again, with --baseline before this file");
  if (is_json(text)) return told("this is JSON, which is written but not read", read_formats);
  return as_xml(bytes, text);
}

bool is_own_output(std::string_view bytes) {
  const std::string_view text = from_first_word(bytes);
  const std::string_view head = text.substr(0, 1000);
  return (is_json(text) && text.find("\"schema\"") != std::string_view::npos &&
          text.find("\"assize-") != std::string_view::npos) ||
         (is_web_page(text) &&
          head.find("<meta name=\"generator\" content=\"assize\">") != std::string_view::npos);
}

std::string_view likely_format(std::string_view bytes) {
  const std::string_view text = from_first_word(bytes);
  if (is_web_page(text)) return "a web page";
  return is_comma_separated(text) ? "comma-separated text" : std::string_view();
}

std::string_view what_is_read() { return read_formats; }

}  // namespace assize::app
