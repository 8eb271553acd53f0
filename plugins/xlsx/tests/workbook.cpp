// SPDX-License-Identifier: Apache-2.0
#include "xlsx/tests/workbook.hpp"

#include "xlsx/xlsx_reader.hpp"

namespace assize::xlsx::test {
namespace {

std::string relations_namespace(bool strict) {
  return strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

std::string opening(const std::string& root, bool strict) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + root + " xmlns=\"" +
         (strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                 : "http://schemas.openxmlformats.org/spreadsheetml/2006/main") +
         "\" xmlns:r=\"" + relations_namespace(strict) + "\">";
}

std::string relation(const std::string& id, const std::string& kind, const std::string& target,
                     bool strict, bool external = false) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + relations_namespace(strict) + "/" + kind +
         "\" Target=\"" + target + "\"" + (external ? " TargetMode=\"External\"" : "") + "/>";
}

std::string styles_of(const TestWorkbook& workbook) {
  return opening("styleSheet", workbook.strict) + "<numFmts>" + workbook.formats +
         "</numFmts><fonts><font><sz val=\"11\"/><name val=\"Calibri\"/></font>" + workbook.fonts +
         "</fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/>" + workbook.styles +
         "</cellXfs></styleSheet>";
}

void add_sheet(const TestSheet& sheet, const std::string& number, bool strict,
               ooxml::test::Parts& parts) {
  parts.emplace_back("xl/worksheets/sheet" + number + ".xml",
                     opening("worksheet", strict) + sheet.before + "<sheetData>" + sheet.rows +
                         "</sheetData>" + sheet.rest + "</worksheet>");
  std::string relations;
  for (const auto& [id, target] : sheet.links)
    relations += relation(id, "hyperlink", target, strict, true);
  for (const auto& [kind, content] : sheet.parts) {
    const std::string name = kind + number + ".xml";
    relations += relation("own" + kind, kind, "../" + name, strict);
    parts.emplace_back("xl/" + name, content);
  }
  if (!relations.empty())
    parts.emplace_back("xl/worksheets/_rels/sheet" + number + ".xml.rels",
                       "<Relationships>" + relations + "</Relationships>");
}

std::string text_of(const Block& block) {
  if (block.kind == BlockKind::heading) return "# " + block.text.text + "\n";
  if (block.kind == BlockKind::paragraph) return block.text.text + "\n";
  std::string out = "---\n";
  for (const Row& row : block.rows) {
    out += "|";
    for (const Cell& cell : row.cells) {
      out += " ";
      if (cell.columns != 1) out += "(" + std::to_string(cell.columns) + ") ";
      if (cell.rows != 1) out += "(down " + std::to_string(cell.rows) + ") ";
      out += cell.text + " |";
    }
    out += "\n";
  }
  return out;
}

std::string read(const std::string& bytes, bool with_places) {
  const Source source{"form.xlsx", bytes};
  Diagnostics diagnostics;
  const auto document = XlsxReader().read(source, diagnostics);
  std::string out;
  if (document) {
    for (const Block& block : document->blocks) out += text_of(block);
    for (const Place& place : document->places)
      if (with_places) out += std::to_string(place.line) + " " + place.words + "\n";
  }
  for (const Diagnostic& each : diagnostics.all())
    out += (each.level == Level::error ? "error: " : "warning: ") + each.message + "\n";
  return out;
}

}  // namespace

ooxml::test::Parts parts_of(const TestWorkbook& workbook) {
  const bool strict = workbook.strict;
  ooxml::test::Parts parts;
  parts.emplace_back("[Content_Types].xml", "<Types/>");
  parts.emplace_back("_rels/.rels",
                     "<Relationships>" +
                         relation("rId1", "officeDocument", "xl/workbook.xml", strict) +
                         "</Relationships>");
  std::string sheets, relations;
  for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
    const TestSheet& sheet = workbook.sheets[i];
    const std::string number = std::to_string(i + 1);
    sheets += "<sheet name=\"" + sheet.name + "\" sheetId=\"" + number + "\"" +
              (sheet.state.empty() ? "" : " state=\"" + sheet.state + "\"") + " r:id=\"rId" +
              number + "\"/>";
    relations +=
        relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml", strict);
    add_sheet(sheet, number, strict, parts);
  }
  relations += relation("strings", "sharedStrings", "sharedStrings.xml", strict) +
               relation("styles", "styles", "/xl/styles.xml", strict);
  parts.emplace_back("xl/workbook.xml", opening("workbook", strict) + "<workbookPr" +
                                            (workbook.date1904 ? " date1904=\"1\"" : "") +
                                            "/><sheets>" + sheets + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels",
                     "<Relationships>" + relations + "</Relationships>");
  parts.emplace_back("xl/styles.xml", styles_of(workbook));
  std::string strings;
  for (const std::string& each : workbook.strings) strings += "<si>" + each + "</si>";
  parts.emplace_back("xl/sharedStrings.xml", opening("sst", strict) + strings + "</sst>");
  return parts;
}

std::string build(const TestWorkbook& workbook) {
  return ooxml::test::build_zip(parts_of(workbook));
}

TestWorkbook sheet_of(const std::string& rows, const std::string& rest) {
  return {.sheets = {{.name = "Form", .rows = rows, .rest = rest}}};
}

std::string row(std::size_t number, const std::vector<std::string>& cells) {
  const std::string figures = std::to_string(number);
  std::string out = "<row r=\"" + figures + "\">";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    out += "<c r=\"" + std::string(1, static_cast<char>('A' + i)) + figures +
           "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>";
  }
  return out + "</row>";
}

std::string read(const std::string& bytes) { return read(bytes, true); }
std::string read(const TestWorkbook& workbook) { return read(build(workbook), true); }
std::string blocks_of(const TestWorkbook& workbook) { return read(build(workbook), false); }

}  // namespace assize::xlsx::test
