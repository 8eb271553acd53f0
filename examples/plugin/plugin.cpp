// SPDX-License-Identifier: Apache-2.0
//
// A plugin with one Reader and one Reporter. The Reader takes tables whose cells and rows are
// parted by the characters that ASCII has for that, which some exports of case systems still use;
// the Reporter counts findings by kind.
#include <map>
#include <string>

#include <assize/plugin.hpp>

namespace {

constexpr char unit_separator = '\x1F';
constexpr char record_separator = '\x1E';

class SeparatedReader final : public assize::Reader {
 public:
  [[nodiscard]] std::string_view name() const override { return "separated"; }

  [[nodiscard]] int recognises(std::string_view bytes) const override {
    return bytes.find(unit_separator) != std::string_view::npos &&
                   bytes.find(record_separator) != std::string_view::npos
               ? 90
               : 0;
  }

  [[nodiscard]] std::optional<assize::Document> read(const assize::Source& bytes,
                                                     assize::Diagnostics&) const override {
    assize::Document document;
    document.name = bytes.name;
    document.reader = name();
    assize::Block table;
    table.kind = assize::BlockKind::table;
    table.line = 1;
    std::string_view rest = bytes.text;
    while (!rest.empty()) {
      const std::string_view record = first(rest, record_separator);
      if (record.find_first_not_of("\r\n ") == std::string_view::npos) continue;
      // The format has no lines: a row is a line, and `places` says so.
      const std::size_t line = ++document.lines;
      document.places.push_back({line, "record " + std::to_string(line)});
      table.rows.push_back(row(record, line));
    }
    document.blocks.push_back(std::move(table));
    return document;
  }

 private:
  /// What stands before the separator, which goes with it.
  static std::string_view first(std::string_view& rest, char separator) {
    const std::size_t end = rest.find(separator);
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return part;
  }

  static assize::Row row(std::string_view record, std::size_t line) {
    assize::Row row;
    row.line = line;
    while (!record.empty()) {
      assize::Cell cell;
      for (const char each : first(record, unit_separator)) {
        const bool is_space = each == ' ' || each == '\n' || each == '\r' || each == '\t';
        if (!is_space)
          cell.text += each;
        else if (!cell.text.empty() && cell.text.back() != ' ')
          cell.text += ' ';
      }
      if (!cell.empty()) cell.marks.push_back({0, line});
      row.cells.push_back(std::move(cell));
    }
    return row;
  }
};

class TallyReporter final : public assize::Reporter {
 public:
  [[nodiscard]] std::string_view name() const override { return "tally"; }
  [[nodiscard]] std::string_view doc() const override { return "how often each kind was found"; }
  void write(const assize::Run& run, const assize::ReportOptions&,
             std::ostream& out) const override {
    std::map<std::string, std::size_t> counts;
    for (const assize::AssessmentResult& result : run.assessments)
      for (const assize::Finding& finding : result.findings)
        if (finding.outcome == assize::Outcome::fail) ++counts[finding.kind];
    for (const auto& [kind, count] : counts) out << kind << '\t' << count << '\n';
  }
};

const std::vector<const assize::Reader*>& readers() {
  static const SeparatedReader reader;
  static const std::vector<const assize::Reader*> all = {&reader};
  return all;
}

const std::vector<const assize::Reporter*>& reporters() {
  static const TallyReporter reporter;
  static const std::vector<const assize::Reporter*> all = {&reporter};
  return all;
}

}  // namespace

ASSIZE_PLUGIN = {.id = "separated",
                 .version = "1.0.0",
                 .licence = "Apache-2.0",
                 .doc = "tables parted by ASCII's own separators, and a tally of findings",
                 .readers = readers,
                 .reporters = reporters};
