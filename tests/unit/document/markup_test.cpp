// SPDX-License-Identifier: Apache-2.0
#include "document/markup.hpp"

#include "support/catch.hpp"

namespace assize::document {
namespace {

const std::string ticked = "\xE2\x98\x91";
const std::string unticked = "\xE2\x98\x90";

std::string told(const HtmlTable& table) {
  std::string out;
  for (const auto& row : table.rows) {
    for (const HtmlCell& cell : row) {
      out += "[" + cell.text;
      if (cell.columns != 1) out += " x" + std::to_string(cell.columns);
      out += "]";
    }
    out += "\n";
  }
  return out + (table.rest.empty() ? "" : "rest: " + table.rest);
}

}  // namespace

TEST_CASE("tags go and words stay") {
  struct Case {
    const char* markup;
    const char* text;
  };
  const Case cases[] = {
      {"plain words", "plain words"},
      {"  two \t spaces \xC2\xA0 folded\n", "two spaces folded"},
      {"<b>bold</b> and <i>slanted</i>", "bold and slanted"},
      {"<p>one</p><p>two</p>", "one two"},
      {"one<br>two<br/>three<BR />four", "one two three four"},
      {"<ul><li>oats</li><li>rye</li></ul>", "oats rye"},
      {"<span style=\"color:red\">red</span>", "red"},
      {"bar<u>ley</u>", "barley"},
      {"<a href=\"https://example.org\">the page</a>", "the page"},
      {"fish &amp; chips &lt;hot&gt;", "fish & chips <hot>"},
      {"a&nbsp;b", "a b"},
      {"&pound;5 &#8211; &#x2019;",
       "\xC2\xA3"
       "5 \xE2\x80\x93 \xE2\x80\x99"},
      {"<style>p { color: red }</style>words", "words"},
      {"unclosed <b>bold", "unclosed bold"},
      {"</p>stray close", "stray close"},
      {"<b></b>", ""},
      {"", ""},
  };
  for (const Case& c : cases) {
    INFO(c.markup);
    CHECK(plain_text(c.markup) == c.text);
  }
}

TEST_CASE("what begins like a tag and is none is text") {
  for (const char* text : {"<insert link>", "see <add link here> for it", "5 < 6 and 7 > 6", "<",
                           "a <", "<5 days", "<a note to the team>", "<p note>", "<- see above",
                           "<xyz>", "AT&T and B&B", "a & b; c", "1 <2 and 3> 2"}) {
    INFO(text);
    CHECK_FALSE(has_markup(text));
    CHECK(plain_text(text) == text);
  }
  CHECK(plain_text("<b>Add</b> <insert link> here") == "Add <insert link> here");
  CHECK(plain_text("less &amp; <more than 5> words") == "less & <more than 5> words");
}

TEST_CASE("bold of Markdown is mark-up and other asterisks are not") {
  CHECK(plain_text("**Yes**") == "Yes");
  CHECK(plain_text("**One** and **two words**") == "One and two words");
  CHECK(plain_text("***both***") == "*both*");
  CHECK(plain_text("2 ** 3 and 4") == "2 ** 3 and 4");
  CHECK(plain_text("**open") == "**open");
  CHECK(plain_text("****1234") == "****1234");
  CHECK(plain_text("a * b * c") == "a * b * c");
}

TEST_CASE("a ticked check box shows, and the others beside it") {
  CHECK(plain_text("<input type=\"checkbox\" checked> Yes <input type=\"checkbox\"> No") ==
        ticked + " Yes " + unticked + " No");
  CHECK(plain_text("<input type=\"checkbox\"/> Yes <input type=\"checkbox\"/> No") ==
        unticked + " Yes " + unticked + " No");
}

TEST_CASE("check boxes before the points of a list are bullets") {
  CHECK(
      plain_text("<p>We sweep these in every week of the year:</p><input type=\"checkbox\"/> oats "
                 "<input type=\"checkbox\"/> rye and wheat") ==
      "We sweep these in every week of the year: oats rye and wheat");
}

TEST_CASE("boxes that are characters are words of the text") {
  const std::string text = "A long list of all that is kept: " + unticked + " oats " + unticked +
                           " rye, and <b>more</b>";
  CHECK(plain_text(text) ==
        "A long list of all that is kept: " + unticked + " oats " + unticked + " rye, and more");
  CHECK(plain_text("<p>" + unticked + " Yes \xE2\x98\x92 No</p>") ==
        unticked + " Yes \xE2\x98\x92 No");
}

TEST_CASE("a table gives its rows") {
  CHECK(told(read_table(
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1<br>2</td><td></td></tr></table>")) ==
        "[a][b]\n[1 2][]\n");
  CHECK(
      told(read_table(
          "<TABLE><THEAD><TR><TD>a</TD></TR></THEAD><TBODY><TR><TD>b</TD></TR></TBODY></TABLE>")) ==
      "[a]\n[b]\n");
  CHECK(told(read_table("<table><tr><td>unclosed<td>cells<tr><td>and rows</table>")) ==
        "[unclosed][cells]\n[and rows]\n");
  CHECK(told(read_table("<table></table>")).empty());
  CHECK(told(read_table("no table")) == "rest: no table");
}

TEST_CASE("a cell may span columns and rows") {
  CHECK(told(read_table("<table><tr><td colspan=\"3\">title</td></tr>"
                        "<tr><td>a</td><td>b</td><td>c</td></tr></table>")) ==
        "[title x3]\n[a][b][c]\n");
  CHECK(told(read_table("<table><tr><td rowspan=2>6.9</td><td>a</td><td rowspan=\"2\">x</td></tr>"
                        "<tr><td>b</td></tr><tr><td>7</td><td>c</td><td>y</td></tr></table>")) ==
        "[6.9][a][x]\n[][b][]\n[7][c][y]\n");
  CHECK(told(read_table("<table><tr><td colspan=0>a</td><td colspan=x>b</td></tr></table>")) ==
        "[a][b]\n");
}

TEST_CASE("words of a table that stand in no cell are kept") {
  CHECK(told(read_table("<table><caption>Our answers</caption><tr><td>a</td></tr></table>")) ==
        "[a]\nrest: Our answers");
  CHECK(told(read_table("<table>stray<tr><td>a</td></tr></table>")) == "[a]\nrest: stray");
}

TEST_CASE("a table within a cell is words of the cell") {
  CHECK(told(read_table("<table><tr><td>a <table><tr><td>b</td><td>c</td></tr></table></td>"
                        "<td>d</td></tr></table>")) == "[a b c][d]\n");
}

}  // namespace assize::document
