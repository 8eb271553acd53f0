// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>

#include "report/caution.hpp"
#include "report/page.hpp"
#include "report/shell.hpp"
#include "text/dates.hpp"

namespace assize::report {
namespace {

constexpr std::size_t guesses_shown = 5;
constexpr std::size_t unplaced_shown = 3;
constexpr std::size_t label_width = 10;
constexpr std::size_t widest_label = 24;
constexpr std::size_t files_shown = 3;

struct Meaning {
  std::string_view name, words;
};

constexpr Meaning severities[] = {
    {"major", "the answer cannot stand as it is"},
    {"minor", "weak, partial, unfinished, out of date, or a risk to privacy"},
    {"advice", "wording and presentation"}};

// In the order in which somebody would act on them.
constexpr Meaning assurances[] = {
    {"contradicted", "the organisation's own words, policy or plan say otherwise"},
    {"unsupported", "the support is missing, vague, out of reach or only promised"},
    {"unanswered", "neither Yes nor No is given, or the row is not there"},
    {"overdue", "not met, and its date has passed"},
    {"unplanned", "not met, without both a reason and a date"},
    {"planned", "not met, with a reason and a date"},
    {"alternative", "not met, with another way that is explained"},
    {"rests-on-unread", "all it points at is a document that was not handed in"},
    {"unchallenged", "nothing that looked objects, which is not the same as borne out"},
    {"supported", "something that was read bears it out"},
    {"not-applicable", "said not to apply"},
    {"not-checked", "no rule came to a judgement"}};

// Of what need not be followed up the count is enough.
constexpr std::string_view counted_only[] = {"unchallenged", "supported", "not-applicable",
                                             "not-checked"};

std::string_view how_chosen(std::string_view code_from) {
  if (code_from == "option") return "named on the command line";
  if (code_from == "profile") return "named by the profile";
  if (code_from == "stated") return "which the file states";
  if (code_from == "detected") return "recognised by the form";
  if (code_from == "as-of") return "the revision in force on that day";
  return code_from;
}

std::string code_words(const Run& run, const Assessment& assessment) {
  std::string words = assessment.code + "@" + assessment.revision;
  for (const Ingredient& code : run.codes)
    if (code.id == assessment.code && code.version == assessment.revision && !code.title.empty())
      words = code.title + " (" + words + ")";
  const bool by_plan = assessment.code_from == "detected" && !assessment.has_form;
  if (const std::string_view how = how_chosen(assessment.code_from); !how.empty())
    words += ", " + std::string(by_plan ? "recognised by the plan" : how);
  return words;
}

std::string profile_words(const Ingredient& profile) {
  std::string words = profile.title + " (" + profile.id + "), " + profile.origin;
  for (const Ingredient& each : profile.extends) words += ", extends " + each.origin;
  return words;
}

std::string contents(const Assessment& assessment) {
  std::string words;
  const auto add = [&](std::string_view more) { (words += ", ") += more; };
  const std::string& first = first_document(assessment);
  if (assessment.has_form)
    add("a form of " + rows_counted(assessment) +
        (first != assessment.source ? " from " + first : std::string()));
  if (assessment.has_plan) {
    std::vector<std::string> files;
    for (const Action& action : assessment.actions)
      if (!action.document.empty() &&
          std::find(files.begin(), files.end(), action.document) == files.end())
        files.push_back(action.document);
    add("a plan of " + counted(assessment.actions.size(), "action", "actions") +
        (files.empty() ? std::string() : " from " + listed(files, files_shown)));
  }
  for (const HandedIn& handed_in : assessment.handed_in) add("with " + handed_in.document.name);
  return words;
}

/// What a guess is about. A plan that was handed in is not the whole.
std::string guessed_at(const Assessment& assessment, const Guess& guess) {
  if (!guess.row.empty()) return subject_words(assessment, guess.row);
  return guess.document.empty() ? "the whole" : "the plan";
}

void write_guesses(Page& page, const Assessment& assessment) {
  if (assessment.guesses.empty()) return;
  std::vector<Guess> guesses = assessment.guesses;
  std::stable_sort(guesses.begin(), guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.confidence < b.confidence; });
  page.entry(2, Ink::plain, "  ",
             counted(guesses.size(), "place was guessed", "places were guessed") +
                 (guesses.size() > 1 ? ", the least sure first:" : ":"));
  const std::size_t shown = std::min(guesses.size(), guesses_shown);
  std::vector<std::string> labels;
  std::size_t width = label_width;
  for (std::size_t i = 0; i < shown; ++i) {
    labels.push_back(guessed_at(assessment, guesses[i]));
    width = std::clamp(columns_of(labels.back()) + 1, width, widest_label);
  }
  for (std::size_t i = 0; i < shown; ++i) {
    std::string text = guesses[i].note.empty() ? guesses[i].kind : guesses[i].note;
    const std::string place = place_words(
        first_document(assessment), place_at(assessment, guesses[i].document, guesses[i].line));
    if (!place.empty()) text += " (" + place + ")";
    page.entry(width + 4, Ink::faint, "    " + labels[i], text);
  }
  if (shown < guesses.size())
    page.entry(4, Ink::faint, "    ", "and " + std::to_string(guesses.size() - shown) + " more");
}

void write_unplaced(Page& page, const Assessment& assessment) {
  if (assessment.unplaced.empty()) return;
  page.entry(2, Ink::plain, "  ",
             counted(assessment.unplaced.size(),
                     "piece of text fits no row:", "pieces of text fit no row:"));
  const std::size_t shown = std::min(assessment.unplaced.size(), unplaced_shown);
  for (std::size_t i = 0; i < shown; ++i) {
    const Unplaced& unplaced = assessment.unplaced[i];
    const std::size_t room = std::max<std::size_t>(page.width() - label_width - 6, 12);
    // The line stands in front; the file, where it is another, behind.
    std::string text = "\"" + cut(harmless(unplaced.text), room) + "\"";
    const FilePlace place = place_at(assessment, unplaced.document, unplaced.line);
    if (!place.words.empty())
      text += " (" + place_words(first_document(assessment), place) + ")";
    else if (!unplaced.document.empty() && unplaced.document != first_document(assessment))
      text += " (" + unplaced.document + ")";
    const bool has_line = unplaced.line > 0 && place.words.empty();
    page.entry(label_width + 4, Ink::faint,
               "    " + (has_line ? "line " + std::to_string(unplaced.line) : std::string()), text);
  }
  if (shown < assessment.unplaced.size())
    page.entry(4, Ink::faint, "    ",
               "and " + std::to_string(assessment.unplaced.size() - shown) + " more");
}

std::vector<std::string> attested_rows(const AssessmentResult& result, std::string_view assurance) {
  std::vector<std::string> rows;
  for (const RowResult& row : result.rows)
    if (row.attestation != nullptr && to_string(row.assurance) == assurance)
      rows.push_back(row.row);
  return rows;
}

/// `A. Person, B. Person`, each once.
std::string attesters(const AssessmentResult& result, const std::vector<std::string>& rows) {
  std::vector<std::string> names;
  for (const RowResult& row : result.rows)
    if (row.attestation != nullptr && std::find(rows.begin(), rows.end(), row.row) != rows.end() &&
        std::find(names.begin(), names.end(), row.attestation->by) == names.end())
      names.push_back(row.attestation->by);
  return listed(names, names.size());
}

/// At which of some rows something was found that does not count: `; judged wrong at 7.2`.
std::string uncounted_at(const AssessmentResult& result, const std::vector<std::string>& rows,
                         bool is_wrong) {
  std::vector<std::string> uncounted;
  for (const std::string& row : rows)
    if (std::any_of(result.findings.begin(), result.findings.end(), [&](const Finding& finding) {
          return finding.outcome == Outcome::waived && finding.subject == row &&
                 is_judged_wrong(finding) == is_wrong;
        }))
      uncounted.push_back(row);
  if (uncounted.empty()) return {};
  return (is_wrong ? "; judged wrong at " : "; found and waived at ") +
         listed(uncounted, uncounted.size());
}

/// What would be worth typing, and why.
struct Step {
  std::string command, why;
};

bool has_reason(const AssessmentResult& result, std::string_view reason) {
  return std::any_of(result.findings.begin(), result.findings.end(),
                     [&](const Finding& finding) { return finding.reason == reason; });
}

std::string all_quoted(const std::vector<std::string>& arguments) {
  std::string text;
  for (const std::string& argument : arguments) text += " " + shell_word(argument);
  return text;
}

std::vector<Step> next_steps(const Page& page) {
  const AssessmentResult& result = page.run().assessments.front();
  const Assessment& assessment = result.assessment;
  const Invocation& invocation = page.options().invocation;
  const std::string program = invocation.program + " eval";
  const std::string options = all_quoted(invocation.options);
  const std::string only =
      invocation.only.empty() ? std::string() : " --only " + shell_word(invocation.only);
  const std::string eval = program + " " + shell_word(assessment.source) + options;
  std::vector<Step> steps;
  const auto objection = std::find_if(result.findings.begin(), result.findings.end(), is_objection);
  if (objection != result.findings.end() && !objection->provisions.empty() &&
      objection->subject != "assessment" && objection->provisions.front() != invocation.only)
    steps.push_back(
        {eval + " --only " + shell_word(objection->provisions.front()),
         action_of(assessment, objection->subject) == nullptr
             ? "that row alone, with all that is said of it"
             : std::string("that action alone") + (assessment.has_form ? ", and its row" : "")});
  if (page.options().all && objection != result.findings.end())
    steps.push_back(
        {eval + " --judge '" + objection->fingerprint + "=wrong:REASON' --by WHO",
         "keeps what you think of a finding for every later run: wrong, agreed or fixed"});
  if (!invocation.imported.empty() && (!assessment.guesses.empty() || !assessment.unplaced.empty()))
    steps.push_back({invocation.program + " import " + shell_word(invocation.imported) +
                         all_quoted(invocation.import_options) + " --output read.xml",
                     "how it was read, to put right and evaluate instead"});
  if (assessment.has_form && has_reason(result, "no-plan"))
    steps.push_back({eval + only + " --with PLAN", "with its improvement plan"});
  std::string sources;
  for (const AssessmentResult& each : page.run().assessments)
    sources += " " + shell_word(each.assessment.source);
  // A baseline is read, and what is read is not replaced.
  const std::string file = page.options().baseline == nullptr ? "run.json" : "next_run.json";
  steps.push_back({program + sources + options + only + " --format json --output " + file,
                   "saves this result, for programs and for next time: with --baseline " + file +
                       " a later run tells what is new, and ends in exit code 1 only for that"});
  return steps;
}

void write_uncounted(Page& page, std::size_t count, std::string_view what, std::string_view words) {
  if (count == 0) return;
  const std::string number = std::to_string(count);
  page.entry(6 + 9, Ink::faint,
             std::string(5 - std::min<std::size_t>(number.size(), 4), ' ') + number + " " +
                 std::string(what),
             words);
}

}  // namespace

void write_head(Page& page, const AssessmentResult& result) {
  const Assessment& assessment = result.assessment;
  const bool is_named = !assessment.organisation.empty();
  for (const std::string& line :
       wrapped(harmless(is_named ? assessment.organisation : assessment.source), page.width()))
    page.line(page.paint()(Ink::strong, line));
  page.entry(label_width, Ink::faint, "  read",
             (is_named ? assessment.source : "organisation not found") + contents(assessment));
  page.entry(label_width, Ink::faint, "  Code", code_words(page.run(), assessment));
  for (const Ingredient& profile : page.run().profiles)
    if (profile.id == result.profile)
      page.entry(label_width, Ink::faint, "  profile", profile_words(profile));
  if (result.review.review != nullptr)
    page.entry(label_width, Ink::faint, "  review", review_words(result.review));
  if (const std::string_view words = caution(page.run(), assessment); !words.empty())
    page.entry(label_width, Ink::strong, "", words);
  page.entry(label_width, Ink::faint, "  as of", text::to_iso(page.run().as_of));
  if (const std::string& only = page.options().invocation.only; !only.empty())
    page.entry(label_width, Ink::faint, "  only", only);
}

void write_counts(Page& page, const AssessmentResult& result) {
  std::array<std::size_t, 3> counts{};
  std::size_t to_check = 0;
  for (const Finding& finding : result.findings) {
    if (!is_objection(finding)) continue;
    ++counts[static_cast<std::size_t>(finding.severity)];
    if (finding.certainty == Certainty::check) ++to_check;
  }
  page.line();
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const std::string number = std::to_string(counts[i]);
    page.entry(6 + 9, ink_of(static_cast<Severity>(i)),
               std::string(5 - std::min<std::size_t>(number.size(), 4), ' ') + number + " " +
                   std::string(severities[i].name),
               severities[i].words);
  }
  std::size_t waived = 0, wrong = 0;
  for (const Finding& finding : result.findings)
    if (finding.outcome == Outcome::waived) ++(is_judged_wrong(finding) ? wrong : waived);
  write_uncounted(page, waived, "waived", "found, and not counted");
  write_uncounted(page, wrong, "wrong", "judged wrong: found, and not counted");
  if (page.options().baseline != nullptr) {
    const auto fresh = std::count_if(
        result.findings.begin(), result.findings.end(),
        [&](const Finding& finding) { return is_objection(finding) && page.is_new(finding); });
    page.entry(6, Ink::plain, "      ",
               std::to_string(fresh) + (fresh == 1 ? " of these is new" : " of these are new") +
                   " against the baseline");
  }
  if (result.manifest.ran == 0)
    page.entry(2, Ink::plain, "  ", "No rule came to a judgement.");
  else if (counts == std::array<std::size_t, 3>{})
    page.entry(2, Ink::good, "  ",
               "No rule that came to a judgement objects, which is not the same as every answer "
               "being borne out.");
  if (to_check > 0)
    page.entry(
        6, Ink::plain, "      ",
        std::to_string(to_check) +
            (to_check == 1 ? " of these, marked ?, rests" : " of these, marked ?, rest") +
            " on a guess of the import or on a fact of the Code that is not sure: look at the "
            "document first.");
  if (result.rows.empty()) return;
  const bool is_all = page.options().invocation.only.empty();
  page.heading("What the " + counted(result.rows.size(), "row rests on", "rows rest on") +
               (is_all ? "" : ", judged by what --only selected"));
  for (const Meaning& assurance : assurances) {
    std::vector<std::string> rows;
    for (const RowResult& row : result.rows)
      if (to_string(row.assurance) == assurance.name) rows.push_back(row.row);
    if (rows.empty()) continue;
    std::string words(assurance.words);
    if (std::find(std::begin(counted_only), std::end(counted_only), assurance.name) ==
        std::end(counted_only))
      words += ": " + listed(rows, rows.size());
    for (const bool is_wrong : {false, true}) words += uncounted_at(result, rows, is_wrong);
    const auto attested = attested_rows(result, assurance.name);
    // Where nothing but somebody's word is sure to stand behind them, nothing more is said.
    if (assurance.name == "supported" && attested.size() == rows.size())
      words = "attested by " + attesters(result, attested) + ": " + listed(attested, rows.size());
    else if (!attested.empty())
      words += "; somebody attests: " + listed(attested, attested.size());
    const std::string number = std::to_string(rows.size());
    page.entry(23, Ink::plain,
               std::string(5 - std::min<std::size_t>(number.size(), 4), ' ') + number + " " +
                   std::string(assurance.name),
               words);
  }
}

void write_reading(Page& page, const AssessmentResult& result) {
  const Assessment& assessment = result.assessment;
  if (assessment.guesses.empty() && assessment.unplaced.empty()) return;
  page.heading("How it was read");
  write_guesses(page, assessment);
  write_unplaced(page, assessment);
}

void write_totals(Page& page) {
  const Run& run = page.run();
  const Manifest& manifest = run.manifest;
  page.line();
  if (run.assessments.size() > 1)
    page.entry(2, Ink::plain, "",
               counted(run.assessments.size(), "assessment", "assessments") + ": " +
                   std::to_string(run.summary.fail[0]) + " major, " +
                   std::to_string(run.summary.fail[1]) + " minor, " +
                   std::to_string(run.summary.fail[2]) + " advice");
  std::string checks = counted(manifest.selected, "check", "checks") + ": " +
                       std::to_string(manifest.ran) + " came to a judgement, " +
                       std::to_string(manifest.skipped) + " did not apply or could not be told";
  if (manifest.errored > 0) checks += ", " + counted(manifest.errored, "error", "errors");
  if (manifest.cut_off > 0) checks += ", " + std::to_string(manifest.cut_off) + " cut off";
  page.entry(2, Ink::plain, "", checks);
  if (page.options().quiet) return;
  for (const Ingredient& code : run.codes)
    page.entry(10, Ink::faint, "  Code",
               code.id + "@" + code.version + " (" + code.status + ", edition " +
                   std::to_string(code.edition) + "), " + code.origin);
  for (const Ingredient& pack : run.packs)
    page.entry(10, Ink::faint, "  rules", pack.id + " " + pack.version + ", " + pack.origin);
  for (const Ingredient& code : run.codes)
    if (!code.attribution.empty()) page.entry(2, Ink::faint, "  ", code.attribution);
}

void write_next(Page& page) {
  if (!page.run().assessments.empty() && !page.options().invocation.program.empty()) {
    page.heading("What to do next");
    for (const Step& step : next_steps(page)) {
      // Commands are pasted, so that they are never broken into lines.
      page.line("  " + page.paint()(Ink::strong, harmless(step.command)));
      page.entry(6, Ink::faint, "      ", step.why);
    }
  }
  if (page.options().exit_meaning.empty()) return;
  page.line();
  page.entry(2, Ink::plain, "", page.options().exit_meaning);
}

}  // namespace assize::report
