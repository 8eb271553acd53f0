// SPDX-License-Identifier: Apache-2.0
#include "code/parts.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/names.hpp"

namespace assize::code {
namespace {

constexpr xml::Between any_stage{0, 9};
constexpr xml::Between any_amount{1, 9999};

/// Folded single words; they are compared with folded words, so another spelling would never match.
std::vector<std::string> read_keywords(const xml::Element& provision) {
  const auto element = provision.optional_child("keywords");
  if (!element) return {};
  std::vector<std::string> keywords;
  const std::string content = element->content();
  keywords.reserve(1 + static_cast<std::size_t>(std::count(content.begin(), content.end(), ' ')));
  for (std::size_t from = 0; from < content.size();) {
    const std::size_t to = std::min(content.find(' ', from), content.size());
    std::string word = content.substr(from, to - from);
    from = to + 1;
    if (const std::string folded = text::fold(word); folded != word)
      element->error_in_content("the keyword '" + word + "' is no single folded word",
                                folded.empty() ? "" : "write '" + folded + "'");
    else if (std::find(keywords.begin(), keywords.end(), word) != keywords.end())
      element->error_in_content("the keyword '" + word + "' stands twice");
    else
      keywords.push_back(std::move(word));
  }
  return keywords;
}

std::vector<Item> read_items(const xml::Element& provision, const std::string& provision_id) {
  std::vector<Item> items;
  bool letters = true;
  for (const xml::Element& element : provision.children("item")) {
    Item item;
    item.label = element.id("label");
    item.id = provision_id + "(" + item.label + ")";
    item.summary = element.text("summary");
    item.words = element.phrases();
    if (items.empty()) letters = item.label != "1";
    const std::size_t index = items.size();
    const std::string wanted =
        letters ? std::string(1, static_cast<char>('a' + index % 26)) : std::to_string(index + 1);
    if (!item.label.empty() && item.label != wanted)
      element.error_at("label", "the items of " + provision_id + " are not in order: '" +
                                    item.label + "' stands where '" + wanted + "' is wanted");
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<Deadline> read_deadlines(const xml::Element& provision, int stage, Sureness usual) {
  std::vector<Deadline> deadlines;
  for (const xml::Element& element : provision.children("deadline"))
    deadlines.push_back({.kind = element.id("kind"),
                         .stage = element.integer("stage", any_stage, stage),
                         .amount = element.integer("amount", any_amount),
                         .unit = element.choice("unit", text::duration_unit_names()),
                         .from = element.id("from"),
                         .to = element.id("to"),
                         .extends = element.id("extends", ""),
                         .unless = element.id("unless", ""),
                         .needs = element.ids("needs"),
                         .sure = element.choice("sure", text::sureness_names(), usual)});
  return deadlines;
}

std::vector<TimeLimit> read_limits(const xml::Element& provision, Sureness usual) {
  std::vector<TimeLimit> limits;
  for (const xml::Element& element : provision.children("limit"))
    limits.push_back({.kind = element.id("kind"),
                      .amount = element.integer("amount", any_amount),
                      .unit = element.choice("unit", text::duration_unit_names()),
                      .from = element.id("from", ""),
                      .sure = element.choice("sure", text::sureness_names(), usual)});
  return limits;
}

/// Points and exclusions have the same shape.
template <class T>
std::vector<T> read_shown(const xml::Element& provision, std::string_view name) {
  std::vector<T> all;
  for (const xml::Element& element : provision.children(name)) {
    T one{.id = element.id("id"), .summary = element.text("summary"), .words = element.phrases()};
    const bool known =
        std::any_of(all.begin(), all.end(), [&](const T& other) { return other.id == one.id; });
    if (known && !one.id.empty())
      element.error_at("id", "the " + std::string(name) + " '" + one.id + "' stands twice");
    if (one.words.empty())
      element.error("the " + std::string(name) + " '" + one.id + "' has no words to show it");
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<Column> read_columns(const xml::Element& table) {
  std::vector<Column> columns;
  std::vector<std::pair<std::string, ColumnRole>> seen;
  for (const xml::Element& element : table.children("column")) {
    Column column{.role = element.choice("role", text::column_role_names()),
                  .labels = element.phrases()};
    if (column.labels.empty()) element.error("the column has no label");
    const auto same = [&](const Column& other) { return other.role == column.role; };
    if (std::any_of(columns.begin(), columns.end(), same))
      element.error_at("role",
                       "the column '" + std::string(to_string(column.role)) + "' stands twice");
    for (const std::string& label : column.labels) {
      const std::string& folded = column.folded.emplace_back(text::fold(label));
      const auto other = std::find_if(seen.begin(), seen.end(),
                                      [&](const auto& pair) { return pair.first == folded; });
      if (other == seen.end())
        seen.emplace_back(folded, column.role);
      else if (other->second != column.role)
        element.error_in_content("the label '" + label + "' also heads the column '" +
                                 std::string(to_string(other->second)) + "'");
    }
    columns.push_back(std::move(column));
  }
  if (columns.empty()) table.error("<" + std::string(table.name()) + "> has no column");
  return columns;
}

std::vector<std::string> read_phrases(const xml::Element& parent, std::string_view name) {
  const auto element = parent.optional_child(name);
  return element ? element->phrases() : std::vector<std::string>();
}

void read_answers(const xml::Element& element, Form& form) {
  const Claim claim = element.choice("claim", text::claim_names());
  if (claim == Claim::absent)
    element.error_at("claim", "no word stands for 'absent': a row that is missing has none");
  for (const std::string& text : element.phrases()) {
    std::vector<std::string> words;
    for (text::Word& word : text::words(text)) words.push_back(std::move(word.folded));
    for (const AnswerWord& other : form.answers)
      if (other.claim != claim && other.words == words && (!words.empty() || other.text == text))
        element.error_in_content("'" + text + "' also stands for '" +
                                 std::string(to_string(other.claim)) + "'");
    form.answers.push_back({text, claim, std::move(words)});
  }
}

void add_row(const xml::Element& element, FormRow row, Draft& draft) {
  for (const std::string& id : row.provisions) {
    const Provision* const provision = draft.code.provision(id);
    if (!provision) continue;  // told by check_references
    row.keywords.reserve(row.keywords.size() + provision->keywords.size());
    for (const std::string& keyword : provision->keywords)
      if (std::find(row.keywords.begin(), row.keywords.end(), keyword) == row.keywords.end())
        row.keywords.push_back(keyword);
  }
  draft.code.form.rows.push_back(std::move(row));
  draft.row_at.push_back(element);
}

enum class RowPer { provision, section };
constexpr text::Name<RowPer> row_pers[] = {{"provision", RowPer::provision},
                                           {"section", RowPer::section}};

/// Either a rule that makes the rows, or the rows themselves.
void read_rows(const xml::Element& form, Draft& draft) {
  const std::vector<xml::Element> listed = form.children("row");
  const auto rule = form.optional_child("rows");
  if (rule && !listed.empty())
    rule->error("<rows> makes the rows, so <row> may not stand beside it");
  if (!rule && listed.empty()) form.error("<form> needs <rows each=\"...\"/> or a list of <row>");

  for (const xml::Element& element : listed)
    add_row(element,
            {.id = element.id("id"),
             .section = element.id("section"),
             .provisions = element.ids("provisions"),
             .keywords = {},
             .wording = {}},
            draft);
  if (!rule) return;

  const RowPer per = rule->choice("each", std::span<const text::Name<RowPer>>(row_pers));
  for (const Section& section : draft.code.sections) {
    FormRow whole{.id = section.number,
                  .section = section.number,
                  .provisions = {},
                  .keywords = {},
                  .wording = {}};
    for (const std::string& id : section.provisions) {
      if (draft.code.provision(id)->modality == Modality::narrative) continue;
      if (per == RowPer::section)
        whole.provisions.push_back(id);
      else
        add_row(*rule,
                {.id = id,
                 .section = section.number,
                 .provisions = {id},
                 .keywords = {},
                 .wording = {}},
                draft);
    }
    if (!whole.provisions.empty()) add_row(*rule, std::move(whole), draft);
  }
}

}  // namespace

Provision read_provision(const xml::Element& element, const std::string& section, Sureness usual) {
  Provision provision;
  provision.id = element.id("id");
  provision.section = section;
  provision.modality = element.choice("modality", text::modality_names(), Modality::must);
  provision.stage = element.integer("stage", any_stage, 0);
  provision.twin = element.id("twin", "");
  provision.role = element.id("role", "");
  provision.strands = element.choices("strands", text::strand_names());
  provision.tags = element.ids("tags");
  provision.sure = element.choice("sure", text::sureness_names(), usual);
  if (const auto summary = element.child("summary")) provision.summary = summary->content();
  provision.keywords = read_keywords(element);
  provision.items = read_items(element, provision.id);
  provision.deadlines = read_deadlines(element, provision.stage, provision.sure);
  provision.limits = read_limits(element, provision.sure);
  provision.points = read_shown<Point>(element, "point");
  provision.exclusions = read_shown<Exclusion>(element, "exclusion");
  return provision;
}

void read_sections(const xml::Element& root, Sureness usual, Draft& draft) {
  for (const xml::Element& element : root.children("section")) {
    Section section{.number = element.id("number"),
                    .title = element.text("title"),
                    .also = read_phrases(element, "also"),
                    .provisions = {}};
    for (const xml::Element& provision : element.children("provision")) {
      draft.code.provisions.push_back(read_provision(provision, section.number, usual));
      draft.provision_at.push_back(provision);
      section.provisions.push_back(draft.code.provisions.back().id);
    }
    draft.code.sections.push_back(std::move(section));
    draft.section_at.push_back(element);
  }
}

void read_form(const xml::Element& form, Draft& draft) {
  Form& result = draft.code.form;
  result.titles = read_phrases(form, "titles");
  result.columns = read_columns(form);
  for (const xml::Element& answers : form.children("answers")) read_answers(answers, result);
  for (const xml::Element& duty : form.children("duty"))
    result.duties.push_back({duty.id("id"), duty.content()});
  result.preambles = read_phrases(form, "preamble");
  read_rows(form, draft);
}

void read_plan(const xml::Element& plan, PlanForm& result) {
  result.titles = read_phrases(plan, "titles");
  result.columns = read_columns(plan);
  result.nothing = read_phrases(plan, "nothing");
}

std::vector<Enforcement> read_instruments(const xml::Element& root, Sureness usual) {
  std::vector<Enforcement> instruments;
  for (const xml::Element& element : root.children("instrument")) {
    instruments.push_back({.id = element.id("id"),
                           .name = element.text("name"),
                           .short_name = element.text("short", ""),
                           .summary = element.content(),
                           .from = element.optional_date("from"),
                           .to = element.optional_date("to"),
                           .sure = element.choice("sure", text::sureness_names(), usual)});
    const Enforcement& last = instruments.back();
    if (last.from && last.to && *last.to < *last.from)
      element.error_at("to", "the instrument '" + last.id + "' ends before it begins");
  }
  return instruments;
}

}  // namespace assize::code
