// SPDX-License-Identifier: Apache-2.0
//
// What is said of a Code that is wrong in one place. Lines are those of the invented Code.
#include "unit/code/sample.hpp"

using namespace assize;
using test::told;

TEST_CASE("the sample is right to begin with") { CHECK(told("Water", "Water").empty()); }

TEST_CASE("what a Code refers to must be there") {
  CHECK(told("calendar=\"harbour\"", "calendar=\"port\"") == "6 there is no calendar 'port'\n");
  CHECK(told("lexicon=\"lido\"", "lexicon=\"baths\"") == "6 there is no lexicon 'baths'\n");
  CHECK(told("twin=\"2.2\"", "twin=\"2.9\"") ==
        "25 there is no provision '2.9' (did you mean '2.1'?)\n"
        "40 2.2 names 1.3 as its twin, which names 2.9\n");
  CHECK(told("twin=\"2.2\"", "twin=\"1.3\"") ==
        "25 1.3 is named as its own twin\n40 2.2 names 1.3 as its twin, which names 1.3\n");
  CHECK(told("twin=\"2.2\" ", "") == "40 2.2 names 1.3 as its twin, which names none\n");
  CHECK(told("role=\"head-keeper\"", "role=\"head-keepr\"") ==
        "25 the lexicon 'lido' has no class 'head-keepr' (did you mean 'head-keeper'?)\n");
  CHECK(told("from=\"swimmer-reported\"", "from=\"swimmer\"") ==
        "28 the lexicon 'lido' has no class 'swimmer'\n");
  CHECK(told("to=\"pool-closed\"", "to=\"pool-close\"") ==
        "28 the lexicon 'lido' has no class 'pool-close' (did you mean 'pool-closed'?)\n");
  CHECK(told("unless=\"storm\"", "unless=\"rain\"") ==
        "46 the lexicon 'lido' has no class 'rain'\n");
  CHECK(told("needs=\"notice-posted\"", "needs=\"notice-posted flag\"") ==
        "46 the lexicon 'lido' has no class 'flag'\n");
  CHECK(told("month\" from=\"pool-closed\"", "month\" from=\"x\"") ==
        "38 the lexicon 'lido' has no class 'x'\n");
  CHECK(told("extends=\"2.2\"", "extends=\"2.1\"") == "46 2.1 has no deadline to extend\n");
  CHECK(told("extends=\"2.2\"", "extends=\"7\"") == "46 there is no provision '7'\n");
}

TEST_CASE("nothing stands twice") {
  CHECK(told("section number=\"2\"", "section number=\"1\"") ==
        "33 the section '1' stands twice, first on line 12\n"
        "70 there is no section '2'\n");
  CHECK(told("id=\"2.3\" modality", "id=\"2.1\" modality") ==
        "49 the provision '2.1' stands twice, first on line 34\n"
        "70 there is no provision '2.3' (did you mean '1.3'?)\n");
  CHECK(told("row id=\"1.3\"", "row id=\"1.2\"") ==
        "69 the form row '1.2' stands twice, first on line 68\n");
  CHECK(told("kind=\"extension\" stage=\"2\"", "kind=\"response\" stage=\"2\"") ==
        "45 2.2 has two deadlines 'response' for one stage\n");
  CHECK(told("</point>", "</point><point id=\"morning\" summary=\"s\">w</point>") ==
        "23 the point 'morning' stands twice\n");
  CHECK(told("<column role=\"evidence\">", "<column role=\"claim\">") ==
        "60 the column 'claim' stands twice\n");
  CHECK(told("How we know", "kept") == "60 the label 'kept' also heads the column 'claim'\n");
  CHECK(told("Nay; No", "Nay; AYE") == "62 'AYE' also stands for 'yes'\n");
  CHECK(told("broken glass</keywords>", "glass glass</keywords>") ==
        "27 the keyword 'glass' stands twice\n");
}

TEST_CASE("items stand in order") {
  CHECK(told("label=\"b\"", "label=\"c\"") ==
        "21 the items of 1.2 are not in order: 'c' stands where 'b' is wanted\n");
  CHECK(told("label=\"a\"", "label=\"1\"") ==
        "21 the items of 1.2 are not in order: 'b' stands where '2' is wanted\n"
        "22 the items of 1.2 are not in order: 'c' stands where '3' is wanted\n");
}

TEST_CASE("rows answer provisions, each once") {
  CHECK(told("provisions=\"2.1 2.2 2.3\"", "provisions=\"2.1 2.2 1.3\"") ==
        "70 1.3 is answered by the form row '1.3' already\n"
        "49 warning: no form row answers 2.3\n");
  CHECK(told("provisions=\"2.1 2.2 2.3\"", "provisions=\"2.1 2.4\"") ==
        "70 there is no provision '2.4' (did you mean '2.1'?)\n"
        "40 warning: no form row answers 2.2\n"
        "49 warning: no form row answers 2.3\n");
  CHECK(told("section=\"2\" provisions", "section=\"4\" provisions") ==
        "70 there is no section '4'\n");
  CHECK(told("<row id=\"1.2\"", "<rows each=\"section\"/><row id=\"1.2\"").substr(0, 59) ==
        "68 <rows> makes the rows, so <row> may not stand beside it\n");
  CHECK(told("provisions=\"1.3\"", "provisions=\"\"") ==
        "69 the form row '1.3' answers nothing\n25 warning: no form row answers 1.3\n");
}

TEST_CASE("what is counted adds up") {
  CHECK(told("sections=\"2\" provisions=\"6\" rows=\"3\"",
             "sections=\"3\" provisions=\"7\" rows=\"4\"") ==
        "10 3 sections are stated and 2 found\n"
        "10 7 provisions are stated and 6 found\n"
        "10 4 rows are stated and 3 found\n");
  CHECK(told("<counts sections=\"2\" provisions=\"6\" rows=\"3\"/>", "") ==
        "4 <code> needs the element <counts>\n");
}

TEST_CASE("single facts") {
  CHECK(told("format=\"1\"", "format=\"2\"") == "4 2 is out of range: 'format' takes 1 to 1\n");
  CHECK(told("day-of-event=\"1\"", "day-of-event=\"2\"") ==
        "6 2 is out of range: 'day-of-event' takes 0 to 1\n");
  CHECK(told("applicable=\"2030-01-01\"", "applicable=\"2030-01-01\" withdrawn=\"2029-01-01\"") ==
        "5 the Code is withdrawn before it applies\n");
  CHECK(told("to=\"2031-01-01\"", "to=\"2029-01-01\"") ==
        "80 the instrument 'flag' ends before it begins\n");
  CHECK(told("broken glass</keywords>", "Broken o'clock x-y</keywords>") ==
        "27 the keyword 'Broken' is no single folded word (write 'broken')\n"
        "27 the keyword 'o'clock' is no single folded word (write 'oclock')\n"
        "27 the keyword 'x-y' is no single folded word (write 'x y')\n");
  CHECK(told("drained; empty pool", ";") == "29 the exclusion 'empty' has no words to show it\n");
  CHECK(told("How we know", "") == "60 the column has no label\n");
  CHECK(told("answers claim=\"blank\"", "answers claim=\"absent\"") ==
        "65 no word stands for 'absent': a row that is missing has none\n");
}

TEST_CASE("every problem is told, not only the first") {
  const std::string all = told("<summary>Cold water is good for people.</summary>",
                               "<sumary>Cold</sumary><deadline kind=\"a b\" amount=\"ten\"/>");
  CHECK(all ==
        "14 <provision> needs the element <summary>\n"
        "15 'a b' is not an id: letters, digits and . _ - @ ( ) only\n"
        "15 'ten' is not a whole number\n"
        "15 <deadline> needs the attribute 'unit'\n"
        "15 <deadline> needs the attribute 'from'\n"
        "15 <deadline> needs the attribute 'to'\n"
        "15 <provision> has no element <sumary> (did you mean 'summary'?)\n");
}
