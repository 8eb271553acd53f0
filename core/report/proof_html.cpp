// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <assize/report.hpp>

#include "report/caution.hpp"
#include "report/comments.hpp"
#include "report/page.hpp"
#include "report/screen.hpp"
#include "text/dates.hpp"

namespace assize::report {
namespace {

// Nothing is fetched and nothing runs: the page is one file that may be sent on.
constexpr std::string_view style = R"css(
:root { --major: #b3261e; --minor: #8a5a00; --advice: #1f5f8b; --good: #1e6b34; color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, "Times New Roman", serif; margin: 0 auto; max-width: 78rem; padding: 1rem; }
h1, h2, h3, h4, aside, header dl, .label { font-family: system-ui, sans-serif; }
h2 { border-bottom: 1px solid; margin-top: 2.5rem; }
h3 { margin: 0; font-size: 1rem; }
h4 { margin: .6rem 0 0; font-size: .8rem; font-weight: 600; opacity: .75; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; }
dd { margin: 0; }
article { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 2rem; padding: 1rem 0; border-bottom: 1px solid #8884; }
article p { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
.asked { font-size: .9rem; opacity: .8; }
.caution { border: .15em solid var(--major); padding: .3rem .6rem; font-weight: 600; }
.empty { opacity: .6; font-style: italic; }
mark { background: none; color: inherit; border-bottom: .15em solid; }
.major { --ink: var(--major); } .minor { --ink: var(--minor); } .advice { --ink: var(--advice); } .strength { --ink: var(--good); } .waived { --ink: #777; }
mark, .label, aside li { border-color: var(--ink); }
mark sup a, .label { color: var(--ink); text-decoration: none; font-weight: 600; }
aside ol { list-style: none; margin: 0; padding: 0; font-size: .875rem; line-height: 1.4; }
aside li { border-left: .25rem solid var(--ink); padding: 0 0 .2rem .7rem; margin-bottom: .9rem; }
aside li p { margin: .2rem 0; white-space: normal; }
.rule { opacity: .7; font-size: .8rem; }
@media (max-width: 50rem) { article { grid-template-columns: 1fr; } aside { margin-top: .8rem; } }
@media print { body { max-width: none; } article { break-inside: avoid; } }
@media (prefers-color-scheme: dark) { :root { --major: #ff8a80; --minor: #ffb74d; --advice: #81c7f5; --good: #81c995; } }
)css";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char each : harmless(text)) {
    switch (each) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += each;
    }
  }
  return out;
}

/// A class of the style sheet.
std::string_view ink(const Comment& comment) {
  if (comment.finding->outcome == Outcome::waived) return "waived";
  return is_praise(*comment.finding) ? "strength" : to_string(comment.finding->severity);
}

class Proof {
 public:
  Proof(const Run& run, const AssessmentResult& result, const std::vector<RuleInfo>& rules,
        std::ostream& out)
      : run_(run), result_(result), comments_(comments_of(result, rules)), out_(out) {}

  void write() {
    const Assessment& assessment = result_.assessment;
    const std::string name =
        escaped(assessment.organisation.empty() ? assessment.source : assessment.organisation);
    out_ << "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"generator\" content=\"assize\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
         << name << ": self-assessment with comments</title>\n<style>" << style
         << "</style>\n</head>\n<body>\n";
    write_head(name);
    write_whole();
    for (const Section& section : result_.sections) write_section(section);
    write_plan();
    write_unplaced();
    write_guesses();
    out_ << "</body>\n</html>\n";
  }

 private:
  void write_head(const std::string& name) {
    const Assessment& assessment = result_.assessment;
    std::size_t counts[3] = {};
    std::size_t waived = 0, wrong = 0;
    for (const Comment& comment : comments_) {
      if (comment.finding->outcome == Outcome::waived)
        ++(is_judged_wrong(*comment.finding) ? wrong : waived);
      else if (!is_praise(*comment.finding))
        ++counts[static_cast<std::size_t>(comment.finding->severity)];
    }
    out_ << "<header>\n<h1>" << name << "</h1>\n<dl>\n<dt>Document</dt><dd>"
         << escaped(assessment.source) << "</dd>\n<dt>Held against</dt><dd>"
         << escaped(assessment.code + "@" + assessment.revision) << "</dd>\n<dt>As of</dt><dd>"
         << text::to_iso(run_.as_of) << "</dd>\n";
    for (const Ingredient& profile : run_.profiles)
      if (profile.id == result_.profile)
        out_ << "<dt>Profile</dt><dd>" << escaped(profile.title + " (" + profile.id + ")")
             << "</dd>\n";
    if (result_.review.review != nullptr)
      out_ << "<dt>Review</dt><dd>" << escaped(review_words(result_.review)) << "</dd>\n";
    out_ << "<dt>Comments</dt><dd>" << counts[0] << " major, " << counts[1] << " minor, "
         << counts[2] << " advice" << (waived > 0 ? ", " + counted(waived, "waived", "waived") : "")
         << (wrong > 0 ? ", " + std::to_string(wrong) + " judged wrong" : "") << "</dd>\n</dl>\n";
    if (const std::string_view words = caution(run_, assessment); !words.empty())
      out_ << "<p class=\"caution\">" << escaped(words) << ".</p>\n";
    out_ << "<p>The comments point at words and say what is not shown. They "
            "are no judgement of whoever issued the Code, and what has no comment is not thereby "
            "borne out.";
    if (std::any_of(comments_.begin(), comments_.end(), [](const Comment& comment) {
          return comment.finding->certainty == Certainty::check;
        }))
      out_ << " A ? marks what rests on a guess of the import or on a fact of the Code that is not "
              "sure: look at the document first.";
    out_ << "</p>\n</header>\n";
  }

  /// What speaks of no row and no action.
  void write_whole() {
    std::vector<const Comment*> here;
    for (const Comment& comment : comments_)
      if (comment.finding->subject == "assessment" && subjects_of(comment).empty())
        here.push_back(&comment);
    if (here.empty()) return;
    out_ << "<section>\n<h2>The whole</h2>\n<article>\n<div></div>\n";
    write_notes(here);
    out_ << "</article>\n</section>\n";
  }

  void write_section(const Section& section) {
    const auto is_here = [&](const RowResult& row) { return row.section == section.number; };
    if (std::none_of(result_.rows.begin(), result_.rows.end(), is_here)) return;
    out_ << "<section>\n<h2>" << escaped(section.number + " " + section.title) << "</h2>\n";
    for (const RowResult& row : result_.rows)
      if (is_here(row)) write_row(row);
    out_ << "</section>\n";
  }

  void write_row(const RowResult& row) {
    const Response* response = result_.assessment.response(row.row);
    if (response == nullptr) return;
    out_ << "<article id=\"row-" << escaped(row.row) << "\">\n<div>\n<h3>" << escaped(row.row)
         << "</h3>\n";
    if (response->claim == Claim::absent) out_ << "<p class=\"empty\">not in the document</p>\n";
    write_field("", "asked", response->requirement.text, Field::requirement, row.row);
    write_field("Answer", "", response->claim_text.text, Field::claim, row.row);
    write_field("Evidence", "", response->evidence.text, Field::evidence, row.row);
    if (response->commentary)
      write_field("Commentary", "", response->commentary->text, Field::commentary, row.row);
    if (!response->target_date.text.empty())
      write_field("Target date", "", response->target_date.text, Field::target_date, row.row);
    out_ << "</div>\n";
    write_notes(comments_at(row.row), row.attestation.get());
    out_ << "</article>\n";
  }

  void write_plan() {
    if (!result_.assessment.has_plan) return;
    out_ << "<section>\n<h2>The improvement plan</h2>\n";
    for (const Action& action : result_.assessment.actions) {
      const std::string subject = "action:" + action.id;
      out_ << "<article id=\"" << escaped("action-" + action.id) << "\">\n<div>\n<h3>"
           << escaped(subject_words(result_.assessment, subject)) << "</h3>\n";
      write_field("", "asked", action.requirement.text, Field::requirement, subject);
      write_field("Improvement", "", action.improvement.text, Field::improvement, subject);
      write_field("Due", "", action.due.text, Field::due, subject);
      write_field("Status", "", action.status.text, Field::status, subject);
      if (!action.owner.text.empty())
        write_field("Owner", "", action.owner.text, Field::owner, subject);
      out_ << "</div>\n";
      write_notes(comments_at(subject));
      out_ << "</article>\n";
    }
    out_ << "</section>\n";
  }

  /// Nothing that the document says is left out.
  void write_unplaced() {
    if (result_.assessment.unplaced.empty()) return;
    out_ << "<section>\n<h2>What stands in the document outside the answers</h2>\n";
    for (const Unplaced& each : result_.assessment.unplaced)
      out_ << "<p>" << escaped(each.text) << "</p>\n";
    out_ << "</section>\n";
  }

  void write_field(std::string_view heading, std::string_view kind, const std::string& text,
                   Field field, const std::string& subject) {
    if (!heading.empty()) out_ << "<h4>" << heading << "</h4>\n";
    if (text.empty()) {
      if (!heading.empty()) out_ << "<p class=\"empty\">empty</p>\n";
      return;
    }
    out_ << "<p";
    if (!kind.empty()) out_ << " class=\"" << kind << "\"";
    out_ << ">";
    for (const MarkedPart& part : marked_parts(text, field, subject, comments_)) {
      const std::string words = escaped(part.words);
      if (part.marks.empty()) {
        out_ << words;
        continue;
      }
      out_ << "<mark class=\"" << ink(*part.marks.front()) << "\">" << words;
      for (const Comment* comment : part.ending)
        out_ << "<sup><a href=\"#c" << comment->number << "\">" << comment->number << "</a></sup>";
      out_ << "</mark>";
    }
    out_ << "</p>\n";
  }

  /// The rows and actions in which the comment's words stand.
  static std::set<std::string> subjects_of(const Comment& comment) {
    std::set<std::string> subjects;
    for (const Span& span : comment.finding->spans)
      if (!span.subject.empty() && span.field != Field::document) subjects.insert(span.subject);
    return subjects;
  }

  /// A comment stands where its words are, and at its subject where it has none; once.
  std::vector<const Comment*> comments_at(const std::string& subject) {
    std::vector<const Comment*> here;
    for (const Comment& comment : comments_) {
      const std::string& home = comment.finding->subject;
      const std::set<std::string> subjects = subjects_of(comment);
      const bool is_here = home == subject || (home == "assessment" && !subjects.empty() &&
                                               comment.finding->spans.front().subject == subject);
      if (is_here) here.push_back(&comment);
    }
    return here;
  }

  void write_notes(const std::vector<const Comment*>& comments,
                   const Attestation* attestation = nullptr) {
    out_ << "<aside>";
    if (attestation != nullptr)
      out_ << "<p class=\"attested\">" << escaped("This row is " + attestation_words(*attestation))
           << "</p>";
    if (!comments.empty()) {
      out_ << "<ol>\n";
      for (const Comment* comment : comments) write_note(*comment);
      out_ << "</ol>";
    }
    out_ << "</aside>\n";
  }

  void write_note(const Comment& comment) {
    out_ << "<li id=\"c" << comment.number << "\" class=\"" << ink(comment)
         << "\">\n<p><span class=\"label\">" << comment.number << " " << escaped(comment.label)
         << "</span> " << escaped(comment.says) << "</p>\n";
    if (!comment.judged.empty())
      out_ << "<p class=\"judged\">Judgement: " << escaped(comment.judged) << "</p>\n";
    for (const std::string& also : comment.also) out_ << "<p>Also: " << escaped(also) << "</p>\n";
    if (!comment.why.empty()) out_ << "<p>Why it matters: " << escaped(comment.why) << "</p>\n";
    if (!comment.mend.empty() && !is_praise(*comment.finding))
      out_ << "<p>What would mend it: " << escaped(comment.mend) << "</p>\n";
    for (const Span& span : comment.finding->spans)
      if (span.subject != comment.finding->subject && !span.text.empty())
        out_ << "<p>See also " << escaped(subject_words(result_.assessment, span.subject)) << ": \""
             << escaped(span.text) << "\"</p>\n";
    out_ << "<p class=\"rule\">" << escaped(comment.finding->rule) << " ("
         << escaped(comment.finding->kind) << "), fingerprint "
         << escaped(comment.finding->fingerprint) << "</p>\n</li>\n";
  }

  void write_guesses() {
    const Assessment& assessment = result_.assessment;
    if (assessment.guesses.empty()) return;
    out_ << "<section>\n<h2>How it was read</h2>\n<p>What the document leaves open was "
            "guessed:</p>\n"
            "<ul>\n";
    for (const Guess& guess : assessment.guesses)
      out_ << "<li>"
           << escaped(guess.row.empty() ? "the whole" : subject_words(assessment, guess.row))
           << ": " << escaped(guess.note.empty() ? guess.kind : guess.note) << "</li>\n";
    out_ << "</ul>\n</section>\n";
  }

  const Run& run_;
  const AssessmentResult& result_;
  std::vector<Comment> comments_;
  std::ostream& out_;
};

}  // namespace
}  // namespace assize::report

namespace assize {

void write_proof(const Run& run, const RuleSet& rules, std::ostream& out) {
  report::Proof(run, run.assessments.front(), rules.rules(), out).write();
}

}  // namespace assize
