// SPDX-License-Identifier: Apache-2.0
//
// An Assessment is one organisation's answers against one revision of a Code, with what was handed
// in beside them, and an honest account of how it was read: each guess with its confidence, each
// word that found no row, each part that was passed over. Plain values, built once, then only read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/code.hpp>
#include <assize/document.hpp>
#include <assize/source.hpp>

namespace assize {

/// Where in a row, an action or an assessment a text stands.
enum class Field {
  requirement,
  claim,
  evidence,
  commentary,
  target_date,
  improvement,
  due,
  status,
  owner,
  heading,
  document
};

/// What a row of an earlier revision of the Code was answered, as it was handed in.
struct EarlierAnswer {
  std::string row, revision;
  Claim claim = Claim::blank;
  PlacedText claim_text, requirement, evidence;
  std::optional<PlacedText> commentary;  ///< nothing where a column merges both
  PlacedText target_date;
  std::vector<Field> doubtful{};  ///< fields that an import guess touched
};

/// One form row as answered.
struct Response {
  std::string row;  ///< id of the form row
  Claim claim = Claim::absent;
  PlacedText claim_text;   ///< the words found in the claim's cell
  PlacedText requirement;  ///< as printed
  PlacedText evidence;     ///< holds both where a column merges evidence and commentary
  std::optional<PlacedText> commentary;  ///< nothing where a column merges both
  PlacedText target_date;
  std::size_t line = 0;                  ///< of the row's first cell; 0 when absent
  std::vector<Field> doubtful;           ///< fields that an import guess touched
  std::vector<EarlierAnswer> earlier{};  ///< answers that this row has to be answered from anew

  /// Nothing stands in the claim's, the evidence's or the commentary's cell.
  [[nodiscard]] bool empty() const;
  /// The text of a field of a row; an empty one for fields that rows do not have.
  [[nodiscard]] const PlacedText& field(Field field) const;
  [[nodiscard]] bool is_doubtful(Field field) const;
};

/// One action of an improvement plan.
struct Action {
  std::string id;  ///< `1`, `2`, ... in the order of the plan
  std::vector<std::string> provisions;
  PlacedText requirement;
  PlacedText improvement;
  PlacedText due;
  PlacedText status;
  PlacedText owner;
  std::size_t line = 0;
  std::vector<Field> doubtful;
  std::string document{};  ///< the file whose lines are meant, where it is another than the form's

  [[nodiscard]] const PlacedText& field(Field field) const;
  [[nodiscard]] bool is_doubtful(Field field) const;
};

/// The dates in the action's due cell, in order, as precisely as they are said: `2024-09`.
[[nodiscard]] std::vector<std::string> due_dates(const Action& action);

/// What somebody outside found of provisions: a row of the table that an organisation is sent by
/// whoever watches over the Code, handed in beside the form.
struct OutsideFinding {
  std::vector<std::string> provisions;
  PlacedText requirement;
  PlacedText observation;     ///< what was seen
  PlacedText recommendation;  ///< what should change; empty: nothing
  std::size_t line = 0;
  std::string document{};  ///< the file whose line is meant
};

/// Something that the import decided without proof.
struct Guess {
  std::string row;        ///< form row id, `action:ID`, or empty for the whole
  std::string kind;       ///< `shifted-cell`, `recovered-row`, `continuation`, ...
  double confidence = 0;  ///< 0 to 1
  std::string note;
  std::size_t line = 0;
  std::string document{};  ///< the file whose line is meant, where it is another than the form's
};

/// Words that fit no row. Nothing is dropped silently.
struct Unplaced {
  std::string text;
  std::size_t line = 0;
  std::string near_row;    ///< the last row before it; empty: none
  std::string document{};  ///< the file whose line is meant, where it is another than the form's
};

struct Skipped {
  std::size_t from = 0, to = 0;  ///< lines, both included
  std::string what;
};

struct Heading {
  std::string section;
  std::string text;
  std::size_t line = 0;
};

/// What the document states of itself. Dates as ISO text (`2024-06-12`, `2024-06`).
struct Stated {
  std::optional<std::string> assessed_on, approved_on, approved_by, period;
};

/// A text handed in beside the form: a policy, a procedure, minutes.
struct HandedIn {
  std::string kind;  ///< `policy`, `other`
  Document document;
};

/// Where the lines of a document stand that has none of its own (Document::places).
struct DocumentPlaces {
  std::string document;
  std::vector<Place> places;
};

struct Assessment {
  std::string source;    ///< as given
  std::string document;  ///< the file whose lines are meant; the source, or what it was made from
  std::string sha256;    ///< of the source's bytes
  std::string organisation;  ///< empty: not found
  std::string organisation_id;
  std::string code, revision;
  std::string code_from;  ///< `option`, `stated`, `detected`, `as-of`
  Stated stated;
  std::vector<Heading> headings;
  bool has_form = false;            ///< false: `responses` is empty
  std::vector<Response> responses;  ///< each form row of the Code, in its order
  bool has_plan = false;
  std::vector<std::string> plan_columns;  ///< column roles that the plan's header shows
  /// The plan is further columns of the form, and has not all that a plan of its own has.
  [[nodiscard]] bool plan_is_in_form() const;
  std::vector<Action> actions;
  std::vector<OutsideFinding> outside{};
  std::vector<Guess> guesses;
  std::vector<Unplaced> unplaced;
  std::vector<Skipped> skipped;
  std::vector<HandedIn> handed_in;
  std::vector<EarlierAnswer> earlier{};  ///< answers to what the Code no longer asks
  std::vector<DocumentPlaces> places{};  ///< of the files that need them

  [[nodiscard]] const Response* response(std::string_view row) const;
  /// Where a line of a file stands (`table 2, row 5`); empty: the file's own line is meant. An
  /// empty `file` is the form's.
  [[nodiscard]] std::string_view place(std::string_view file, std::size_t line) const;
};

/// Reads native assessment XML (codes/schema/assessment.rng). The Code is not needed: rows are kept
/// as they stand; `conform` holds them against one.
[[nodiscard]] std::optional<Assessment> load_assessment(const Source& xml,
                                                        Diagnostics& diagnostics);

/// Native XML. load_assessment gives the same Assessment back but for `source` and `sha256`, which
/// are those of the XML, `code_from`, and absent rows, which `conform` adds again. Texts handed in
/// beside it are not written; characters that XML cannot hold become U+FFFD.
[[nodiscard]] std::string to_xml(const Assessment& assessment);

/// Puts the responses in the Code's order and adds an absent one for each row that is missing;
/// rows that the Code does not have are errors with their line.
void conform(Assessment& assessment, const Code& code, Diagnostics& diagnostics);

[[nodiscard]] std::string_view to_string(Field value);

}  // namespace assize
