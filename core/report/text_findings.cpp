// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <locale>
#include <map>
#include <set>
#include <sstream>
#include <tuple>
#include <utility>

#include "report/excerpt.hpp"
#include "report/page.hpp"
#include "text/utf8.hpp"

namespace assize::report {
namespace {

constexpr std::size_t most_important = 5;
constexpr std::size_t excerpts_shown = 2;
constexpr std::size_t names_shown = 6;
constexpr std::size_t subjects_shown = 12;
constexpr std::size_t quotation_width = 40;

using Findings = std::vector<const Finding*>;

Findings chosen(const AssessmentResult& result, bool (*is_wanted)(const Finding&)) {
  Findings findings;
  for (const Finding& finding : result.findings)
    if (is_wanted(finding)) findings.push_back(&finding);
  return findings;
}

bool contains(const Findings& findings, const Finding* finding) {
  return std::find(findings.begin(), findings.end(), finding) != findings.end();
}

/// The first of each kind in the order given, then those that say something else: seventeen empty
/// cells are one thing to know. Where there is a baseline, what is new comes first.
Findings most_telling(const Page& page, Findings findings) {
  std::stable_partition(findings.begin(), findings.end(),
                        [&](const Finding* finding) { return page.is_new(*finding); });
  Findings telling;
  std::set<std::string_view> kinds, messages;
  const auto take = [&](const Finding* finding) {
    if (telling.size() < most_important && !contains(telling, finding)) telling.push_back(finding);
    messages.insert(finding->message);
  };
  for (const Finding* finding : findings)
    if (kinds.insert(finding->kind).second) take(finding);
  for (const Finding* finding : findings)
    if (!messages.contains(finding->message)) take(finding);
  // Back into the order in which a reader should take them.
  std::stable_sort(telling.begin(), telling.end(), [&](const Finding* a, const Finding* b) {
    return std::find(findings.begin(), findings.end(), a) <
           std::find(findings.begin(), findings.end(), b);
  });
  return telling;
}

std::string field_words(Field field) {
  if (field == Field::claim) return "answer";
  std::string words(to_string(field));
  std::replace(words.begin(), words.end(), '_', ' ');
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

/// Spans that lie in one sentence, to be underlined together.
struct Shown {
  const Span* first = nullptr;
  std::vector<Underline> underlines;
};

std::vector<Shown> by_sentence(const Finding& finding) {
  std::vector<Shown> shown;
  for (const Span& span : finding.spans) {
    const Underline underline{span.sentence_start,
                              span.sentence_start + text::count_code_points(span.text)};
    const auto same = std::find_if(shown.begin(), shown.end(), [&](const Shown& each) {
      return each.first->subject == span.subject && each.first->field == span.field &&
             each.first->sentence == span.sentence;
    });
    if (same != shown.end())
      same->underlines.push_back(underline);
    else
      shown.push_back({&span, {underline}});
  }
  return shown;
}

void write_words(Page& page, const Assessment& assessment, const Finding& finding,
                 std::size_t indent) {
  const std::string margin(indent, ' ');
  if (finding.spans.empty()) {
    if (const FilePlace place = place_of(assessment, finding); place.line > 0)
      page.entry(indent, Ink::plain, margin, opened_at(place));
    return;
  }
  const std::string bar = page.paint()(Ink::faint, "|");
  const std::vector<Shown> all = by_sentence(finding);
  for (std::size_t i = 0; i < all.size() && i < excerpts_shown; ++i) {
    const Span& span = *all[i].first;
    std::string place = opened_at(place_at(assessment, span.file, span.line)) + ", ";
    if (span.subject != finding.subject) place += subject_words(assessment, span.subject) + " ";
    place += field_words(span.field);
    if (span.text.empty()) place += ", which is empty";
    page.entry(indent, Ink::plain, margin, place);
    if (span.text.empty()) continue;
    page.line(margin + bar);
    for (const std::string& line :
         excerpt(span.sentence, all[i].underlines, page.width() - indent - 2, page.paint(),
                 ink_of(finding.severity)))
      page.line(margin + bar + " " + line);
    page.line(margin + bar);
  }
  if (all.size() > excerpts_shown)
    page.entry(indent, Ink::faint, margin,
               "and " + counted(all.size() - excerpts_shown, "more place", "more places"));
}

struct DetailWords {
  std::string operator()(bool value) const { return value ? "yes" : "no"; }
  std::string operator()(std::int64_t value) const { return std::to_string(value); }
  std::string operator()(double value) const {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out << value;
    return out.str();
  }
  std::string operator()(const std::string& value) const { return value; }
};

/// `longest 15, unit day`
std::string details_of(const Finding& finding) {
  std::string text;
  for (const Detail& detail : finding.details) {
    std::string name = detail.name;
    std::replace(name.begin(), name.end(), '_', ' ');
    text += (text.empty() ? "" : ", ") + name + " " + std::visit(DetailWords{}, detail.value);
  }
  return text;
}

void write_important(Page& page, const Assessment& assessment, const Finding& finding,
                     const std::string& label, const std::vector<std::string>& same_elsewhere,
                     bool with_fingerprint) {
  const std::size_t indent = 3;
  const std::string margin(indent, ' ');
  page.entry(
      indent, ink_of(finding.severity),
      label + page.severity_of(finding) + "  " + subject_words(assessment, finding.subject) + ":",
      finding.message);
  write_words(page, assessment, finding, indent);
  if (finding.disposition != nullptr)
    page.entry(indent + 6, Ink::strong,
               margin + "judged:", disposition_words(*finding.disposition));
  for (const std::string& words : also_words(finding))
    page.entry(indent + 6, Ink::strong, margin + "also: ", words);
  if (!finding.remedy.empty())
    page.entry(indent + 6, Ink::strong, margin + "mend: ", finding.remedy);
  if (!finding.details.empty())
    page.entry(indent + 6, Ink::faint, margin + "with: ", details_of(finding));
  std::string rule = finding.rule + " (" + finding.kind + ")";
  std::vector<std::string> others;
  for (const Also& also : finding.also) others.push_back(also.rule + " (" + also.kind + ")");
  if (!others.empty()) rule += "; also " + listed(others, names_shown);
  if (!same_elsewhere.empty()) rule += "; the same kind at " + listed(same_elsewhere, names_shown);
  page.entry(indent + 6, Ink::faint, margin + "rule: ", rule);
  if (with_fingerprint && !finding.fingerprint.empty())
    page.entry(indent + 6, Ink::faint, margin + "fingerprint:", fingerprints_of(finding));
}

/// What is said of several rows in the same words is said once.
struct Group {
  const Finding* first = nullptr;
  std::string judged;             ///< by people
  std::vector<std::string> said;  ///< of it by other rules
  std::vector<std::string> subjects;
  std::vector<std::string> fingerprints;
  std::vector<FilePlace> places;
};

std::vector<Group> grouped(const Page& page, const Assessment& assessment,
                           const Findings& findings) {
  std::vector<Group> groups;
  for (const Finding* finding : findings) {
    const std::string judged =
        finding->disposition != nullptr ? disposition_words(*finding->disposition) : std::string();
    const std::vector<std::string> said = also_words(*finding);
    auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& each) {
      return page.is_new(*each.first) == page.is_new(*finding) &&
             std::tie(each.first->outcome, each.first->severity, each.first->certainty,
                      each.first->kind, each.first->message, each.said, each.judged) ==
                 std::tie(finding->outcome, finding->severity, finding->certainty, finding->kind,
                          finding->message, said, judged);
    });
    if (group == groups.end())
      group = groups.insert(groups.end(), Group{finding, judged, said, {}, {}, {}});
    std::string subject = subject_words(assessment, finding->subject);
    if (group->subjects.empty() || group->subjects.back() != subject)
      group->subjects.push_back(std::move(subject));
    group->places.push_back(place_of(assessment, *finding));
    group->fingerprints.push_back(fingerprints_of(*finding) + " (" +
                                  subject_words(assessment, finding->subject) + ")");
  }
  return groups;
}

std::string brief(const Group& group, const std::string& spoken_of) {
  const Finding& finding = *group.first;
  std::string text = listed(group.subjects, subjects_shown) + ": " + finding.message;
  if (group.subjects.size() == 1 && !finding.spans.empty()) {
    const Span& span = finding.spans.front();
    if (!span.text.empty() && finding.message.find(span.text) == std::string::npos)
      text += ": \"" + cut(harmless(span.text), quotation_width) + "\"";
  }
  // A line for each of them, or none.
  if (group.subjects.size() <= subjects_shown &&
      std::all_of(group.places.begin(), group.places.end(),
                  [](const FilePlace& place) { return place.line > 0; }))
    if (const std::string places = place_words(spoken_of, group.places); !places.empty())
      text += " (" + places + ")";
  if (!group.judged.empty()) text += "; " + group.judged;
  for (const std::string& said : group.said) text += "; also: " + said;
  return text;
}

/// By what each of them can be judged, for whoever asked for all.
void write_fingerprints(Page& page, std::size_t indent, const Group& group) {
  if (!page.options().all || group.first->fingerprint.empty()) return;
  for (const std::string& each : group.fingerprints)
    page.entry(indent, Ink::faint, std::string(indent, ' '), "fingerprint: " + each);
}

/// The one file that all of these stand in; nothing when there are several.
std::string common_file(const Assessment& assessment, const Findings& findings) {
  std::string file = place_of(assessment, *findings.front()).file;
  for (const Finding* finding : findings)
    if (place_of(assessment, *finding).file != file) return {};
  return file;
}

void write_briefly(Page& page, const Assessment& assessment, const Findings& findings,
                   const std::string& spoken_of) {
  for (const Group& group : grouped(page, assessment, findings)) {
    page.entry(13, ink_of(group.first->severity), "     " + page.severity_of(*group.first),
               brief(group, spoken_of));
    write_fingerprints(page, 13, group);
  }
}

/// The Code's sections, with a place before them for the whole and one behind for the plan.
std::size_t section_of(const AssessmentResult& result, const Finding& finding) {
  if (finding.subject == "assessment") return 0;
  for (const RowResult& row : result.rows)
    if (row.row == finding.subject)
      for (std::size_t i = 0; i < result.sections.size(); ++i)
        if (result.sections[i].number == row.section) return i + 1;
  return result.sections.size() + 1;
}

void write_rest(Page& page, const AssessmentResult& result, const Findings& rest) {
  if (rest.empty()) return;
  page.heading("The rest, by section");
  bool is_first = true;
  for (std::size_t section = 0; section <= result.sections.size() + 1; ++section) {
    Findings here;
    for (const Finding* finding : rest)
      if (section_of(result, *finding) == section) here.push_back(finding);
    if (here.empty()) continue;
    if (!is_first) page.line();
    is_first = false;
    std::string spoken_of = first_document(result.assessment);
    if (section == 0) {
      page.entry(5, Ink::strong, "  ", "The whole");
    } else if (section > result.sections.size()) {
      std::string heading = "The improvement plan";
      if (const std::string file = common_file(result.assessment, here);
          !file.empty() && file != spoken_of) {
        heading += ", " + file;
        spoken_of = file;
      }
      page.entry(5, Ink::strong, "  ", heading);
    } else {
      page.entry(5, Ink::strong, "  " + result.sections[section - 1].number,
                 result.sections[section - 1].title);
    }
    write_briefly(page, result.assessment, here, spoken_of);
  }
}

std::string heading_of(std::size_t count) {
  if (count == 1) return "What matters most";
  const bool is_full = count == most_important;
  return "The " + (is_full ? std::string("five") : std::to_string(count)) + " that matter most";
}

/// Where else in the form something of this kind was found, but for what is shown in full.
std::vector<std::string> same_elsewhere(const Assessment& assessment, const Finding& finding,
                                        const Findings& objections, const Findings& telling) {
  std::vector<std::string> subjects;
  for (const Finding* other : objections) {
    if (other->kind != finding.kind || other->subject == finding.subject ||
        contains(telling, other))
      continue;
    std::string subject = subject_words(assessment, other->subject);
    if (std::find(subjects.begin(), subjects.end(), subject) == subjects.end())
      subjects.push_back(std::move(subject));
  }
  return subjects;
}

void write_objections(Page& page, const AssessmentResult& result) {
  const Findings objections = chosen(result, is_objection);
  if (objections.empty()) return;
  const Findings telling = most_telling(page, objections);
  page.heading(heading_of(telling.size()));
  std::set<std::string_view> kinds;
  std::size_t number = 0;
  for (const Finding* finding : telling) {
    if (number > 0) page.line();
    const bool is_first_of_kind = kinds.insert(finding->kind).second;
    write_important(page, result.assessment, *finding, std::to_string(++number) + "  ",
                    is_first_of_kind
                        ? same_elsewhere(result.assessment, *finding, objections, telling)
                        : std::vector<std::string>{},
                    page.options().all);
  }
  Findings rest;
  for (const Finding* finding : objections)
    if (!contains(telling, finding)) rest.push_back(finding);
  write_rest(page, result, rest);
}

void write_plainly(Page& page, const AssessmentResult& result, std::string_view heading,
                   bool (*is_wanted)(const Finding&), Ink ink) {
  const Findings findings = chosen(result, is_wanted);
  if (findings.empty()) return;
  page.heading(heading);
  for (const Group& group : grouped(page, result.assessment, findings)) {
    page.entry(3, ink, "   ", brief(group, first_document(result.assessment)));
    write_fingerprints(page, 6, group);
  }
}

bool is_shown_praise(const Finding& finding) {
  return finding.outcome == Outcome::fail && is_praise(finding);
}
bool is_on_trial(const Finding& finding) {
  return finding.outcome == Outcome::fail && finding.maturity == Maturity::trial &&
         !is_praise(finding);
}
bool went_wrong(const Finding& finding) {
  return finding.outcome == Outcome::error || finding.outcome == Outcome::cut_off;
}

void write_what_went_wrong(Page& page, const AssessmentResult& result) {
  const Findings findings = chosen(result, went_wrong);
  if (findings.empty()) return;
  page.heading("Rules that did not come to an end");
  for (const Group& group : grouped(page, result.assessment, findings))
    page.entry(5, Ink::major, "   ",
               group.first->rule + " at " + listed(group.subjects, names_shown) + ": " +
                   group.first->message + " (" + group.first->reason + ")");
}

/// `3 rows`, `1 action`, `3 rows and 1 action`
std::string subjects_counted(const std::set<std::string>& subjects) {
  const auto actions = static_cast<std::size_t>(
      std::count_if(subjects.begin(), subjects.end(),
                    [](const std::string& subject) { return subject.starts_with("action:"); }));
  const std::size_t rows = subjects.size() - actions;
  std::string text = rows > 0 ? counted(rows, "row", "rows") : std::string();
  if (actions > 0) (text += rows > 0 ? " and " : "") += counted(actions, "action", "actions");
  return text;
}

/// By reason: how many rules and subjects it kept from a judgement.
void write_not_evaluable(Page& page, const AssessmentResult& result) {
  struct Entry {
    std::string message;
    std::set<std::string> rules, subjects;
  };
  std::map<std::string, Entry> by_reason;
  for (const Finding& finding : result.findings) {
    if (finding.outcome != Outcome::not_evaluable) continue;
    Entry& entry = by_reason[finding.reason];
    if (entry.message.empty()) entry.message = finding.message;
    entry.rules.insert(finding.rule);
    entry.subjects.insert(finding.subjects.begin(), finding.subjects.end());
  }
  if (by_reason.empty()) return;
  page.heading("What could not be told");
  for (const auto& [reason, entry] : by_reason) {
    std::string text = entry.message + ": " + counted(entry.rules.size(), "rule", "rules");
    if (!entry.subjects.contains("assessment")) {
      text += " at " + subjects_counted(entry.subjects);
      std::vector<std::string> names;
      for (const RowResult& row : result.rows)
        if (entry.subjects.contains(row.row)) names.push_back(row.row);
      for (const std::string& subject : entry.subjects)
        if (subject.starts_with("action:"))
          names.push_back(subject_words(result.assessment, subject));
      if (!names.empty()) text += ": " + listed(names, subjects_shown);
    }
    page.entry(5, Ink::plain, "   ", text + " (" + reason + ")");
  }
}

void write_all(Page& page, const AssessmentResult& result) {
  std::map<std::string, std::pair<std::size_t, std::size_t>> by_rule;
  for (const Finding& finding : result.findings) {
    if (finding.outcome == Outcome::pass) ++by_rule[finding.rule].first;
    if (finding.outcome == Outcome::not_applicable) ++by_rule[finding.rule].second;
  }
  if (by_rule.empty()) return;
  page.heading("What passed and what did not apply");
  for (const auto& [rule, counts] : by_rule)
    page.entry(5, Ink::plain, "   ",
               rule + ": passed " + std::to_string(counts.first) + ", did not apply " +
                   std::to_string(counts.second));
}

}  // namespace

void write_in_full(Page& page, const Assessment& assessment, const Finding& finding,
                   bool with_fingerprint) {
  write_important(page, assessment, finding, "   ", {}, with_fingerprint);
}

void write_findings(Page& page, const AssessmentResult& result) {
  write_objections(page, result);
  write_plainly(page, result, "What is strong", is_shown_praise, Ink::good);
  write_what_went_wrong(page, result);
  write_waived(page, result);
  write_attested(page, result);
  write_plainly(page, result, "Rules on trial, which count for nothing yet", is_on_trial,
                Ink::plain);
  write_not_evaluable(page, result);
  if (page.options().all) write_all(page, result);
}

}  // namespace assize::report
