// SPDX-License-Identifier: Apache-2.0
#include "setting.hpp"

#include <functional>
#include <sstream>
#include <vector>

namespace assize::test {
namespace {

using Parts = std::vector<std::string>;

std::string escaped(std::string_view text) {
  std::string out;
  for (const char each : text) {
    if (each == '&')
      out += "&amp;";
    else if (each == '<')
      out += "&lt;";
    else if (each == '>')
      out += "&gt;";
    else
      out += each;
  }
  return out;
}

/// A paragraph ends behind a sentence, once it is long enough to have been one.
Parts paragraphs_of(const std::string& text, const Setting& setting) {
  constexpr std::size_t long_enough = 120;
  if (!setting.paragraphs && !setting.bullets) return {text};
  Parts parts;
  std::size_t start = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '.' || text[i + 1] != ' ' || i - start < long_enough) continue;
    parts.push_back(text.substr(start, i + 1 - start));
    start = i + 2;
  }
  parts.push_back(text.substr(start));
  return parts;
}

const Parts columns = {"Code provision", "Code requirement", "Comply: Yes / No", "Evidence",
                       "Commentary / explanation"};

/// Calls for each section with its title, and for each row with its cells.
void each_row(const Assessment& form, const Code& code,
              const std::function<void(const Section&)>& section,
              const std::function<void(const Parts&)>& row) {
  for (const Section& each : code.sections) {
    bool is_begun = false;
    for (const FormRow& asked : code.form.rows) {
      const Response* response = form.response(asked.id);
      if (response == nullptr || asked.section != each.number) continue;
      if (!is_begun) section(each);
      is_begun = true;
      row({response->row, response->requirement.text, response->claim_text.text,
           response->evidence.text, response->field(Field::commentary).text});
    }
  }
}

std::string title_of(const Section& section) {
  return "Section " + section.number + ": " + section.title;
}

class Html {
 public:
  Html(const Setting& setting) : setting_(setting) {}

  std::string write(const Assessment& form, const Code& code) {
    out_ << "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Complaints"
            "</title>\n<style>td, th { border: 1px solid; vertical-align: top }</style>\n"
            "</head><body>\n<h1>Nettlewick Homes</h1>\n<p>Self-assessment against the Complaint "
            "Handling Code.</p>\n";
    if (setting_.one_table) begin_table();
    each_row(
        form, code,
        [&](const Section& section) {
          if (setting_.one_table) {
            out_ << "<tr><td colspan=\"5\"><b>" << escaped(title_of(section)) << "</b></td></tr>\n";
            return;
          }
          if (is_open_) end_table();
          out_ << "<h2>" << escaped(title_of(section)) << "</h2>\n";
          begin_table();
        },
        [&](const Parts& cells) {
          out_ << "<tr>";
          for (const std::string& cell : cells) out_ << "<td>" << content(cell) << "</td>";
          out_ << "</tr>\n";
        });
    end_table();
    out_ << "</body></html>\n";
    return out_.str();
  }

 private:
  void begin_table() {
    out_ << "<table><thead><tr>";
    for (const std::string& column : columns) out_ << "<th>" << column << "</th>";
    out_ << "</tr></thead><tbody>\n";
    is_open_ = true;
  }
  void end_table() { out_ << "</tbody></table>\n"; }

  [[nodiscard]] std::string content(const std::string& text) const {
    const Parts parts = paragraphs_of(text, setting_);
    if (parts.size() == 1) return escaped(text);
    std::string out = "<p>" + escaped(parts.front()) + "</p>";
    if (setting_.bullets) out += "<ul>";
    for (std::size_t i = 1; i < parts.size(); ++i)
      out += setting_.bullets ? "<li>" + escaped(parts[i]) + "</li>"
                              : "<p>" + escaped(parts[i]) + "</p>";
    return setting_.bullets ? out + "</ul>" : out;
  }

  const Setting& setting_;
  std::ostringstream out_;
  bool is_open_ = false;
};

class Office {
 public:
  Office(const Setting& setting) : setting_(setting) {}

  std::string write(const Assessment& form, const Code& code) {
    write_styles();
    out_ << "<office:body><office:text>\n"
         << heading("Nettlewick Homes")
         << paragraph("Self-assessment against the Complaint Handling Code.");
    if (setting_.one_table) begin_table();
    each_row(
        form, code,
        [&](const Section& section) {
          if (setting_.one_table) {
            out_ << "<table:table-row><table:table-cell table:style-name=\"C\" "
                    "table:number-columns-spanned=\"5\">"
                 << paragraph(title_of(section)) << "</table:table-cell>";
            for (int i = 0; i < 4; ++i) out_ << "<table:covered-table-cell/>";
            out_ << "</table:table-row>\n";
            return;
          }
          if (tables_ > 0) end_table();
          out_ << heading(title_of(section));
          begin_table();
        },
        [&](const Parts& cells) { write_row(cells); });
    end_table();
    out_ << "</office:text></office:body></office:document>\n";
    return out_.str();
  }

 private:
  void write_styles() {
    const std::string edge = setting_.lines ? "0.5pt solid #000000" : "none";
    out_
        << R"(<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size=")"
        << setting_.size << R"(pt"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
</office:styles><office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties )"
        << (setting_.landscape ? R"(fo:page-width="29.7cm" fo:page-height="21cm")"
                               : R"(fo:page-width="21cm" fo:page-height="29.7cm")")
        << R"( fo:margin="1.5cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>
<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border=")"
        << edge << "\"/></style:style>\n";
    constexpr int shares[] = {8, 27, 8, 27, 30};
    for (std::size_t i = 0; i < 5; ++i)
      out_ << "<style:style style:name=\"W" << i
           << "\" style:family=\"table-column\"><style:table-column-properties "
              "style:rel-column-width=\""
           << shares[i] << "*\"/></style:style>\n";
    out_ << R"(</office:automatic-styles><office:master-styles>
<style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p>Nettlewick Homes: complaints</text:p></style:header><style:footer><text:p>Page <text:page-number/> of <text:page-count/></text:p></style:footer></style:master-page>
</office:master-styles>
)";
  }

  static std::string heading(const std::string& text) {
    return "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">" + escaped(text) +
           "</text:h>\n";
  }
  static std::string paragraph(const std::string& text) {
    return "<text:p text:style-name=\"Standard\">" + escaped(text) + "</text:p>\n";
  }

  void begin_table() {
    out_ << "<table:table table:name=\"T" << ++tables_ << "\">";
    for (std::size_t i = 0; i < columns.size(); ++i)
      out_ << "<table:table-column table:style-name=\"W" << i << "\"/>";
    out_ << "<table:table-header-rows>";
    write_row(columns);
    out_ << "</table:table-header-rows>\n";
  }
  void end_table() { out_ << "</table:table>\n"; }

  void write_row(const Parts& cells) {
    out_ << "<table:table-row>";
    for (const std::string& cell : cells)
      out_ << "<table:table-cell table:style-name=\"C\">" << content(cell) << "</table:table-cell>";
    out_ << "</table:table-row>\n";
  }

  [[nodiscard]] std::string content(const std::string& text) const {
    const Parts parts = paragraphs_of(text, setting_);
    std::string out = paragraph(parts.front());
    if (parts.size() > 1 && setting_.bullets) out += "<text:list>";
    for (std::size_t i = 1; i < parts.size(); ++i)
      out += setting_.bullets ? "<text:list-item>" + paragraph(parts[i]) + "</text:list-item>"
                              : paragraph(parts[i]);
    if (parts.size() > 1 && setting_.bullets) out += "</text:list>";
    return out;
  }

  const Setting& setting_;
  std::ostringstream out_;
  int tables_ = 0;
};

}  // namespace

std::string as_html(const Assessment& form, const Code& code, const Setting& setting) {
  return Html(setting).write(form, code);
}

std::string as_office(const Assessment& form, const Code& code, const Setting& setting) {
  return Office(setting).write(form, code);
}

}  // namespace assize::test
