// SPDX-License-Identifier: Apache-2.0
#include "docx/tests/word_file.hpp"

#include "docx/docx_reader.hpp"
#include "ooxml/package.hpp"
#include "support/catch.hpp"

namespace assize::docx::test {
namespace {

constexpr std::string_view head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

std::string base(bool strict) {
  return strict ? "http://purl.oclc.org/ooxml/" : "http://schemas.openxmlformats.org/";
}

std::string spaces(bool strict) {
  const std::string main = strict ? "wordprocessingml/main" : "wordprocessingml/2006/main";
  const std::string relations =
      strict ? "officeDocument/relationships" : "officeDocument/2006/relationships";
  return " xmlns:w=\"" + base(strict) + main + "\" xmlns:r=\"" + base(strict) + relations +
         "\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
         " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
         " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
         " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
}

std::string part(const std::string& root, const std::string& content, bool strict) {
  return std::string(head) + "<w:" + root + spaces(strict) + ">" + content + "</w:" + root + ">";
}

std::string relation(const WordFile& file, const std::string& id, const std::string& kind,
                     const std::string& target, bool external) {
  const std::string type =
      base(file.strict) +
      (file.strict ? "officeDocument/relationships/" : "officeDocument/2006/relationships/") + kind;
  return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"" +
         (external ? " TargetMode=\"External\"/>" : "/>");
}

void show(const PlacedText& text, std::string& out) {
  out += text.text + " {";
  for (const LineMark& mark : text.marks)
    out += std::to_string(mark.start) + ":" + std::to_string(mark.line) + " ";
  out += "}";
}

}  // namespace

std::string document_xml(const WordFile& file) {
  const std::string section =
      file.header.empty()
          ? "<w:sectPr/>"
          : "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"head\"/></w:sectPr>";
  return part("document", "<w:body>" + file.body + section + "</w:body>", file.strict);
}

ooxml::test::Parts parts_of(const WordFile& file) {
  const std::string types =
      std::string(head) +
      R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
      R"(<Default Extension="xml" ContentType="application/xml"/></Types>)";
  std::string relations;
  ooxml::test::Parts more;
  const auto add = [&](const std::string& id, const std::string& kind, const std::string& root,
                       const std::string& content) {
    if (content.empty()) return;
    more.emplace_back("word/" + kind + ".xml", part(root, content, file.strict));
    relations += relation(file, id, kind, kind + ".xml", false);
  };
  add("styles", "styles", "styles", file.styles);
  add("numbers", "numbering", "numbering", file.numbering);
  add("notes", "footnotes", "footnotes", file.footnotes);
  add("head", "header", "hdr", file.header);
  add("remarks", "comments", "comments", file.comments);
  for (const auto& [id, target] : file.links)
    relations += relation(file, id, "hyperlink", target, true);
  ooxml::test::Parts out = {
      {"[Content_Types].xml", types},
      {"_rels/.rels", ooxml::test::package_relations("word/document.xml")},
      {"word/document.xml", document_xml(file)},
      {"word/_rels/document.xml.rels",
       std::string(head) +
           "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           relations + "</Relationships>"}};
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

std::string build(const WordFile& file) { return ooxml::test::build_zip(parts_of(file)); }

std::string run(std::string_view words, std::string_view properties) {
  std::string out = "<w:r>";
  if (!properties.empty()) out.append("<w:rPr>").append(properties).append("</w:rPr>");
  return out.append("<w:t xml:space=\"preserve\">").append(words).append("</w:t></w:r>");
}

std::string paragraph(std::string_view words, std::string_view properties) {
  return holding(run(words), properties);
}

std::string holding(std::string_view content, std::string_view properties) {
  std::string out = "<w:p>";
  if (!properties.empty()) out.append("<w:pPr>").append(properties).append("</w:pPr>");
  return out.append(content).append("</w:p>");
}

std::string cell(std::string_view blocks, std::string_view properties) {
  std::string out = "<w:tc>";
  if (!properties.empty()) out.append("<w:tcPr>").append(properties).append("</w:tcPr>");
  return out.append(blocks).append("</w:tc>");
}

std::string row(const std::vector<std::string>& words) {
  std::string cells;
  for (const std::string& each : words) cells += cell(paragraph(each));
  return row_of(cells);
}

std::string row_of(std::string_view cells, std::string_view properties) {
  std::string out = "<w:tr>";
  if (!properties.empty()) out.append("<w:trPr>").append(properties).append("</w:trPr>");
  return out.append(cells).append("</w:tr>");
}

std::string table(std::string_view rows) {
  return std::string("<w:tbl><w:tblPr/>").append(rows).append("</w:tbl>");
}

std::string control(std::string_view properties, std::string_view content) {
  return std::string("<w:sdt><w:sdtPr>")
      .append(properties)
      .append("</w:sdtPr><w:sdtContent>")
      .append(content)
      .append("</w:sdtContent></w:sdt>");
}

Document read(const WordFile& file) {
  Diagnostics diagnostics;
  const auto document = DocxReader().read({"form.docx", build(file)}, diagnostics);
  for (const Diagnostic& each : diagnostics.all())
    if (each.level == Level::error) FAIL(to_string(each));
  REQUIRE(document);
  return *document;
}

std::vector<std::string> messages(const Diagnostics& diagnostics) {
  std::vector<std::string> out;
  for (const Diagnostic& each : diagnostics.all()) out.push_back(each.message);
  return out;
}

std::string shown(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind != BlockKind::table) {
      out += (block.kind == BlockKind::heading ? "# " : "") + block.text.text + "\n";
      continue;
    }
    for (const Row& row : block.rows) {
      bool first = true;
      for (const Cell& cell : row.cells) {
        if (!first) out += " | ";
        first = false;
        if (cell.columns != 1) out += "(" + std::to_string(cell.columns) + ")";
        if (cell.rows != 1) out += "(down " + std::to_string(cell.rows) + ")";
        out += cell.text;
      }
      out += "\n";
    }
  }
  return out;
}

std::string shown(const WordFile& file) { return shown(read(file)); }

std::string all_of(const Document& document) {
  std::string out = std::to_string(document.lines) + "\n";
  for (const Block& block : document.blocks) {
    out += std::to_string(static_cast<int>(block.kind)) + " " + std::to_string(block.line) + " ";
    show(block.text, out);
    for (const Row& row : block.rows) {
      out += "\n" + std::to_string(row.line);
      for (const Cell& cell : row.cells) {
        out += " |" + std::to_string(cell.columns) + "," + std::to_string(cell.rows) + " ";
        show(cell, out);
      }
    }
    out += "\n";
  }
  for (const Place& place : document.places)
    out += std::to_string(place.line) + " " + place.words + "\n";
  return out;
}

std::string entry(const std::string& zip, const std::string& name) {
  Diagnostics diagnostics;
  const Source source{"zip", zip};
  const auto package = ooxml::Package::open(source, diagnostics);
  REQUIRE(package);
  return package->part(name, diagnostics).value_or("");
}

}  // namespace assize::docx::test
