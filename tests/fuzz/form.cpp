// SPDX-License-Identifier: Apache-2.0
// Bytes to a Document to an Assessment of the shipped Code, to XML and back.
#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <string>

#include <assize/form.hpp>

#include "code/comparison.hpp"
#include "fuzz.hpp"
#include "support/content.hpp"
#include "text/fold.hpp"

namespace assize::fuzz {
namespace {

using Words = std::map<std::string, std::ptrdiff_t>;

// Figures are left out: an id may be read as another that it stands for.
void count(Words& words, std::string_view text, std::ptrdiff_t by) {
  for (const text::Word& word : text::words(text)) {
    const auto letter = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) == 0; };
    if (std::all_of(word.folded.begin(), word.folded.end(), letter)) words[word.folded] += by;
  }
}

void check_text(const PlacedText& placed, const Document& document) {
  check_utf8(placed.text, "of an assessment");
  const LineMark* before = nullptr;
  for (const LineMark& mark : placed.marks) {
    require(mark.start < placed.text.size(), "a mark stands within its text", placed.text);
    require(mark.line >= 1 && mark.line <= document.lines, "a mark's line is one of the source",
            placed.text);
    require(before == nullptr || before->start < mark.start, "marks are sorted", placed.text);
    before = &mark;
  }
}

constexpr Field row_fields[] = {Field::claim, Field::requirement, Field::evidence,
                                Field::commentary, Field::target_date};
constexpr Field action_fields[] = {Field::requirement, Field::improvement, Field::due,
                                   Field::status, Field::owner};

void check_lines(const Assessment& assessment, const Document& document) {
  const auto within = [&](std::size_t line) {
    require(line <= document.lines, "a line is one of the source");
  };
  for (const Response& one : assessment.responses) {
    within(one.line);
    for (const Field field : row_fields) check_text(one.field(field), document);
  }
  for (const Action& one : assessment.actions) {
    within(one.line);
    for (const Field field : action_fields) check_text(one.field(field), document);
  }
  for (const Heading& one : assessment.headings) within(one.line);
  for (const Unplaced& one : assessment.unplaced) within(one.line);
  for (const Guess& one : assessment.guesses) {
    within(one.line);
    require(one.confidence >= 0 && one.confidence <= 1, "a guess is sure to 0 to 1", one.note);
  }
  for (const Skipped& one : assessment.skipped) {
    within(one.from);
    within(one.to);
    require(one.from <= one.to, "what is skipped ends no earlier than it begins", one.what);
  }
}

// The text of a cell or a paragraph stands in one field, or its words do in several. What is
// printed again and again, a heading or a row, need stand only once.
class Kept {
 public:
  Kept(const Assessment& assessment, const Code& code) : assessment_(assessment) {
    repeats_ = std::any_of(assessment.guesses.begin(), assessment.guesses.end(),
                           [](const Guess& one) { return one.kind == "repeated-row"; });
    for (const Response& one : assessment.responses)
      for (const Field field : row_fields) add(one.field(field).text);
    for (const Action& one : assessment.actions)
      for (const Field field : action_fields) add(one.field(field).text);
    for (const Heading& one : assessment.headings) add(one.text);
    for (const Unplaced& one : assessment.unplaced) add(one.text);
    for (const auto& columns : {code.form.columns, code.plan.columns})
      for (const Column& column : columns)
        for (const std::string& label : column.folded) labels_.insert(label);
  }

  void look_for(const PlacedText& text) {
    const std::string folded = text::fold(text.text);
    const bool kept = is_skipped(text) || labels_.contains(folded) ||
                      all_.find(' ' + folded + ' ') != std::string::npos;
    if (!kept) count(words_, text.text, -1);
  }

  [[nodiscard]] std::string lost() const {
    std::string out;
    for (const auto& [word, balance] : words_) {
      const bool elsewhere = repeats_ && all_.find(' ' + word + ' ') != std::string::npos;
      if (balance < 0 && !elsewhere) out += word + ' ';
    }
    return out;
  }

 private:
  void add(std::string_view text) {
    all_ += ' ' + text::fold(text) + " \n";
    count(words_, text, 1);
  }

  bool is_skipped(const PlacedText& text) const {
    return std::any_of(text.marks.begin(), text.marks.end(), [&](const LineMark& mark) {
      return std::any_of(
          assessment_.skipped.begin(), assessment_.skipped.end(),
          [&](const Skipped& one) { return mark.line >= one.from && mark.line <= one.to; });
    });
  }

  const Assessment& assessment_;
  bool repeats_ = false;  // some row is told to stand twice
  std::string all_;
  std::set<std::string> labels_;
  Words words_;
};

void check_words(const Assessment& assessment, const Document& document, const Code& code) {
  Kept kept(assessment, code);
  for (const Block& block : document.blocks) {
    kept.look_for(block.text);
    for (const Row& row : block.rows)
      for (const Cell& cell : row.cells) kept.look_for(cell);
  }
  const std::string lost = kept.lost();
  require(lost.empty(), "no word is lost", lost);
}

void check_compared(const Assessment& assessment, const Code& code) {
  for (const Response& one : assessment.responses) {
    const FormRow* row = code.row(one.row);
    require(row != nullptr, "a response answers a row of the Code", one.row);
    const std::string& text = one.requirement.text;
    const code::Comparison compared = code::compare(text, *row);
    require(
        compared.share >= 0 && compared.share <= 1 && compared.cover >= 0 && compared.cover <= 1,
        "a share is 0 to 1", text);
    if (compared.copied) check_range(text, *compared.copied, "copied");
    for (const text::Range& range : compared.altered) check_range(text, range, "altered");
  }
}

void read(const Source& source) {
  const Code& code = test::shipped_code();
  Diagnostics diagnostics;
  const auto document = read_document(source, diagnostics);
  if (!document) return;
  const Code* codes[] = {&code, &test::invented_code()};
  for (const Detection& one : detect_code(*document, codes))
    require(one.score >= 0 && one.score <= 1, "a document fits to 0 to 1");
  const Assessment assessment = read_form(*document, code);
  require(assessment.has_form ? assessment.responses.size() == code.form.rows.size()
                              : assessment.responses.empty(),
          "a form has each row of its Code");
  check_lines(assessment, *document);
  check_compared(assessment, code);
  check_words(assessment, *document, code);

  const std::string xml = to_xml(assessment);
  require(xml == to_xml(read_form(*document, code)), "the same twice");
  Diagnostics problems;
  auto back = load_assessment({"bytes", xml}, problems);
  if (!back) fail("what was written can be read", to_string(problems.all().front()) + xml);
  conform(*back, code, problems);
  if (!problems.ok()) fail("what was written fits the Code", to_string(problems.all().front()));
  require(xml == to_xml(*back), "what was written is read as it was", xml + to_xml(*back));
}

}  // namespace
}  // namespace assize::fuzz

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  assize::fuzz::read({"bytes", std::string(assize::fuzz::bytes_of(data, size))});
  return 0;
}
