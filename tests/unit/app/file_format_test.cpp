// SPDX-License-Identifier: Apache-2.0
#include "app/file_format.hpp"

#include <string>

#include "support/catch.hpp"

using namespace assize::app;
using namespace std::string_literals;
using Catch::Matchers::Contains;

namespace {

/// What is said of bytes; empty: they may be a form.
std::string told(const std::string& bytes) {
  const auto format = unreadable(bytes);
  if (!format) return {};
  CHECK_FALSE(format->advice.empty());
  return format->what;
}

}  // namespace

TEST_CASE("a file that cannot be read is told by its content") {
  CHECK(told("") == "the file is empty");
  CHECK(told("\xEF\xBB\xBF \n\t\r\n") == "the file holds nothing but white space");
  CHECK(told("%PDF-1.7\n%\xE2\xE3") == "this is a PDF");
  CHECK_THAT(told("PK\x03\x04....word/document.xml"), Contains("a Word document"));
  CHECK_THAT(told("PK\x03\x04....xl/workbook.xml"), Contains("an Excel workbook"));
  CHECK_THAT(told("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"),
             Contains("an OpenDocument file"));
  CHECK(told("PK\x03\x04....a.txt") == "this is a ZIP archive");
  CHECK_THAT(told("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...."), Contains("an older Word"));
  CHECK_THAT(told("{\\rtf1 x}"), Contains("rich text"));
  CHECK(told("\x89PNG\r\n") == "this is a picture");
  CHECK(told("II*\0"s) == "this is a picture");
  CHECK(told("\x7F"
             "ELF\x02") == "this is a program");
}

TEST_CASE("what Assize itself writes or reads elsewhere is told, too") {
  CHECK(told("{\n \"schema\": \"assize-run/1\"") == "this is the JSON of a run");
  CHECK(told("{\"a\": 1}") == "this is JSON, which is written but not read");
  CHECK(told("<?xml version=\"1.0\"?>\n<code format=\"1\"/>") == "this is the XML of a Code");
  CHECK(told("<pack format=\"1\"/>") == "this is the manifest of a rule pack");
  CHECK_THAT(told("<?xml version=\"1.0\"?><note/>"), Contains("its root is <note>"));
}

TEST_CASE("what may be a form is let through") {
  CHECK(told("1.2\tYes\n").empty());
  CHECK(told("{see above} Yes").empty());
  CHECK(told("<assessment format=\"1\" code=\"x\"/>").empty());
  CHECK(told("<!DOCTYPE html><html><table></table></html>").empty());
  CHECK(told("<table><tr><td>1.2</td></tr></table>").empty());
  CHECK(told("Form of\n<code>1.2</code>\n").empty());
  CHECK(told("\xFF\xFE"
             "A\0"s)
            .empty());
}

TEST_CASE("where no form is recognised, it is told what the text looks like") {
  CHECK(likely_format(" <!doctype HTML><html>") == "a web page");
  CHECK(likely_format("No,Requirement,\"Comply\"\n1.2,x,y") == "comma-separated text");
  CHECK(likely_format("One, two, three and four.\n").empty());
  CHECK(likely_format("1,2\tYes,No,x\n").empty());
  CHECK(likely_format("").empty());
}
