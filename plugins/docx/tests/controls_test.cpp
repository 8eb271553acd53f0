// SPDX-License-Identifier: Apache-2.0
#include "docx/tests/word_file.hpp"
#include "support/catch.hpp"

namespace assize::docx {
namespace {

using namespace test;

std::string check_box(bool ticked) {
  return control(std::string("<w14:checkbox><w14:checked w14:val=\"") + (ticked ? "1" : "0") +
                     "\"/></w14:checkbox>",
                 run(ticked ? "\u2612" : "\u2610"));
}

std::string legacy_box(const std::string& state) {
  return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:sizeAuto/>" + state +
         "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText>"
         "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}

std::string symbol(const std::string& font, const std::string& code) {
  return "<w:r><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>";
}

std::string in_cell(const std::string& blocks) {
  const WordFile file{table(row_of(cell(blocks) + cell(paragraph("x"))))};
  const std::string out = shown(file);
  return out.substr(0, out.find(" | "));
}

TEST_CASE("check boxes of every make are read alike") {
  CHECK(in_cell(holding(check_box(true) + run(" Yes")) + holding(check_box(false) + run(" No"))) ==
        "\u2611 Yes \u2610 No");
  CHECK(in_cell(holding(legacy_box("<w:default w:val=\"0\"/><w:checked/>") + run(" Yes ") +
                        legacy_box("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>") +
                        run(" No ") + legacy_box("<w:default w:val=\"1\"/>") + run(" Partly"))) ==
        "\u2611 Yes \u2610 No \u2611 Partly");
  CHECK(in_cell(holding(symbol("Wingdings", "F0FE") + run(" Yes ") + symbol("Wingdings", "00A8") +
                        run(" No"))) == "\u2611 Yes \u2610 No");
  CHECK(in_cell(holding(run("\uF052", "<w:rFonts w:ascii=\"Wingdings 2\"/>") + run(" Yes"))) ==
        "\u2611 Yes");
  // Around the cell.
  CHECK(shown(WordFile{
            table(row_of(control("<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>",
                                 cell(holding(run("\u2612")))) +
                         cell(paragraph("x"))))}) == "\u2611 | x\n");
}

TEST_CASE("boxes that nobody ticked are bullets in a longer text") {
  const std::string one = holding(check_box(false) + run(" the policy is on our website"));
  const std::string two = holding(check_box(false) + run(" and in the handbook for tenants"));
  CHECK(in_cell(one + two) == "the policy is on our website and in the handbook for tenants");
  CHECK(in_cell(holding(check_box(false) + run(" Yes ") + check_box(false) + run(" No"))) ==
        "\u2610 Yes \u2610 No");
}

TEST_CASE("ticks and bullets of symbol fonts are characters") {
  CHECK(in_cell(holding(symbol("Wingdings", "F0FC"))) == "\u2713");
  CHECK(in_cell(holding(symbol("Symbol", "F0B7") + run(" policy"))) == "\u2022 policy");
  // Not known: as it stands.
  CHECK(in_cell(holding(symbol("Elsewhere", "41"))) == "A");
  CHECK(in_cell(holding(symbol("Wingdings", "D800") + symbol("Wingdings", "zz") + run("b"))) ==
        "b");
}

TEST_CASE("what to fill in is no answer, wherever the control stands") {
  const std::string unfilled = "<w:showingPlcHdr/><w:text/>";
  CHECK(in_cell(holding(control(unfilled, run("Choose an item.")))) == "");
  CHECK(in_cell(control(unfilled, paragraph("Click here."))) == "");
  CHECK(shown(WordFile{table(row_of(control(unfilled, cell(paragraph("Choose."))) +
                                    cell(paragraph("x"))))}) == " | x\n");
  CHECK(in_cell(holding(control("<w:showingPlcHdr w:val=\"0\"/>", run("Yes")))) == "Yes");
}

TEST_CASE("controls are looked through at every level") {
  CHECK(shown(WordFile{control("", paragraph("a")) +
                       table(control("", row_of(control("", cell(control("", paragraph("b")))) +
                                                cell(holding(control("", run("c")))))))}) ==
        "a\nb | c\n");
}

TEST_CASE("the choice of an old form is the one that shows") {
  const auto choice = [](const std::string& state) {
    return "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList>" + state +
           "<w:listEntry w:val=\"Yes\"/><w:listEntry w:val=\"No\"/></w:ddList></w:ffData>"
           "</w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
           "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
  };
  CHECK(in_cell(holding(choice(""))) == "Yes");
  CHECK(in_cell(holding(choice("<w:result w:val=\"1\"/>"))) == "No");
  CHECK(in_cell(holding(choice("<w:result w:val=\"7\"/>"))) == "");
}

}  // namespace
}  // namespace assize::docx
