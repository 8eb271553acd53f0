// SPDX-License-Identifier: Apache-2.0
#include "document/csv_reader.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "document/markup.hpp"
#include "text/sha256.hpp"
#include "text/utf8.hpp"

namespace assize::document {
namespace {

constexpr std::size_t looked_at = 64U << 10U;  // bytes by which the format is told
constexpr std::size_t least_records = 3;
constexpr std::size_t least_fields = 3;
constexpr std::size_t short_field = 24;  // bytes: a number of a provision, not a sentence

struct Record {
  std::vector<std::string> fields;
  std::size_t line = 0;
};

struct Records {
  std::vector<Record> all;
  std::size_t quoted = 0;     ///< fields in quotation marks
  std::size_t open_line = 0;  ///< of a quotation mark that nothing closes; 0: none
};

Records split(std::string_view text, char separator) {
  Records out;
  std::size_t line = 1;
  std::size_t at = 0;
  while (at < text.size()) {
    Record record;
    record.line = line;
    bool more = true;
    while (more) {
      std::string field;
      if (at < text.size() && text[at] == '"') {
        ++out.quoted;
        const std::size_t opened = line;
        bool closed = false;
        for (++at; at < text.size() && !closed; ++at) {
          if (text[at] == '\n') ++line;
          if (text[at] != '"') {
            field += text[at];
          } else if (at + 1 < text.size() && text[at + 1] == '"') {
            field += '"';
            ++at;
          } else {
            closed = true;
          }
        }
        if (!closed) out.open_line = opened;
      }
      // What stands behind a closing mark belongs to the field all the same.
      while (at < text.size() && text[at] != separator && text[at] != '\n') field += text[at++];
      record.fields.push_back(std::move(field));
      more = at < text.size() && text[at] == separator;
      if (more) ++at;
    }
    if (at < text.size()) {
      ++at;
      ++line;
    }
    out.all.push_back(std::move(record));
  }
  return out;
}

std::size_t filled(const Record& record) {
  return static_cast<std::size_t>(
      std::count_if(record.fields.begin(), record.fields.end(), [](const std::string& field) {
        return field.find_first_not_of(" \t\n") != std::string::npos;
      }));
}

/// Records that have as many fields as the most have; 0 when it is no such format.
std::size_t fit(const Records& records) {
  std::map<std::size_t, std::size_t> counts;
  std::size_t lines = 0, brief = 0;
  for (const Record& record : records.all) {
    if (filled(record) == 0) continue;
    ++lines;
    ++counts[record.fields.size()];
    if (record.fields.front().size() <= short_field) ++brief;
  }
  const auto most =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == counts.end() || most->first < least_fields || most->second < least_records) return 0;
  return most->second * 5 >= lines * 4 && brief * 2 >= lines ? most->second : 0;
}

/// The separator by which a text falls into records; 0 for none.
char separator_of(std::string_view text) {
  // Spreadsheets that save tabs are read as text with tabs.
  if (text.find('\t') != std::string_view::npos) return 0;
  const std::size_t commas = fit(split(text, ','));
  const std::size_t semicolons = fit(split(text, ';'));
  if (commas == 0 && semicolons == 0) return 0;
  return semicolons > commas ? ';' : ',';
}

/// Up to the last line end within what is looked at.
std::string_view head(std::string_view text) {
  if (text.size() <= looked_at) return text;
  return text.substr(0, text.rfind('\n', looked_at));
}

PlacedText placed(const std::string& field, std::size_t line) {
  PlacedText out;
  out.text = plain_text(field);
  if (!out.text.empty()) out.marks.push_back({0, line});
  return out;
}

}  // namespace

int CsvReader::recognises(std::string_view bytes) const {
  const text::Decoded decoded = text::decode(bytes.substr(0, looked_at));
  return separator_of(head(decoded.text)) != 0 ? 20 : 0;
}

std::optional<Document> CsvReader::read(const Source& bytes, Diagnostics& diagnostics) const {
  text::Decoded decoded = text::decode(bytes.text);
  blank_controls(decoded.text);
  Document document;
  document.name = bytes.name;
  document.reader = name();
  document.sha256 = text::sha256_hex(bytes.text);
  document.lines =
      1 + static_cast<std::size_t>(std::count(decoded.text.begin(), decoded.text.end(), '\n'));
  if (decoded.replaced != 0)
    diagnostics.warning({bytes.name}, std::to_string(decoded.replaced) + " byte(s) are not " +
                                          std::string(decoded.encoding) + " and became U+FFFD");
  const char separator = separator_of(head(decoded.text));
  const Records records = split(decoded.text, separator != 0 ? separator : ',');
  if (records.open_line != 0)
    diagnostics.warning({bytes.name, records.open_line},
                        "a quotation mark opens a field here and none closes it; all that follows "
                        "is taken for that field");
  bool open = false;  // the last block is a table
  for (const Record& record : records.all) {
    const std::size_t count = filled(record);
    if (count == 0) continue;
    if (count == 1 && !record.fields.front().empty()) {
      Block block;
      block.line = record.line;
      block.kind = BlockKind::heading;
      block.text = placed(record.fields.front(), record.line);
      document.blocks.push_back(std::move(block));
      open = false;
      continue;
    }
    if (!open) document.blocks.push_back({BlockKind::table, {}, {}, record.line});
    open = true;
    Row row;
    row.line = record.line;
    for (const std::string& field : record.fields)
      static_cast<PlacedText&>(row.cells.emplace_back()) = placed(field, record.line);
    document.blocks.back().rows.push_back(std::move(row));
  }
  return document;
}

}  // namespace assize::document
