// SPDX-License-Identifier: Apache-2.0
#include "document/html_reader.hpp"

#include <algorithm>
#include <string>

#include "support/catch.hpp"
#include "text/fold.hpp"

namespace assize::document {
namespace {

const std::string head = "<!DOCTYPE html>\n<html><head><title>Mill</title></head><body>\n";

std::optional<Document> document_of(const std::string& html, Diagnostics& diagnostics) {
  return HtmlReader().read({"p.html", html}, diagnostics);
}

Document read(const std::string& html) {
  Diagnostics diagnostics;
  auto document = document_of(html, diagnostics);
  REQUIRE(document);
  CHECK(diagnostics.all().empty());
  return *std::move(document);
}

// "# heading", "paragraph", "[cell][cell]", a line each.
std::string told(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::heading) out += "# " + block.text.text + "\n";
    if (block.kind == BlockKind::paragraph) out += block.text.text + "\n";
    for (const Row& row : block.rows) {
      for (const Cell& cell : row.cells) {
        out += "[" + cell.text;
        if (cell.columns != 1) out += " x" + std::to_string(cell.columns);
        if (cell.rows != 1) out += " down " + std::to_string(cell.rows);
        out += "]";
      }
      out += "\n";
    }
  }
  return out;
}

// Of a page with this body; its title's heading left out.
std::string told(const std::string& body) {
  return told(read(head + body)).substr(std::string("# Mill\n").size());
}

std::string warned(const std::string& html) {
  Diagnostics diagnostics;
  REQUIRE(document_of(html, diagnostics));
  std::string out;
  for (const Diagnostic& one : diagnostics.all()) {
    CHECK(one.level == Level::warning);
    out += std::to_string(one.where.line) + " " + one.message + "\n";
  }
  return out;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

const std::string row = "<tr><td>1</td><td>Sweep</td><td>Yes</td></tr>";
const std::string swept = "[1][Sweep][Yes]\n";

}  // namespace

TEST_CASE("a page is known by what it says of itself") {
  const HtmlReader reader;
  CHECK(reader.recognises("<!DOCTYPE html><p>a") == 90);
  CHECK(reader.recognises("\xEF\xBB\xBF \n<!-- saved -->\n<!doctype HTML PUBLIC \"x\">") == 90);
  CHECK(reader.recognises("<html lang=en><body>a") == 85);
  CHECK(reader.recognises("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html>") == 90);
  CHECK(reader.recognises("<body><p>a</body>") == 75);
  CHECK(reader.recognises(repeated("<div><p>words</p></div>\n", 30)) == 65);
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("<!doctype html><p>a")) wide += std::string{c, '\0'};
  CHECK(reader.recognises(wide) == 90);
}

TEST_CASE("what is no page is left to others") {
  const HtmlReader reader;
  for (const std::string& text :
       {std::string(), std::string("words"), std::string("<?xml version=\"1.0\"?><assessment/>"),
        std::string("<assessment><row/></assessment>"), std::string("<?xml"), std::string("<!-- a"),
        "1\t<p>one</p>\t<p>two</p>\n" + repeated("2\t<ul><li>a</li></ul>\tb\n", 99),
        "| a | b |\n|---|---|\n" + repeated("| <p>1</p> | <br>2 |\n", 99),
        "Our answers\n\n<table>\n" + repeated("<tr><td>1</td></tr>\n", 99) + "</table>\n",
        "<table>" + repeated("<tr><td>1</td></tr>", 99) +
            "</table>\n\n# Section 2\n\nWords of it.\n",
        std::string("<p>one</p><p>two</p>\n")}) {
    INFO(text.substr(0, 60));
    CHECK(reader.recognises(text) == 0);
  }
}

TEST_CASE("headings, paragraphs, lists and tables with their lines") {
  const Document page = read(head +
                             "<h1>Barn\n rules</h1>\n<p>We <b>sweep</b>\nevery day.</p>\n"
                             "<ul><li>oats<li>rye</ul>\n<table>\n<tr><th>n<th>what\n"
                             "<tr>\n<td>1</td>\n<td><p>a</p>\n<p>b</p></td></tr></table>");
  CHECK(told(page) ==
        "# Mill\n# Barn rules\nWe sweep every day.\noats\nrye\n[n][what]\n[1][a b]\n");
  CHECK(page.reader == "html");
  CHECK(page.lines == 13);
  CHECK(page.places.empty());
  CHECK(page.sha256.size() == 64);
  CHECK(page.blocks[1].line == 3);
  CHECK(page.blocks[2].line == 5);
  CHECK(page.blocks[2].text.line_at(0) == 5);
  CHECK(page.blocks[2].text.line_at(page.blocks[2].text.text.find("every")) == 6);
  const Block& table = page.blocks[5];
  CHECK(table.line == 8);
  CHECK(table.rows[0].line == 9);
  CHECK(table.rows[1].line == 10);
  CHECK(table.rows[1].cells[0].line_at(0) == 11);
  CHECK(table.rows[1].cells[1].line_at(0) == 12);
  CHECK(table.rows[1].cells[1].line_at(2) == 13);
}

TEST_CASE("tags that are passed over count their lines") {
  const Document page = read(
      "<!doctype html>\n<script>\nlet a = '<p>';\n</script><!--\n\n-->"
      "<p>one <span\nclass=x>two</span> three</p>\n<p>four</p>");
  CHECK(told(page) == "one two three\nfour\n");
  CHECK(page.blocks[0].line == 6);
  CHECK(page.blocks[0].text.line_at(4) == 7);
  CHECK(page.blocks[1].line == 8);
}

TEST_CASE("a break is a space and begins a line of its own") {
  const Document page = read(head + "<table><tr><td>a<br>b<td>x</table>");
  const Cell& cell = page.blocks[1].rows[0].cells[0];
  CHECK(cell.text == "a b");
  REQUIRE(cell.marks.size() == 2);
  CHECK(cell.marks[1].start == 2);
  CHECK(told("<p>one<br>two<br><br>three</p>") == "one two\nthree\n");
  CHECK(told("<pre>one\ntwo</pre>") == "one\ntwo\n");
}

TEST_CASE("labels that are told by their class begin lines of their own") {
  for (const char* label : {"class=\"label\"", "class=\"big field__label\""}) {
    const Document page = read("<div><span " + std::string(label) +
                               ">Comply</span><span>No</span></div><p>Fine<b class=x>ly</b></p>");
    REQUIRE(page.blocks.size() == 2);
    CHECK(page.blocks[0].text.text == "Comply No");
    CHECK(page.blocks[0].text.marks.size() == 2);
    CHECK(page.blocks[1].text.text == "Finely");
  }
}

TEST_CASE("the site's furniture is left out") {
  CHECK(told("<nav><a href=/>Home</a></nav><header><p>Call us</p><h1>Barn</h1></header>"
             "<div class='cookie-banner'>We use crumbs</div><div role=search>Find</div>"
             "<p>The matter of it.</p><aside>See also</aside><p hidden>not shown</p>"
             "<p style='color:red; display: none'>nor this</p><p aria-hidden=true>nor that</p>"
             "<style>p { }</style><noscript>old</noscript><template><p>t</p></template>"
             "<svg><title>Mark</title></svg><iframe>f</iframe><dialog>Sign up</dialog>"
             "<footer>The mill, 1 Lane</footer>") == "# Barn\nThe matter of it.\n");
}

TEST_CASE("furniture that holds the form is none") {
  const std::string table = "<table>" + repeated(row, 3) + "</table>";
  for (const char* open :
       {"<aside>", "<header>", "<nav>", "<div hidden>", "<div class=consent>", "<div role=dialog>",
        "<div aria-hidden=true>", "<div style='display:none'>"}) {
    INFO(open);
    const std::string name(open + 1, std::string(open).find_first_of(" >") - 1);
    CHECK(told("<p>Words.</p>" + (open + table) + "</" + name + ">") ==
          "Words.\n" + swept + swept + swept);
  }
  CHECK(told("<header>All that this page says stands here.</header><p>a</p>") ==
        "All that this page says stands here.\na\n");
  CHECK(told("<article><header><p>May 2025</p></header><p>a</p><footer>b</footer></article>") ==
        "May 2025\na\nb\n");
}

TEST_CASE("of what is hidden the closed parts of an accordion are shown") {
  CHECK(told("<div hidden><h3>Barn</h3><p>Swept.</p></div>"
             "<ul hidden><li><a href=/a>" +
             repeated("One page of many ", 20) + "</a></ul><p>a</p>") == "# Barn\nSwept.\na\n");
}

TEST_CASE("the main part of a page is read when it holds the form") {
  CHECK(told("<div>Skip</div><h1>Barn</h1><main><table>" + repeated(row, 2) +
             "</table></main><div>Ask us</div>") == "# Barn\n" + swept + swept);
  CHECK(told("<div>Skip</div><div role=main><p>The words of the page.</p></div>") ==
        "The words of the page.\n");
  CHECK(told("<main><p>Few</p></main><table>" + repeated(row, 2) + "</table>") ==
        "Few\n" + swept + swept);
}

TEST_CASE("cells that span rows and columns leave empty ones") {
  CHECK(told("<table><caption>Our answers</caption><thead><tr><th colspan=2>a<th>b</thead>"
             "<tr><td rowspan=2>6.9<td>c<td>d<tr><td>e<td>f</table>") ==
        "Our answers\n[a x2][b]\n[6.9 down 2][c][d]\n[][e][f]\n");
  CHECK(told("<table><tr><td colspan=1000000000 rowspan=99999999999999999999>a<td>b</table>") ==
        "[a x64 down 1000][b]\n");
}

TEST_CASE("a table that lays the page out is opened up") {
  const std::string inner = "<table>" + repeated(row, 3) + "</table>";
  CHECK(told("<table><tr><td>Menu<td><h2>Answers</h2>" + inner + "</table>") ==
        "Menu\n# Answers\n" + swept + swept + swept);
  CHECK(told("<table><tr><td><p>one</p><p>two</p><tr><td>three</table>") == "one\ntwo\nthree\n");
  CHECK(told("<table role=presentation><tr><td>a<td>" + inner + "</table>") ==
        "a\n" + swept + swept + swept);
  CHECK(told("<table><tr><td>1<td>A long answer of many words.<td><table><tr><td>a<td>b</table>"
             "</table>") == "[1][A long answer of many words.][a b]\n");
}

TEST_CASE("a list of terms is labels and values") {
  CHECK(
      told(
          "<dl><dt>Comply<dd>Yes<dt>Evidence:<dd><p>The</p><p>book</p><dt>Owner?<dd>Miller</dl>") ==
      "Comply: Yes\nEvidence: The book\nOwner? Miller\n");
  CHECK(told("<dl><div><dt>Comply</dt><dd>No</dd></div><dt>Alone</dl>") == "Comply: No\n# Alone\n");
  CHECK(told("<dl><dt>Section 1<dd><table>" + row + row + "</table></dl>") ==
        "# Section 1\n" + swept + swept);
}

TEST_CASE("accordions are headings and what they hold") {
  CHECK(told("<details><summary>1. Barn</summary><p>a</p></details>"
             "<button aria-expanded=false>2. Mill</button><div hidden>" +
             repeated("Swept by hand. ", 20) + "</div>") ==
        "# 1. Barn\na\n# 2. Mill\n" + text::fold_space(repeated("Swept by hand. ", 20)) + "\n");
  CHECK(told("<div class=accordion><div class=accordion-header>Barn</div>"
             "<div class=accordion-body>Swept</div></div>") == "# Barn\nSwept\n");
}

TEST_CASE("boxes that are rows and cells by role or by name are a table") {
  CHECK(told("<div role=table><div role=row><span role=columnheader>n</span>"
             "<span role=columnheader>what</span></div><div role=rowgroup><div role=row>"
             "<div role=cell>1</div><div role=cell><p>a</p></div></div></div></div>") ==
        "[n][what]\n[1][a]\n");
  CHECK(told(repeated("<div class=row><div class=col-1>1</div>\n<div class=col-5><p>Sweep</p></div>"
                      "<div class=col-6>Yes</div></div>\n",
                      3)) == swept + swept + swept);
  CHECK(told(repeated("<div class=row><div class=col-6>a</div><div class=col-6>b</div></div>",
                      4)) == "a\nb\na\nb\na\nb\na\nb\n");
}

TEST_CASE("links keep their targets") {
  CHECK(told("<p>See <a href=\"https://mill.example/p.pdf\">the policy</a>.</p>") ==
        "See the policy (https://mill.example/p.pdf).\n");
  CHECK(told("<p><a href=/p.pdf>Policy </a>and <a href=\"a b.pdf\">more</a></p>") ==
        "Policy (/p.pdf) and more (a b.pdf)\n");
  CHECK(told("<p><a href='https://www.mill.example/'>mill.example</a> "
             "<a href='#top'>Up</a> <a href='mailto:a@mill.example'>Write</a> "
             "<a href='tel:1'>Call</a> <a href='JavaScript:void(0)'>Press</a></p>") ==
        "mill.example Up Write Call Press\n");
  CHECK(told("<p><a href=p.pdf><img alt='The policy' src=i.png></a></p>") ==
        "The policy (p.pdf)\n");
  CHECK(told("<a href=/m><h3>Mill</h3><p>open</p></a>") == "# Mill\nopen\n(/m)\n");
}

TEST_CASE("fields of a form say what is chosen in them") {
  const std::string yes = "\xE2\x98\x91", no = "\xE2\x98\x90";
  CHECK(told("<table><tr><td><input type=checkbox checked> Yes <input type=checkbox> No"
             "<td><input type=radio> Yes <input type=radio checked=checked> No"
             "<td><select><option>Yes<option selected>No</select>"
             "<td><select><option>Yes<option>No</select>"
             "<td><input value='Barn book'><input type=hidden value=x>"
             "<td><textarea>a <b> c</textarea></table>") == "[" + yes + " Yes " + no + " No][" +
                                                                no + " Yes " + yes +
                                                                " No][No][Yes / No][Barn book]"
                                                                "[a <b> c]\n");
}

TEST_CASE("what a cell shows without words is read from its pictures") {
  CHECK(told("<table><tr><td>1<td><img alt=Yes src=t.png><td><span aria-hidden=true>\xE2\x9C\x93"
             "</span><tr><td>2<td><i class='fa fa-times'></i><td><svg><title>No</title></svg>"
             "<tr><td>3<td><span aria-hidden=true>\xE2\x9C\x93</span><span class=sr-only>Yes</span>"
             "<td><img src=a.png></table>") ==
        "[1][Yes][\xE2\x9C\x93]\n[2][\xE2\x9C\x97][No]\n[3][Yes][]\n");
}

TEST_CASE("marks of footnotes are set off, powers and ordinals are not") {
  CHECK(told("<p>swept<sup>1</sup> on the 1<sup>st</sup>, 5 m<sup>2</sup>, 10<sup>"
             "<a href='#f2'>2</a></sup> days<sup>[3]</sup></p>") ==
        "swept [1] on the 1st, 5 m2, 10 [2] days [3]\n");
}

TEST_CASE("of a printed choice what is struck out is marked") {
  CHECK(told("<table><tr><td><s>Yes</s> / No<td>A <del>long</del> answer that is not a choice of "
             "a few words</table>") ==
        "[~~Yes~~ / No][A long answer that is not a choice of a few words]\n");
}

TEST_CASE("bold words at the head of a line part it") {
  CHECK(told("<p><strong>Comply</strong> Yes<br><strong>Evidence:</strong> the book<br>"
             "<b>Commentary</b><br>Swept.</p>") ==
        "# Comply\nYes\nEvidence: the book\n# Commentary\nSwept.\n");
  CHECK(told("<p><b>The mill</b> is old and <b>Open</b> Mondays.</p><p><b>6.1</b></p>") ==
        "The mill is old and Open Mondays.\n# 6.1\n");
}

TEST_CASE("entities are characters, and what is no tag is words") {
  CHECK(told("<p>fish &amp; chips &lt;hot&gt; &pound;5&nbsp;a &#8217; <insert link here> "
             "<a note to the team> 5 < 6 <o:p>x</o:p></p>") ==
        "fish & chips <hot> \xC2\xA3"
        "5 a \xE2\x80\x99 <insert link here> <a note to the team> 5 < 6 x\n");
}

TEST_CASE("a page's encoding is told by its mark, by what it says, by looking") {
  const std::string utf8 = "# Mill\ncaf\xC3\xA9 \xE2\x82\xAC\n";
  const std::string start = "<!doctype html><meta charset=\"";
  CHECK(told(read(start + "utf-8\"><title>Mill</title><p>caf\xC3\xA9 \xE2\x82\xAC")) == utf8);
  CHECK(told(read(start + "iso-8859-1\"><title>Mill</title><p>caf\xE9 \x80")) == utf8);
  CHECK(told(read(start + "iso-8859-1\"><title>Mill</title><p>caf\xC3\xA9 \xE2\x82\xAC")) == utf8);
  CHECK(told(read(start + "ISO-8859-15\"><title>Mill</title><p>caf\xE9 \xA4")) == utf8);
  CHECK(told(read("<!doctype html><title>Mill</title><p>caf\xE9 \x80")) == utf8);
  CHECK(warned(start + "macintosh\"><p>caf\xE9") ==
        "1 the page says that it is macintosh, which is not known here; read as Windows-1252\n");
  CHECK(warned("<!doctype html>\n<p>caf\xE9 \x81</p>") ==
        "2 1 byte(s) are not Windows-1252 and became U+FFFD\n");
}

TEST_CASE("what is lost is told") {
  CHECK(warned("<!doctype html>\n<p>a</p>\n<script>let a;") ==
        "3 a script or comment begins here that nothing closes; the rest of the page is passed "
        "over\n");
  CHECK(warned("<!doctype html><div id=app></div>") ==
        "1 the page holds no words; a script may draw them\n");
}

TEST_CASE("no page is too deep, too wide or too broken") {
  for (const char* each :
       {"<div>", "<b>", "<table><tr><td>", "<b><div></b>", "<form><div></form>",
        "<div><table><tr><td></div>", "<div><select></div></select>", "<a href=x><div>", "<ul><li>",
        "<dl><dd>", "<span class=x>", "<table>x<br>", "<div a=\"", "<svg>", "<a "}) {
    INFO(each);
    Diagnostics diagnostics;
    const auto page = document_of(head + repeated(each, 20000) + "last words", diagnostics);
    REQUIRE(page);
    CHECK(told(*page).find("last words") != std::string::npos);
  }
  const std::string wide = "<td colspan=64 rowspan=1000>x";
  std::size_t cells = 0;
  const Document page =
      read(head + "<table><tr>" + repeated(wide, 500) + repeated("<tr>", 5000) + "</table>");
  for (const Row& one : page.blocks.back().rows) cells += one.cells.size();
  CHECK(cells < 300'000);
}

TEST_CASE("every text of a page has its place") {
  const Document page = read(head + "<p>a</p><table><tr><td>b<td>c<br>d</table><p>e\nf</p>");
  for (const Block& block : page.blocks) {
    CHECK(block.line >= 1);
    CHECK(block.text.empty() == block.text.marks.empty());
    for (const Row& one : block.rows)
      for (const Cell& cell : one.cells) CHECK(cell.empty() == cell.marks.empty());
  }
}

}  // namespace assize::document
