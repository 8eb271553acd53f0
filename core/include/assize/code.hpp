// SPDX-License-Identifier: Apache-2.0
//
// A Code is one revision of a published set of requirements, as data: its sections and provisions,
// the form that organisations fill in, its deadlines, the words of its trade, and for every fact
// how sure it is. It is built once by load_code and only read afterwards, from any thread.
// Summaries are ours; of the official wording the project holds hashes of its folded three-word
// runs alone. The words themselves are there when the user keeps a copy beside the Code.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <assize/source.hpp>

namespace assize {

using Date = std::chrono::year_month_day;

/// How a fact about a Code is known, from the issuer's own page down to our inference.
enum class Sureness { published, reproduced, recalled, inferred };

enum class Modality { must, should, may, narrative };

/// Which of the three ways of monitoring can bear a provision out.
enum class Strand { scrutiny, policy, practice };

/// What an organisation answered. `blank`: the row is there and unanswered; `absent`: no such row.
enum class Claim { yes, no, partial, not_applicable, blank, absent };

enum class DurationUnit { hour, day, working_day, week, month, year };

/// A lettered or bulleted part of a provision, `6.9(a)`. `words`: any of these phrases shows that
/// an answer speaks of it.
struct Item {
  std::string id;     ///< `6.9(a)`
  std::string label;  ///< `a`
  std::string summary;
  std::vector<std::string> words;
};

/// A clock that a provision sets, or the cap of an extension of one.
struct Deadline {
  std::string kind;  ///< `acknowledgement`, `response`, `extension`, ... as the Code's XML names it
  int stage = 0;     ///< 0: none
  int amount = 0;
  DurationUnit unit = DurationUnit::working_day;
  std::string from;                ///< event class of the lexicon that starts the clock
  std::string to;                  ///< event class that stops it
  std::string extends;             ///< provision whose deadline this one extends; empty: none
  std::string unless;              ///< what lifts the cap, a reason class; empty: nothing
  std::vector<std::string> needs;  ///< what must go with it (reasons explained, ...)
  Sureness sure = Sureness::published;
  bool is_local = false;  ///< a profile shortened it; the Code gives more

  /// `amount` when the unit is working days, else nothing.
  [[nodiscard]] std::optional<int> working_days() const {
    return unit == DurationUnit::working_day ? std::optional<int>(amount) : std::nullopt;
  }
};

/// A limit in time that is no clock on a complaint ("within 12 months of the issue", "every year").
struct TimeLimit {
  std::string kind;
  int amount = 0;
  DurationUnit unit = DurationUnit::month;
  std::string from;
  Sureness sure = Sureness::published;
};

/// A point that an answer to the provision has to touch. Shown when any of `words` occurs.
struct Point {
  std::string id;  ///< unique within the provision
  std::string summary;
  std::vector<std::string> words;
};

/// A ground on which something may be left out (a provision's acceptable exclusion).
struct Exclusion {
  std::string id;
  std::string summary;
  std::vector<std::string> words;
};

struct Provision {
  std::string id;       ///< `6.9`
  std::string section;  ///< `6`
  std::string summary;  ///< ours
  Modality modality = Modality::must;
  int stage = 0;     ///< 0: none
  std::string twin;  ///< id of the provision that asks the same at the other stage; empty: none
  std::vector<Strand> strands;
  std::vector<std::string> tags;  ///< `deadline`, `record`, `publication`, `policy`, `role`, ...
  std::vector<std::string> keywords;  ///< single words that tell its row apart from its neighbours'
  std::vector<Item> items;
  std::vector<Deadline> deadlines;
  std::vector<TimeLimit> limits;
  std::vector<Point> points;
  std::vector<Exclusion> exclusions;
  std::string role;  ///< lexicon class of the role that it calls for; empty: none
  Sureness sure = Sureness::published;

  [[nodiscard]] bool has_tag(std::string_view tag) const;
};

struct Section {
  std::string number;
  std::string title;
  std::vector<std::string> also;  ///< other titles in print that are no defect
  std::vector<std::string> provisions;
};

/// What an organisation answers: usually one row a provision; some Codes have one row a section.
struct FormRow {
  std::string id;
  std::string section;
  std::vector<std::string> provisions;
  std::vector<std::string> keywords;   ///< of its provisions
  std::vector<std::uint32_t> wording;  ///< sorted hashes of the folded three-word runs of the
                                       ///< official requirement, every print known; may be empty
  std::string text{};  ///< official requirement, from the user's own copy; usually empty
};

/// What a column of a form or plan holds.
enum class ColumnRole {
  provision,
  requirement,
  claim,
  evidence,
  commentary,
  target_date,
  improvement,
  due,
  status,
  owner,
  observation,
  recommendation
};

/// A column as printed: any of `labels` heads it. Labels are compared folded (case, punctuation and
/// white space do not count).
struct Column {
  ColumnRole role = ColumnRole::provision;
  std::vector<std::string> labels;
  std::vector<std::string> folded{};  ///< the labels as they are compared
};

/// A word that stands for a claim when it is all that an answer cell holds.
struct AnswerWord {
  std::string text;
  Claim claim = Claim::yes;
  std::vector<std::string> words;  ///< folded; none for a tick or a cross
};

/// Something that the form's preamble asks for, in our words.
struct Duty {
  std::string id;  ///< `approved-yearly`
  std::string summary;
};

struct Form {
  std::vector<std::string> titles;  ///< headings over the form
  std::vector<Column> columns;      ///< in the published order
  std::vector<AnswerWord> answers;
  std::vector<Duty> duties;
  std::vector<std::string> preambles;  ///< first words of the preamble's paragraphs, to skip
  std::vector<FormRow> rows;           ///< in the Code's order
};

/// A table that goes with the form.
struct PlanForm {
  std::vector<std::string> titles;
  std::vector<Column> columns;
  std::vector<std::string> nothing{};  ///< what a cell says that asks for nothing: `None`
};

/// Words of the trade, by class: clock events, stages, roles, bodies, parties, names of documents,
/// words for done. `terms` are phrases; `patterns` RE2 expressions, whose first group, if any, is
/// the part meant.
struct LexiconClass {
  std::string id;
  std::string group;  ///< `event`, `stage`, `role`, `body`, `party`, `document`, `word`, ...
  std::string doc;
  std::vector<std::string> terms;
  std::vector<std::string> patterns;
};

struct Lexicon {
  std::string id;
  std::vector<LexiconClass> classes;

  /// The class, or null.
  [[nodiscard]] const LexiconClass* find(std::string_view id) const;
};

/// An instrument that the issuer may use, by the name current at a time.
struct Enforcement {
  std::string id;
  std::string name;
  std::string short_name;  ///< `CHFO`; empty: none
  std::string summary;
  std::optional<Date> from, to;
  Sureness sure = Sureness::published;
};

enum class CodeStatus { draft, reviewed, released, example };

/// What one of our own editions of a revision mended.
struct Edition {
  int number = 1;
  Date date{};
  std::string author;
  CodeStatus state = CodeStatus::draft;  ///< when it was made
  std::string changes;                   ///< a sentence of ours
};

struct Code {
  std::string id;        ///< lower case with hyphens, the same in every revision
  std::string revision;  ///< `2024-04`
  int edition = 1;       ///< our own errata, from 1
  std::string title;
  std::string issuer;
  std::string attribution;
  std::string source;  ///< where the official text was published
  CodeStatus status = CodeStatus::draft;
  std::optional<Date> published, applicable, revised, withdrawn;
  std::optional<Date> held;       ///< when it was last held against the published text
  std::vector<Edition> editions;  ///< from the first to `edition`; empty: none is told of
  std::string time_zone;          ///< IANA name
  std::string calendar;           ///< id of the calendar of working days
  int day_of_event = 0;           ///< 0: the day after an event is day 1; 1: the event's own day is
  std::vector<std::string> detect;  ///< phrases by which a document shows that it answers this Code
  std::vector<Section> sections;
  std::vector<Provision> provisions;  ///< in order
  Form form;
  PlanForm plan;   ///< the improvement plan
  PlanForm check;  ///< the table in which whoever watches over the Code says what it found
  Lexicon lexicon;
  std::vector<Enforcement> enforcement;
  std::string origin;       ///< name of the Source
  std::string sha256;       ///< of the XML, the lexicon and the wording beside it, 64 hex digits
  std::string text_origin;  ///< where FormRow::text is from; empty: no row has one

  /// `id@revision`
  [[nodiscard]] std::string name() const { return id + "@" + revision; }
  [[nodiscard]] const Provision* provision(std::string_view id) const;
  [[nodiscard]] const FormRow* row(std::string_view id) const;
  /// The row that answers a provision, or null (a narrative provision has none).
  [[nodiscard]] const FormRow* row_of(std::string_view provision) const;
  [[nodiscard]] const Section* section(std::string_view number) const;
};

/// Supplies what a Code refers to by id (a lexicon, a calendar), the hashes of its official wording
/// that stand beside it, and the user's own copy of that wording. Returns null when there is none.
class CodeResources {
 public:
  virtual ~CodeResources() = default;
  [[nodiscard]] virtual const Source* lexicon(std::string_view id) const = 0;
  [[nodiscard]] virtual const Source* wording(std::string_view code,
                                              std::string_view revision) const = 0;
  [[nodiscard]] virtual const Source* text(std::string_view /*code*/,
                                           std::string_view /*revision*/) const {
    return nullptr;
  }
  [[nodiscard]] virtual bool has_calendar(std::string_view id) const = 0;
};

/// Reads a Code from XML (codes/README.md is the manual). Every problem is reported with its place;
/// returns nothing when any was an error. `resources` must outlive the call only.
[[nodiscard]] std::optional<Code> load_code(const Source& xml, const CodeResources& resources,
                                            Diagnostics& diagnostics);

/// Numbers of working days and holidays, dated, by region.
struct Calendar {
  std::string id;
  std::string title;
  Date first{}, last{};        ///< the days it speaks for, both included
  std::vector<Date> holidays;  ///< sorted
  std::vector<Date> inferred;  ///< sorted; those of the holidays that nobody has announced yet
  std::string sha256;

  /// Not a Saturday, a Sunday or a holiday. Nothing for a date outside `first` to `last`.
  [[nodiscard]] std::optional<bool> is_working_day(Date date) const;
};

[[nodiscard]] std::optional<Calendar> load_calendar(const Source& xml, Diagnostics& diagnostics);

/// Enumerators as they are written in XML, Lua and JSON (`not-applicable`, `working-day`).
[[nodiscard]] std::string_view to_string(Sureness value);
[[nodiscard]] std::string_view to_string(Modality value);
[[nodiscard]] std::string_view to_string(Strand value);
[[nodiscard]] std::string_view to_string(Claim value);
[[nodiscard]] std::string_view to_string(DurationUnit value);
[[nodiscard]] std::string_view to_string(ColumnRole value);
[[nodiscard]] std::string_view to_string(CodeStatus value);

}  // namespace assize
