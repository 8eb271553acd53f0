// SPDX-License-Identifier: Apache-2.0
#include "docx/docx_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "docx/contents.hpp"
#include "ooxml/package.hpp"
#include "text/sha256.hpp"

namespace assize::docx {
namespace {

constexpr std::size_t looked_at = 64U << 10U;  // bytes of a zip whose directory is lost

std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t out = 0;
  for (std::size_t i = size; i-- > 0;) out = out << 8U | static_cast<std::uint8_t>(bytes[at + i]);
  return out;
}

// Whether the directory at the end of a zip names something in the folder `word/`. Nothing when
// there is no directory.
std::optional<bool> directory_has_word(std::string_view bytes) {
  constexpr std::size_t size_of_end = 22;
  constexpr std::size_t size_of_entry = 46;
  const std::size_t end = bytes.rfind("PK\x05\x06");
  if (end == bytes.npos || bytes.size() - end < size_of_end) return std::nullopt;
  std::size_t at = number_at(bytes, end + 16, 4);
  bool any = false;
  while (at < end && end - at >= size_of_entry && bytes.substr(at, 4) == "PK\x01\x02") {
    any = true;
    const std::size_t name = number_at(bytes, at + 28, 2);
    if (bytes.substr(at + size_of_entry, name).starts_with("word/")) return true;
    at += size_of_entry + name + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  }
  if (!any) return std::nullopt;
  return false;
}

}  // namespace

int DocxReader::recognises(std::string_view bytes) const {
  switch (ooxml::compound_kind(bytes)) {
    case ooxml::Compound::word:
      return 60;
    case ooxml::Compound::encrypted:
      return 20;  // a workbook is protected in the same way
    case ooxml::Compound::none:
      break;
    default:
      return 0;
  }
  if (!bytes.starts_with("PK")) return 0;
  if (const auto found = directory_has_word(bytes)) return *found ? 90 : 0;
  return bytes.substr(0, looked_at).find("word/") != bytes.npos ? 70 : 0;
}

std::optional<Document> DocxReader::read(const Source& bytes, Diagnostics& diagnostics) const {
  const auto package = ooxml::Package::open(bytes, diagnostics);
  if (!package) return std::nullopt;
  const auto parts = load_parts(*package, diagnostics);
  if (!parts) return std::nullopt;
  Trace trace(false);
  auto contents = read_contents(*parts, trace, bytes.name, diagnostics);
  if (!contents) return std::nullopt;
  Document document;
  document.name = bytes.name;
  document.reader = name();
  document.sha256 = text::sha256_hex(bytes.text);
  document.lines = contents->lines;
  document.places = std::move(contents->places);
  document.blocks = std::move(contents->blocks);
  return document;
}

}  // namespace assize::docx
