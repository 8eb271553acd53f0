// SPDX-License-Identifier: Apache-2.0
#include "code/wording.hpp"

#include <algorithm>

#include "unit/code/sample.hpp"

using namespace assize;

namespace {

std::string told(const std::string& inner,
                 const std::string& head = "format='1' code='lido' revision='2030-1' run='3'") {
  test::Resources resources;
  resources.wording_source = Source{"w.xml", "<wording " + head + ">\n" + inner + "\n</wording>"};
  Diagnostics diagnostics;
  const auto code = load_code({"c.xml", test::sample()}, resources, diagnostics);
  CHECK(code.has_value() == diagnostics.ok());
  return test::brief(diagnostics);
}

std::string without_tags(const std::string& text) {
  std::string plain;
  bool inside = false;
  for (const char c : text) {
    inside = inside ? c != '>' : c == '<';
    plain += inside || c == '>' ? ' ' : c;
  }
  return plain;
}

const std::vector<Source> copy = {
    {"copy.txt",
     "1. Water\n- 1.2. Keepers take the temperature\neach morning.\n\n2. Gate\nnot of 1.2\n"
     "1.2\tKeepers <i>note</i> the temperature\tYes\n1.9\tunknown row\n"}};

}  // namespace

TEST_CASE("hashes are read into their rows") {
  CHECK(told("<row id='1.2'>0000000a 000000ff</row>").empty());
  CHECK(told("<row id='1.4'>0000000a</row>") ==
        "2 there is no form row '1.4' (did you mean '1.2'?)\n");
  CHECK(told("<row id='1.2'>0a</row>") == "2 '0a' is not eight hex digits\n");
  CHECK(told("<row id='1.2'>0000000A</row>") == "2 '0000000A' is not eight hex digits\n");
  CHECK(told("<row id='1.2'>0000000b 0000000a</row>") ==
        "2 the hashes are not in order at '0000000a' (make the file anew)\n");
  CHECK(told("<row id='1.2'>0000000a</row>\n<row id='1.2'>0000000a</row>") ==
        "3 the form row '1.2' stands twice\n");
  CHECK(told("", "format='1' code='pool' revision='2029' run='2'") ==
        "1 2 is out of range: 'run' takes 3 to 3\n"
        "1 this is the wording of 'pool', 'lido' is wanted\n"
        "1 this is the wording of revision '2029', '2030-1' is wanted\n");
}

TEST_CASE("a copy's body and form are collected, and written as the reader reads them") {
  const Code& code = test::invented_code();
  const code::WordingHashes hashes = code::collect_wording(code, copy);
  REQUIRE(hashes.size() == 1);
  CHECK(hashes.at("1.2").size() == 4 + 2);

  test::Resources resources;
  resources.wording_source = Source{"w.xml", code::wording_xml(code, hashes)};
  Diagnostics diagnostics;
  const auto loaded = load_code({"c.xml", test::sample()}, resources, diagnostics);
  CHECK(test::brief(diagnostics).empty());
  REQUIRE(loaded);
  const FormRow& row = *loaded->row("1.2");
  CHECK(row.wording.size() == 6);
  CHECK(std::is_sorted(row.wording.begin(), row.wording.end()));

  const auto print = text::words("keepers take the temperature each morning");
  CHECK(code::likeness(print, *loaded, row) == 1.0);
  const auto partly = text::words("so keepers take the temperature at noon");
  CHECK(code::likeness(partly, *loaded, row) == Approx(2.0 / 5));
  CHECK(code::coverage(text::run_hashes(print, code::run_length), row) == Approx(4.0 / 6));
  CHECK(code::likeness(text::words("two words"), *loaded, row) == 0.0);
  CHECK(code::likeliest(print, *loaded, 0.5).row == &row);
  CHECK(code::likeliest(text::words("nothing of that kind here"), *loaded, 0.5).row == nullptr);
}

TEST_CASE("without wording the keywords and the summary stand in") {
  const Code& code = test::invented_code();
  const auto words = text::words("The TEMPERATURE is taken each morning and written on chalk");
  CHECK(code::likeness(words, code, *code.row("1.2")) > 0.6);
  CHECK(code::likeness(words, code, *code.row("1.3")) < 0.2);
  CHECK(code::likeliest(words, code, 0.3).row == code.row("1.2"));
  CHECK(code::coverage(text::run_hashes(words, code::run_length), *code.row("1.2")) == 0.0);
}

TEST_CASE("the shipped wording is what the corpus's copy of the Code gives") {
  const auto print = test::corpus("documents/003_964a5bc84b4e9d9c.txt");
  if (!print) return;
  const Code& code = test::shipped_code();
  const std::vector<Source> copies = {*print};
  const std::string shipped =
      test::read_file(test::in_tree("codes/hos-chc/2024-04.wording.xml")).text;
  CHECK((code::wording_xml(code, code::collect_wording(code, copies)) == shipped));
}

TEST_CASE("the shipped wording knows the requirements that organisations print") {
  const Code& code = test::shipped_code();
  for (const FormRow& row : code.form.rows) CHECK(row.wording.size() > 10);
  for (const char* path :
       {"documents/003_964a5bc84b4e9d9c.txt", "documents/001_58e3bceb0c96ff35.txt"}) {
    const auto document = test::corpus(path);
    if (!document) return;
    std::size_t checked = 0;
    for (std::size_t from = 0; from < document->text.size();) {
      const std::size_t to = std::min(document->text.find('\n', from), document->text.size());
      const std::string line = document->text.substr(from, to - from);
      from = to + 1;
      const std::size_t tab = line.find('\t');
      const FormRow* const row = code.row(line.substr(0, std::min(tab, line.size())));
      if (tab == std::string::npos || !row) continue;
      const auto words =
          text::words(without_tags(line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1)));
      if (words.size() < 12) continue;  // a row whose requirement was torn apart
      CAPTURE(path, row->id);
      // The other form is an older print: number words, punctuation, small slips.
      CHECK(code::likeness(words, code, *row) > 0.7);
      const code::Likely likely = code::likeliest(words, code, 0.5);
      REQUIRE(likely.row);
      const Provision& provision = *code.provision(row->id);
      CHECK((likely.row == row || likely.row->id == provision.twin));
      ++checked;
    }
    CHECK(checked >= 70);
  }
}
