// SPDX-License-Identifier: Apache-2.0
#include "app/add_case.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <assize/engine.hpp>
#include <assize/rule_test.hpp>

#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rule_tests.hpp"
#include "app/session.hpp"
#include "report/shell.hpp"
#include "rule/case_writer.hpp"
#include "text/dates.hpp"
#include "text/utf8.hpp"

namespace assize::app {
namespace {

constexpr std::size_t longest_name = 90;

/// What of the words that are masked may stay.
enum class Keep { nothing, plain_words };

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

char stand_in(char32_t c) {
  if (c >= '0' && c <= '9') return '0';
  if (c >= 'A' && c <= 'Z') return 'X';
  return c < 'A' ? '-' : 'x';
}

/// A letter for a letter and a figure for a figure, where `masked` hides what `text` says: the
/// shape that a rule looks for stays. Both have their spaces at the same characters.
std::string stand_in(std::string_view text, std::string_view masked, Keep keep) {
  std::string out;
  for (std::size_t at = 0, from = 0; from < text.size() && at < masked.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    const std::string_view word = text.substr(from, end - from);
    const bool stays = keep == Keep::plain_words && is_plain(word);
    for (; from < end && at < masked.size();) {
      const text::CodePoint said = text::code_point_at(text, from);
      const text::CodePoint shown = text::code_point_at(masked, at);
      if (stays || shown.value == said.value)
        out += text.substr(from, said.size);
      else
        out += stand_in(said.value);
      from += said.size;
      at += shown.size;
    }
    if (from == text.size() || at >= masked.size()) break;
    out += ' ';
    ++from;
    ++at;
  }
  return out;
}

/// The assessment with stand-ins for what `masked`, the same one, hides.
class StandIns {
 public:
  StandIns(const Assessment& masked, Keep keep) : masked_(masked), keep_(keep) {}

  [[nodiscard]] Assessment of(Assessment whole) const {
    for (std::size_t i = 0; i < whole.responses.size(); ++i) {
      Response& one = whole.responses[i];
      const Response& other = masked_.responses[i];
      replace(one.claim_text, other.claim_text);
      replace(one.requirement, other.requirement);
      replace(one.evidence, other.evidence);
      if (one.commentary) replace(*one.commentary, *other.commentary);
      replace(one.target_date, other.target_date);
    }
    for (std::size_t i = 0; i < whole.actions.size(); ++i) {
      Action& one = whole.actions[i];
      const Action& other = masked_.actions[i];
      replace(one.improvement, other.improvement);
      replace(one.due, other.due);
      replace(one.status, other.status);
      replace(one.owner, other.owner);
    }
    if (auto& name = whole.stated.approved_by)
      name = stand_in(*name, *masked_.stated.approved_by, keep_);
    return whole;
  }

 private:
  void replace(PlacedText& text, const PlacedText& masked) const {
    text.text = stand_in(text.text, masked.text, keep_);
  }

  const Assessment& masked_;
  Keep keep_;
};

void keep_only(Assessment& part, const Finding& finding, std::string& at) {
  std::set<std::string> subjects{finding.subject};
  for (const Span& span : finding.spans) subjects.insert(span.subject);
  std::erase_if(part.responses, [&](const Response& each) { return !subjects.contains(each.row); });
  std::erase_if(part.actions,
                [&](const Action& each) { return !subjects.contains("action:" + each.id); });
  if (part.actions.empty()) {
    part.has_plan = false;
    part.plan_columns.clear();
  }
  part.has_form = !part.responses.empty();
  if (finding.subject != "assessment") part.stated = {};
  for (std::size_t i = 0; i < part.actions.size(); ++i)
    if ("action:" + part.actions[i].id == finding.subject) at = "action:" + std::to_string(i + 1);
}

/// Everything, or the rows and actions that a finding speaks of; `at` is what its subject is called
/// there, where actions count from 1. What the form prints is the Code's: it stays where the
/// finding is about that.
Assessment part_of(const Assessment& whole, const Finding& finding, bool is_part, std::string& at) {
  Assessment part = whole;
  if (is_part) keep_only(part, finding, at);
  const bool is_of_print =
      std::any_of(finding.spans.begin(), finding.spans.end(),
                  [](const Span& span) { return span.field == Field::requirement; });
  if (!is_of_print)
    for (Response& each : part.responses) each.requirement = {};
  return part;
}

std::string name_of(const Disposition& judged) {
  std::string name = "judged wrong on " + text::to_iso(judged.on) + ": " + judged.reason;
  if (name.size() > longest_name) {
    std::size_t end = name.rfind(' ', longest_name);
    name = name.substr(0, end) + " ...";
  }
  return name;
}

class AddingCase : private Session {
 public:
  explicit AddingCase(const Options& options) : Session(options) {}

  int run() {
    read_inputs();
    if (!inputs_.empty() && load_rules()) add();
    return exit_code(verdicts_);
  }

 private:
  void add() {
    const Input input = inputs_.front();
    Run run = evaluate({input}, *rules_, {.as_of = day_of(input)});
    const Finding* finding = find(run.assessments.front());
    if (finding == nullptr) return;
    const Assessment whole = run.assessments.front().assessment;
    mask(run);
    const Finding judged = *finding;
    const Assessment& masked = run.assessments.front().assessment;
    const RuleInfo* rule = rule_of(judged);
    if (rule == nullptr) return;
    Diagnostics diagnostics;
    Options named = options_;
    named.arguments = {"rule:" + rule->id};
    const RuleTestBook book(named, diagnostics);
    if (book.selected().empty() || !diagnostics.ok()) {
      note(diagnostics);
      verdicts_.load_failed = true;
      return;
    }
    // What is plainly no name and no number may stay where the rule looks for it.
    write(
        book, judged,
        {StandIns(masked, Keep::nothing).of(whole), StandIns(masked, Keep::plain_words).of(whole)},
        *input.code);
  }

  /// The finding was there on the day on which it was judged.
  [[nodiscard]] Date day_of(const Input& input) const {
    if (input.review != nullptr)
      for (const Disposition& each : input.review->dispositions)
        if (each.finding == options_.add_case) return each.on;
    return as_of_;
  }

  /// What was judged wrong and has the fingerprint; null, and told, where there is none.
  const Finding* find(const AssessmentResult& result) {
    const std::string& wanted = options_.add_case;
    for (const Finding& finding : result.findings) {
      const bool is_also =
          std::any_of(finding.also.begin(), finding.also.end(),
                      [&](const Also& also) { return also.fingerprint == wanted; });
      if (finding.fingerprint != wanted && !is_also) continue;
      if (!is_also && finding.disposition != nullptr &&
          finding.disposition->judgement == Judgement::wrong)
        return &finding;
      refuse(wanted + " is not judged wrong", "judge it first: " + options_.program +
                                                  " eval FORM --judge " + wanted +
                                                  "=wrong:REASON --by WHO");
      return nullptr;
    }
    refuse("no finding has the fingerprint " + wanted,
           "'" + options_.program + " eval FORM --all' shows those that there are");
    return nullptr;
  }

  const RuleInfo* rule_of(const Finding& finding) {
    for (const RuleInfo& each : rules_->rules())
      if (each.id == finding.rule) return &each;
    refuse(finding.rule + " is no rule, but what the program itself says",
           "there is nothing to test");
    return nullptr;
  }

  void refuse(const std::string& what, const std::string& hint) {
    tell_error("--add-case: " + what);
    tell_lines("  " + hint + "\n");
    verdicts_.failed = true;
  }

  void write(const RuleTestBook& book, const Finding& finding,
             const std::vector<Assessment>& wholes, const Code& judging) {
    Diagnostics diagnostics;
    const std::size_t number = book.selected().front();
    const RuleInfo& rule = book.rules().rules()[number];
    const std::optional<RuleTests> tests = book.tests_of(number, diagnostics);
    if (!tests) return note(diagnostics);
    const Code& code = tests->code != nullptr ? *tests->code : judging;
    if (code.name() != judging.name()) {
      refuse("the tests of " + rule.id + " are of " + code.name() + ", and the form is of " +
                 judging.name(),
             "write the case by hand");
      return;
    }
    std::string old;
    const std::string file = tests_beside(rule);
    if (exists(file)) {
      const auto source = read_file(file, diagnostics);
      if (!source) return note(diagnostics);
      old = source->text;
    }
    // The row alone, else the whole form.
    for (const bool is_part : {true, false})
      for (const Assessment& whole : wholes) {
        std::string at = finding.subject;
        const Assessment given = part_of(whole, finding, is_part, at);
        const std::string one =
            rule::lua_case({name_of(*finding.disposition), finding.disposition->on, given, at});
        const std::optional<std::string> text = rule::with_case(old, one);
        Diagnostics problems;
        std::vector<RuleCase> cases;
        if (text) cases = read_rule_cases({file, *text}, code, book.rules(), number, problems);
        if (cases.size() != tests->cases.size() + 1) {
          note(problems);
          return refuse(file + " cannot take one more case", "write it by hand:\n" + one);
        }
        if (old.find(one) != std::string::npos)
          return refuse("that case is there already: " + file,
                        "this runs it: " + test_command(rule));
        if (objects(book.rules(), number, std::move(cases.back()), code, at))
          return save(rule, one, *text);
      }
    refuse("what the form says, without what is personal, does not make " + rule.id + " object",
           "write the case by hand");
  }

  static std::string tests_beside(const RuleInfo& rule) {
    const std::string& script = rule.where.file;
    return script.substr(0, script.rfind(".lua")) + "_test.lua";
  }

  /// Whether the rule objects in the case: one that passes already would show nothing.
  static bool objects(const RuleSet& rules, std::size_t rule, RuleCase one, const Code& code,
                      const std::string& at) {
    RuleTests alone;
    alone.cases.push_back(std::move(one));
    alone.code = &code;
    const TestReport report = run_rule_tests(rules, rule, alone);
    const auto& failures = report.results.front().failures;
    return std::any_of(failures.begin(), failures.end(), [&](const TestFailure& each) {
      return each.at == at && each.got.starts_with("fail");
    });
  }

  /// The folder of the program is for those who wrote it.
  [[nodiscard]] bool is_installed(const RuleInfo& rule) const {
    for (const Root& root : content_->roots()) {
      const std::string scripts = canonical(joined(root.folder, "scripts")) + "/";
      if (canonical(rule.where.file).starts_with(scripts)) return root.why == "system";
    }
    return false;
  }

  /// What runs the rule's tests, wherever its pack was found.
  [[nodiscard]] std::string test_command(const RuleInfo& rule) const {
    std::string command = options_.program + " rule test " + rule.id;
    for (const std::string& folder : options_.content)
      command += " --content " + report::shell_word(folder);
    for (const std::string& folder : options_.rules)
      command += " --rules " + report::shell_word(folder);
    return command;
  }

  void save(const RuleInfo& rule, const std::string& one, const std::string& text) {
    const std::string file = tests_beside(rule);
    if (is_installed(rule)) {
      tell_note(rule.id +
                " came with the program, and nothing was written; the case would go into " + file);
      if (!write_output(options_.output, one + ",\n")) verdicts_.load_failed = true;
      return;
    }
    Diagnostics diagnostics;
    const bool is_written = write_file(file, text, diagnostics);
    note(diagnostics);
    verdicts_.load_failed |= !is_written;
    if (!is_written) return;
    tell_note(file +
              ": a case was added, which the rule has to pass; read what it holds of the "
              "document before you keep it");
    tell_note("this fails until the rule is mended: " + test_command(rule));
  }
};

}  // namespace

int add_case(const Options& options) { return AddingCase(options).run(); }

}  // namespace assize::app
