// SPDX-License-Identifier: Apache-2.0
#include "app/options.hpp"

#include <algorithm>
#include <memory>
#include <sstream>
#include <utility>

#include <CLI/CLI.hpp>

#include <assize/report.hpp>

#include "app/command_line.hpp"
#include "app/exit_codes.hpp"
#include "app/judging.hpp"
#include "app/versions.hpp"
#include "text/number.hpp"
#include "text/suggest.hpp"

namespace assize::app {
namespace {

constexpr unsigned most_jobs = 256;
constexpr std::size_t column = 26;  // where the explanations stand in --help

const std::vector<std::string> severities{"major", "minor", "advice"};

std::vector<std::string> formats_of_runs() {
  std::vector<std::string> names;
  for (const Reporter* reporter : built_in_reporters()) names.emplace_back(reporter->name());
  return names;
}

/// `text|json`
std::string alternatives(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) (list += list.empty() ? "" : "|") += name;
  return list;
}

/// A check that names what there is, and what may have been meant.
CLI::Validator one_of(std::vector<std::string> names) {
  const auto check = [names](const std::string& given) {
    if (std::find(names.begin(), names.end(), given) != names.end()) return std::string();
    const std::string meant = text::did_you_mean(given, names);
    return "'" + given + "' is none of " + alternatives(names) +
           (meant.empty() ? "" : "; " + meant);
  };
  return CLI::Validator(check, "");
}

/// The name that was most likely meant: a near one, or one that the word begins with or that begins
/// with the word (`evaluate`).
std::string nearest_name(const std::string& word, const std::vector<std::string>& names) {
  if (const auto near = text::nearest(word, names); !near.empty()) return near.front();
  for (const std::string& name : names)
    if (name == "--" + word || name.starts_with(word) || word.starts_with(name)) return name;
  return {};
}

bool is_option(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

/// Tells what a value is and whether there may be several, and nothing of how the library counts
/// them.
class HelpFormatter final : public CLI::Formatter {
 public:
  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0) return {};
    const std::string type = option->get_type_name();
    return (type.empty() ? "" : " " + type) + (takes_any_number(*option) ? " ..." : "");
  }
  [[nodiscard]] static bool takes_any_number(const CLI::Option& option) {
    return option.get_expected_max() >= CLI::detail::expected_max_vector_size;
  }
  std::string make_option_usage(const CLI::Option* argument) const override {
    const std::string second = argument->get_type_name();
    const std::string names = argument->get_name(true) + (second.empty() ? "" : " " + second) +
                              (takes_any_number(*argument) ? "..." : "");
    return argument->get_required() ? names : "[" + names + "]";
  }
};

class CommandLine {
 public:
  CommandLine() : app_("Finds the answers of a self-assessment form that do not stand.", "assize") {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", versions, "the version, and those of the libraries");
    app_.set_help_flag("-h,--help", "this help");
    // The verbs take it over.
    const auto formatter = std::make_shared<HelpFormatter>();
    app_.formatter(formatter);
    formatter->column_width(column);
    formatter->label("SUBCOMMAND", "VERB");
    formatter->label("Positionals", "Arguments");
    app_.footer(
        "Begin with: assize eval FORM.txt\n"
        "More on a verb: assize VERB --help\n\n" +
        exit_code_table(true));
    add_init();
    add_eval();
    add_explain();
    add_import();
    add_plan();
    add_annotate();
    add_diff();
    add_code();
    add_rule();
    add_pack();
    add_profile();
    add_plugin();
  }

  [[nodiscard]] std::vector<VerbHelp> help() const {
    std::vector<VerbHelp> all;
    add_help(app_, {}, all);
    return all;
  }

  Parsed parse(int count, const char* const* arguments) {
    Parsed parsed;
    try {
      app_.parse(count, arguments);
      options_.program = arguments[0];
      finish();
      parsed.options = std::move(options_);
    } catch (const CLI::Success& asked) {  // --help, --version
      std::ostringstream out, err;
      app_.exit(asked, out, err);
      parsed.out = out.str();
    } catch (const CLI::ParseError& error) {
      parsed.exit = 2;
      parsed.err = told(error);
    }
    return parsed;
  }

 private:
  static void add_help(const CLI::App& app, const std::string& name, std::vector<VerbHelp>& all) {
    VerbHelp verb{name, app.get_description(), {}, {}, verbs_of(app), {}, {}};
    const std::string footer = app.get_footer();
    verb.notes = footer.substr(0, footer.find(exit_code_heading));
    verb.synopsis = "assize" + (name.empty() ? "" : " " + name) + " [OPTIONS]" +
                    (verb.verbs.empty() ? "" : " VERB");
    const auto formatter = std::dynamic_pointer_cast<HelpFormatter>(app.get_formatter());
    for (const CLI::Option* option : app.get_options()) {
      if (option->get_positional()) verb.synopsis += " " + formatter->make_option_usage(option);
      (option->get_positional() ? verb.arguments : verb.options).push_back(item_of(*option));
    }
    all.push_back(std::move(verb));
    for (const CLI::App* below : app.get_subcommands(nullptr))
      add_help(*below, name.empty() ? below->get_name() : name + " " + below->get_name(), all);
  }

  static ItemHelp item_of(const CLI::Option& option) {
    ItemHelp item;
    for (const std::string& name : option.get_snames()) item.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) item.names.push_back("--" + name);
    if (option.get_positional()) item.names = {option.get_name(true)};
    if (option.get_type_size() != 0) item.value = option.get_type_name();
    if (item.value.find('|') != std::string::npos) {
      std::istringstream choices(item.value);
      for (std::string choice; std::getline(choices, choice, '|');) item.choices.push_back(choice);
    }
    item.doc = option.get_description();
    std::replace(item.doc.begin(), item.doc.end(), '\n', ' ');
    item.is_many = HelpFormatter::takes_any_number(option);
    return item;
  }

  CLI::App* verb(CLI::App& parent, const std::string& name, const std::string& doc, Verb value) {
    CLI::App* sub = parent.add_subcommand(name, doc);
    sub->group("Verbs");
    sub->callback([this, value] { options_.verb = value; });
    sub->footer(exit_code_table(false));
    return sub;
  }

  void add_content(CLI::App* sub) {
    sub->add_option("--content", options_.content,
                    "look here first for codes/ and scripts/ (repeatable)")
        ->type_name("DIR")
        ->allow_extra_args(false);
  }

  /// `is_open`: plugins may know more formats; whether one does is told when it is asked for.
  void add_output(CLI::App* sub, std::vector<std::string> formats, bool is_open = false) {
    CLI::Option* format =
        sub->add_option("--format", options_.format,
                        "how to write the result (default " + formats.front() +
                            (is_open ? ");\n'assize plugin list' shows those of plugins" : ")"));
    format->type_name(alternatives(formats));
    if (!is_open) format->check(one_of(formats));
    sub->add_option("--output", options_.output,
                    "write the result to FILE and not to the terminal;\n"
                    "an old FILE is replaced, unless it is read")
        ->type_name("FILE");
  }

  /// What is handed in beside the assessment, and the day.
  void add_beside(CLI::App* sub) {
    sub->add_option("--with", options_.with,
                    "an improvement plan or a policy that goes with the\n"
                    "one assessment (repeatable)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    sub->add_option("--review", options_.review,
                    "what people judged of its findings (default: the\n"
                    "FORM.review.xml beside it, the review in a folder)")
        ->type_name("FILE");
    sub->add_option("--as-of", as_of_, "as if it were that day (default: today)")
        ->type_name("YYYY-MM-DD");
  }

  /// The Code, and where rules come from.
  void add_choice(CLI::App* sub) {
    sub->add_option("--code", options_.code,
                    "the Code to hold it against, as 'assize code list'\n"
                    "names it (default: told from the form)")
        ->type_name("CODE");
    sub->add_option("--profile", options_.profile,
                    "a local policy on top of the Code: parameters,\n"
                    "severities, shorter deadlines, waivers ...")
        ->type_name("FILE");
    add_rules(sub);
  }

  void add_rules(CLI::App* sub) {
    sub->add_option("--rules", options_.rules,
                    "more rules: a pack, built or not, or a folder of packs\n"
                    "(repeatable)")
        ->type_name("PACK")
        ->allow_extra_args(false);
    add_content(sub);
  }

  void add_personal(CLI::App* sub) {
    sub->add_flag("--show-personal", options_.show_personal,
                  "do not mask names, case references and the like");
  }

  void add_colour(CLI::App* sub) {
    sub->add_flag("--no-color", options_.no_color, "no colour (NO_COLOR does the same)");
  }

  void add_explain() {
    CLI::App* sub =
        verb(app_, "explain", "why a rule says what it says of an answer", Verb::explain);
    sub->add_option("RULE", options_.rule, "its id, the last part of it, or the kind of a finding")
        ->type_name("")
        ->required();
    sub->add_option("ROW", options_.subject, "a form row's number, action:1, or 'assessment'")
        ->type_name("")
        ->required();
    sub->add_option("ASSESSMENT", options_.arguments, "as 'assize eval' takes it")
        ->type_name("")
        ->required()
        ->expected(1);
    add_beside(sub);
    add_choice(sub);
    add_output(sub, {"text", "json"});
    sub->add_flag("--all", options_.all, "every question, however often a line asked");
    add_personal(sub);
    add_colour(sub);
    sub->footer(
        "Example:\n"
        "  assize explain placeholder ROW FORM.txt\n\n"
        "Where the rule objects to a row, copies of the row are changed to see with\n"
        "what it would not: what the rule needs, and no advice. That it objects is no\n"
        "failure here; where it ends in an error or is cut off, the exit code is 4.\n\n" +
        exit_code_table(false));
  }

  void add_eval() {
    CLI::App* sub = verb(app_, "eval", "find the answers of a form that do not stand", Verb::eval);
    sub->add_option("ASSESSMENT", options_.arguments,
                    "a form (Word, PDF, Excel, a web page, text), native\n"
                    "XML, or the folder that holds it and what goes with it")
        ->type_name("")
        ->required();
    add_beside(sub);
    sub->add_option("--only", options_.only,
                    "a part of it: provisions, rules, packs, kinds,\n"
                    "strands, tag:NAME; joined by and, or, not, ( )")
        ->type_name("EXPR");
    sub->add_option("--fail-on", options_.fail_on,
                    "the least severity that makes exit code 1\n(default major)")
        ->check(one_of(severities))
        ->type_name(alternatives(severities));
    sub->add_option("--baseline", options_.baseline,
                    "an earlier result, saved with --format json; what\n"
                    "failed there makes no exit code 1")
        ->type_name("FILE");
    add_choice(sub);
    add_output(sub, formats_of_runs(), true);
    sub->add_flag("--all", options_.all,
                  "list what passed and what did not apply, too, and the\n"
                  "fingerprint of each finding");
    sub->add_flag("--quiet", options_.quiet, "counts and findings only");
    add_judge(sub);
    add_personal(sub);
    add_colour(sub);
    sub->add_option("--jobs", jobs_, "how many assessments at a time (default: one a\nprocessor)")
        ->type_name("N");
    sub->add_flag("--profile-rules", options_.profile_rules,
                  "tell what time and fuel each rule took, on standard\n"
                  "error; the result is the same with it");
    sub->add_flag("--allow-empty", options_.allow_empty,
                  "an empty folder, or nothing selected, is no failure");
    sub->footer(
        "Examples:\n"
        "  assize eval FORM.txt\n"
        "  assize eval FORM.txt --with PLAN.txt --as-of 2026-11-22\n"
        "  assize eval FORM.txt --only 'ROW or ROW'\n"
        "  assize eval FORM.txt --only 'tag:deadline and not placeholder'\n\n" +
        exit_code_table(true));
  }

  void add_judge(CLI::App* sub) {
    sub->add_option("--judge", options_.judge,
                    "judge a finding: FINGERPRINT=wrong:REASON, or\n"
                    "agreed:REASON, or fixed:REASON; kept in the review; a\n"
                    "--judge for each")
        ->type_name("JUDGEMENT")
        ->allow_extra_args(false);
    sub->add_option("--by", options_.by, "with --judge: who judges, a role or a body")
        ->type_name("WHO");
  }

  /// What stands after --judge.
  void check_judgements() const {
    if (options_.judge.empty() != options_.by.empty())
      throw CLI::ValidationError(options_.by.empty()
                                     ? "'--judge' needs --by WHO, which says who judges"
                                     : "'--by' says who judges, and there is no --judge");
    std::vector<std::string> judged;
    for (const std::string& each : options_.judge) {
      std::string problem;
      const auto one = read_judgement(each, problem);
      if (!one) throw CLI::ValidationError("--judge", problem);
      if (std::find(judged.begin(), judged.end(), one->finding) != judged.end())
        throw CLI::ValidationError("--judge", one->finding + " is judged twice");
      judged.push_back(one->finding);
    }
    for (const std::string& each : options_.arguments)
      if (std::string unread; !judged.empty() && read_judgement(each, unread))
        throw CLI::ValidationError("--judge",
                                   "'" + each + "' is a judgement, too: give --judge again");
    if (!judged.empty() && options_.arguments.size() > 1)
      throw CLI::ValidationError("--judge", "is of one assessment, not of several");
  }

  void add_init() {
    CLI::App* sub =
        verb(app_, "init", "a project folder, or a landlord's, to start from", Verb::init);
    sub->add_option("DIR", options_.arguments, "where to put it (default: here)")
        ->type_name("")
        ->expected(0, 1);
    sub->add_flag("--submission", options_.submission,
                  "a landlord's folder: an empty form of the Code, and\n"
                  "an empty plan where it has one");
    sub->add_option("--code", options_.code,
                    "for which Code, as 'assize code list' names it (may be\n"
                    "left out where there is only one)")
        ->type_name("CODE");
    add_content(sub);
    sub->footer(
        "A project folder has the assize.xml by which it is known, a profile to fill\n"
        "in and a pack for rules of one's own. Nothing is ever overwritten. What to\n"
        "type next is told.\n\n"
        "Examples:\n"
        "  assize init work --code CODE\n"
        "  assize init landlord --submission --code CODE\n\n" +
        exit_code_table(false));
  }

  void add_annotate() {
    CLI::App* sub =
        verb(app_, "annotate", "the document with a comment at each finding", Verb::annotate);
    sub->add_option("FORM", options_.arguments, "as 'assize eval' takes it")
        ->type_name("")
        ->required()
        ->expected(1);
    add_beside(sub);
    add_choice(sub);
    sub->add_option("--format", options_.format,
                    "html for a page, whatever the form is (default: the\n"
                    "form itself where it is a Word document, else a page)")
        ->check(one_of({"html"}))
        ->type_name("html");
    sub->add_option("--output", options_.output,
                    "write the result to FILE; an old FILE is replaced,\n"
                    "unless it is read")
        ->type_name("FILE");
    add_personal(sub);
    sub->footer(
        "A Word document comes back as it was, with a comment at the words of each\n"
        "finding. Of anything else the result is one page of HTML, which needs nothing\n"
        "else.\n\n"
        "Examples:\n"
        "  assize annotate FORM.docx --output commented.docx\n"
        "  assize annotate FORM.txt --output proof.html\n\n" +
        exit_code_table(false));
  }

  void add_plan() {
    CLI::App* sub = verb(app_, "plan", "the improvement plan that findings call for", Verb::plan);
    sub->add_option("ASSESSMENT", options_.arguments, "as 'assize eval' takes it")
        ->type_name("")
        ->required()
        ->expected(1);
    add_beside(sub);
    add_choice(sub);
    add_output(sub, {"text", "tsv", "json"});
    add_personal(sub);
    add_colour(sub);
    sub->footer(
        "With a plan handed in: how each of its actions stands, and which rows call\n"
        "for an action and have none. --format tsv writes these as a plan to fill in.\n\n"
        "Examples:\n"
        "  assize plan FORM.txt --format tsv --output plan.txt\n"
        "  assize plan FORM.txt --with plan.txt\n\n" +
        exit_code_table(false));
  }

  void add_import() {
    CLI::App* sub =
        verb(app_, "import", "write down how a form was read, to put it right", Verb::import);
    sub->add_option("FILE", options_.arguments,
                    "a form or an improvement plan; several of them need\n"
                    "--format json")
        ->type_name("")
        ->required();
    sub->add_option("--code", options_.code,
                    "the Code that it answers, as 'assize code list'\n"
                    "names it (default: told from the form)")
        ->type_name("CODE");
    add_content(sub);
    add_output(sub, {"xml", "json"});
    sub->add_flag("--quiet", options_.quiet, "do not list guesses and what fits no row");
    sub->footer(
        "The result is native XML. What was guessed and what fits no row is listed\n"
        "beside it, on standard error.\n\n"
        "Example:\n"
        "  assize import FORM.txt --output read.xml\n\n" +
        exit_code_table(false));
  }

  void add_code() {
    CLI::App* code = app_.add_subcommand("code", "what Codes there are, and what they ask");
    code->group("Verbs");
    code->require_subcommand(1);
    code->footer("More on a verb: assize code VERB --help\n\n" + exit_code_table(false));
    add_content(verb(*code, "list", "every Code that was found, and where", Verb::code_list));
    CLI::App* show =
        verb(*code, "show", "what a Code asks, by section and provision", Verb::code_show);
    show->add_option("CODE", options_.arguments, "a Code as 'assize code list' names it")
        ->type_name("")
        ->required()
        ->expected(1);
    add_content(show);
    CLI::App* check = verb(*code, "check", "every problem in the XML of Codes", Verb::code_check);
    check->add_option("FILE", options_.arguments, "the XML of a Code (default: every Code found)")
        ->type_name("");
    add_content(check);
    add_code_wording(*code);
    add_code_diff(*code);
    add_code_verify(*code);
    add_code_migrate(*code);
  }

  void add_rule() {
    CLI::App* rule = app_.add_subcommand("rule", "what rules there are; to write one's own");
    rule->group("Verbs");
    rule->require_subcommand(1);
    rule->footer("More on a verb: assize rule VERB --help\n\n" + exit_code_table(false));
    add_rule_list(*rule);
    add_rule_test(*rule);
    add_rule_show(*rule);
    add_rule_new(*rule);
    add_rule_check(*rule);
    add_rule_doc(*rule);
  }

  void add_rule_list(CLI::App& rule) {
    CLI::App* sub = verb(rule, "list", "every rule that was found, and where", Verb::rule_list);
    sub->add_option("RULES", options_.only,
                    "a part of them, as 'assize eval --only' names it\n"
                    "(default: all)")
        ->type_name("");
    add_rules(sub);
    add_text_or_json(sub);
    sub->footer(
        "Examples:\n"
        "  assize rule list scrutiny\n"
        "  assize rule list 'tag:deadline and not placeholder'\n\n" +
        exit_code_table(false));
  }

  void add_rule_test(CLI::App& rule) {
    CLI::App* sub = verb(rule, "test", "run the tests that stand beside rules", Verb::rule_test);
    sub->add_option("RULE", options_.arguments,
                    "rules as --only names them, their files, or folders\n"
                    "(default: all rules)")
        ->type_name("");
    sub->add_option("--code", options_.code,
                    "the Code that the tests are of (default: the one that\n"
                    "a rule's samples state)")
        ->type_name("CODE");
    add_rules(sub);
    sub->add_flag("--coverage", options_.coverage,
                  "lines of rules that no test ran, and parts of the Code\n"
                  "that no rule was written for");
    sub->add_flag("--mutate", options_.mutate,
                  "spoil answers of the tests that pass, one thing at a\n"
                  "time, and tell which no rule notices");
    sub->add_flag("--watch", options_.watch,
                  "run them again whenever a file of theirs changes;\n"
                  "Ctrl-C ends it");
    sub->add_option("--add-case", options_.add_case,
                    "of a finding that was judged wrong: its row becomes a\n"
                    "case that has to pass; a form stands for RULE")
        ->type_name("FINGERPRINT");
    sub->add_option("--review", options_.review,
                    "with --add-case: where it was judged (default: as\n"
                    "'assize eval' finds the review)")
        ->type_name("FILE");
    sub->add_flag("--show-personal", options_.show_personal,
                  "with --add-case: leave names, case references and the\n"
                  "like in the case");
    add_output(sub, {"text", "json", "junit"});
    add_colour(sub);
    sub->footer(
        "Examples:\n"
        "  assize rule test\n"
        "  assize rule test placeholder --coverage\n"
        "  assize rule test --add-case 0123456789abcdef FORM.txt\n"
        "  assize rule test my-pack/ --format junit --output results.xml\n\n" +
        exit_code_table(false));
  }

  void add_rule_show(CLI::App& rule) {
    CLI::App* sub =
        verb(rule, "show", "everything about a rule, and what it says", Verb::rule_show);
    sub->add_option("RULE", options_.rule, "its id, the last part of it, or the kind of a finding")
        ->type_name("")
        ->required();
    add_rules(sub);
    add_text_or_json(sub);
    sub->footer(
        "Example:\n"
        "  assize rule show placeholder\n\n" +
        exit_code_table(false));
  }

  void add_rule_new(CLI::App& rule) {
    CLI::App* sub =
        verb(rule, "new", "begin a rule of one's own, with its cases and samples", Verb::rule_new);
    sub->add_option("NAME", options_.rule, "PACK/TOPIC/NAME, such as acme/text/vague_times")
        ->type_name("")
        ->required();
    sub->add_option("--dir", options_.folder,
                    "the folder of packs to put it in (default: scripts/\n"
                    "of the project, else 'rules')")
        ->type_name("DIR");
    sub->add_option("--title", options_.title, "what holds when the rule passes, one sentence")
        ->type_name("TEXT");
    sub->add_option("--code", options_.code,
                    "the Code it is for, as 'assize code list' names it\n"
                    "(default: the pack's, else the first)")
        ->type_name("CODE");
    add_content(sub);
    sub->footer(
        "Nothing is replaced: a file that is there already stays, and ends it.\n\n"
        "Example:\n"
        "  assize rule new acme/text/vague_times --title \"An answer says when\"\n\n" +
        exit_code_table(false));
  }

  void add_rule_check(CLI::App& rule) {
    CLI::App* sub =
        verb(rule, "check", "every problem of rules, with nothing evaluated", Verb::rule_check);
    sub->add_option("PATH", options_.arguments,
                    "a pack, a folder of packs, or a rule's file (default:\n"
                    "every rule found)")
        ->type_name("");
    add_rules(sub);
    sub->footer(
        "Looks for wrong metadata, names and fields that rules do not have, parameters\n"
        "that are not used, limits that belong in a Code, words that accuse, and cases\n"
        "and samples that are missing.\n\n"
        "Example:\n"
        "  assize rule check rules/acme\n\n" +
        exit_code_table(false));
  }

  void add_rule_doc(CLI::App& rule) {
    CLI::App* sub = verb(rule, "doc", "the catalogue of rules, with what each says of its sample",
                         Verb::rule_doc);
    sub->add_option("PACK", options_.arguments,
                    "a pack, or a folder of packs (default: every rule\n"
                    "found)")
        ->type_name("");
    CLI::Option* output = sub->add_option("--output", options_.folder,
                                          "write CATALOGUE.md and CATALOGUE.html to DIR (default:\n"
                                          "Markdown to the terminal)")
                              ->type_name("DIR");
    sub->add_flag("--check", options_.check,
                  "write nothing; exit code 1 where those in DIR are stale")
        ->needs(output);
    add_rules(sub);
    sub->footer(
        "Example:\n"
        "  assize rule doc rules/acme --output docs\n\n" +
        exit_code_table(false));
  }

  void add_text_or_json(CLI::App* sub) {
    sub->add_option("--format", options_.format, "how to write it (default text)")
        ->check(one_of({"text", "json"}))
        ->type_name("text|json");
  }

  void add_pack() {
    CLI::App* pack = app_.add_subcommand("pack", "a pack of rules in one file, to hand on");
    pack->group("Verbs");
    pack->require_subcommand(1);
    pack->footer("More on a verb: assize pack VERB --help\n\n" + exit_code_table(false));
    add_pack_build(*pack);
    add_pack_verify(*pack);
  }

  void add_pack_build(CLI::App& pack) {
    CLI::App* sub = verb(pack, "build", "put a pack into one file", Verb::pack_build);
    sub->add_option("PACK", options_.arguments, "the folder with its pack.xml")
        ->type_name("")
        ->required()
        ->expected(1);
    sub->add_option("--output", options_.output,
                    "the file to write (default: ID-VERSION.pack in the\n"
                    "working directory); an old FILE is replaced")
        ->type_name("FILE");
    add_content(sub);
    sub->footer(
        "The rules must load. The file is an archive ('tar tf' lists it) of everything in\n"
        "the folder but hidden files, and of the hash of each; the same files give the\n"
        "same bytes. --rules takes it as it takes the folder.\n\n"
        "Example:\n"
        "  assize pack build rules/acme\n\n" +
        exit_code_table(false));
  }

  void add_pack_verify(CLI::App& pack) {
    CLI::App* sub = verb(pack, "verify", "whether a pack is as it was built", Verb::pack_verify);
    sub->add_option("PACK", options_.arguments,
                    "a built pack, or the folder it was unpacked to; with\n"
                    "FOLDER: whether that holds what was built")
        ->type_name("[FOLDER]")
        ->required()
        ->expected(1, 2);
    add_output(sub, {"text", "json"});
    sub->footer(
        "What the pack is, and of each file: same, changed, missing or added. A\n"
        "difference ends in 1. The hashes tell of damage and mistakes; against intent\n"
        "compare the sha256 with one that came another way.\n\n"
        "Examples:\n"
        "  assize pack verify acme-1.0.0.pack\n"
        "  assize pack verify acme-1.0.0.pack rules/acme\n\n" +
        exit_code_table(false));
  }

  void add_profile() {
    CLI::App* profile = app_.add_subcommand("profile", "local policies on top of a Code");
    profile->group("Verbs");
    profile->require_subcommand(1);
    profile->footer("More on a verb: assize profile VERB --help\n\n" + exit_code_table(false));
    CLI::App* check = verb(*profile, "check", "every problem in profiles", Verb::profile_check);
    check->add_option("FILE", options_.arguments, "a profile as XML")->type_name("")->required();
    check->add_option("--as-of", as_of_, "the day on which waivers hold (default: today)")
        ->type_name("YYYY-MM-DD");
    add_rules(check);
    check->footer(
        "The profile with what it extends is held against its Code and the rules: names\n"
        "that are not there, values that do not fit, deadlines that are looser than the\n"
        "Code's, waivers that do not hold on the day.\n\n" +
        exit_code_table(false));
    CLI::App* show =
        verb(*profile, "show", "what a profile sets, where, and what lost", Verb::profile_show);
    show->add_option("FILE", options_.arguments, "a profile as XML")
        ->type_name("")
        ->required()
        ->expected(1);
    add_rules(show);
    add_output(show, {"text", "json"});
  }

  void add_plugin() {
    CLI::App* plugin = app_.add_subcommand("plugin", "what formats are read and written, by what");
    plugin->group("Verbs");
    plugin->require_subcommand(1);
    plugin->footer("More on a verb: assize plugin VERB --help\n\n" + exit_code_table(false));
    CLI::App* list =
        verb(*plugin, "list", "every plugin that was found, and where", Verb::plugin_list);
    add_content(list);
    add_text_or_json(list);
  }

  void add_code_diff(CLI::App& code) {
    CLI::App* sub =
        verb(code, "diff", "what changed between two revisions of a Code", Verb::code_diff);
    sub->add_option("OLDER", options_.arguments, "two revisions, as 'assize code list' names them")
        ->type_name("NEWER")
        ->required()
        ->expected(2);
    sub->add_option("--profile", options_.profiles,
                    "a profile: which of its settings each change touches\n"
                    "(repeatable)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    sub->add_option("--with", options_.with,
                    "an assessment or an improvement plan: which of its\n"
                    "answers and actions each change touches (repeatable)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    add_rules(sub);
    add_output(sub, {"text", "json"});
    sub->footer(
        "By provision: deadlines, must or should, items and points that differ, read\n"
        "from the two Codes, what became of it where a change map says so, the rules\n"
        "that speak of it, and what of yours stands on it.\n\n"
        "Examples:\n"
        "  assize code diff CODE@OLDER CODE@NEWER\n"
        "  assize code diff CODE@OLDER CODE@NEWER --profile POLICY.xml --with PLAN.txt\n\n" +
        exit_code_table(false));
  }

  void add_code_verify(CLI::App& code) {
    CLI::App* sub =
        verb(code, "verify", "hold a Code against its official text", Verb::code_verify);
    sub->add_option("CODE", options_.arguments,
                    "a Code with its revision, and your copy of the text")
        ->type_name("TEXT")
        ->required()
        ->expected(2);
    add_content(sub);
    add_output(sub, {"text", "json"});
    sub->footer(
        "Held against each other: which provisions there are, their times, the number\n"
        "of their items, must or should, the dates on the title page, and, where the\n"
        "Code has hashes of its wording, the words. A difference ends in 1.\n\n"
        "Example:\n"
        "  assize code verify CODE@REVISION TEXT.txt\n\n" +
        exit_code_table(false));
  }

  void add_code_migrate(CLI::App& code) {
    CLI::App* sub =
        verb(code, "migrate", "what is of one revision as of another", Verb::code_migrate);
    sub->add_option("FILE", options_.arguments,
                    "an assessment or a plan, as 'assize eval' takes it, or\n"
                    "the XML of a profile")
        ->type_name("")
        ->required()
        ->expected(1);
    sub->add_option("--to", options_.to, "the revision to go to")
        ->type_name("REVISION")
        ->required();
    sub->add_option("--review", options_.review,
                    "what was judged of its findings (default: as 'assize\n"
                    "eval' finds it); it goes beside the new one")
        ->type_name("FILE");
    sub->add_option("--code", options_.code,
                    "the Code that it is for, as 'assize code list' names\n"
                    "it (default: told from the file)")
        ->type_name("CODE");
    add_content(sub);
    add_output(sub, {"xml", "json"});
    sub->add_flag("--quiet", options_.quiet, "do not list what is left to be done");
    sub->footer(
        "An answer is carried over only where the change map says that its provision\n"
        "asks what it asked. Everywhere else the row is left blank, and what was\n"
        "answered stands beside it, so that nothing is lost. What must be answered\n"
        "anew, and why, is listed on standard error; --format json is that list. In a\n"
        "profile, what stands on a provision that asks something else now is put into\n"
        "<unsettled> and is not in force. Several change maps are gone over in turn.\n\n"
        "Examples:\n"
        "  assize code migrate FORM.txt --to REVISION --output new.xml\n"
        "  assize code migrate POLICY.xml --to REVISION --output new_policy.xml\n\n" +
        exit_code_table(false));
  }

  void add_diff() {
    CLI::App* sub = verb(app_, "diff", "two years of one landlord, row by row", Verb::diff);
    sub->add_option("LAST", options_.arguments, "last year's assessment and this year's")
        ->type_name("THIS")
        ->required()
        ->expected(2);
    sub->add_option("--code", options_.code,
                    "the Code that both answer, as 'assize code list'\n"
                    "names it (default: told from each form)")
        ->type_name("CODE");
    add_content(sub);
    add_output(sub, {"text", "json"});
    add_personal(sub);
    sub->footer(
        "What moved, what stands there word for word again, which Yes became No, and\n"
        "which promise of last year has no trace this year. Across revisions of a Code\n"
        "rows are matched by its change map.\n\n"
        "Example:\n"
        "  assize diff LAST.txt THIS.txt\n\n" +
        exit_code_table(false));
  }

  void add_code_wording(CLI::App& code) {
    CLI::App* sub = verb(code, "wording", "keep your own copy of a Code's wording beside it",
                         Verb::code_wording);
    sub->add_option("TEXT", options_.arguments, "the official text, as text or a web page")
        ->type_name("")
        ->required()
        ->expected(1);
    sub->add_option("--code", options_.code,
                    "the Code that it is the text of (default: told from\n"
                    "the text)")
        ->type_name("CODE");
    sub->add_option("--content", options_.content,
                    "look here first, and keep the copy here (default: the\n"
                    "user's folder, ~/.local/share/assize)")
        ->type_name("DIR")
        ->allow_extra_args(false);
    sub->add_option("--output", options_.output,
                    "write the copy to FILE and to no folder;\n"
                    "an old FILE is replaced, unless it is read")
        ->type_name("FILE");
    sub->footer(
        "Assize comes without any official wording, and knows it by hashes. What is\n"
        "found is kept for you as CODE/REVISION.text.xml; 'code show' and 'plan' print\n"
        "it. Nothing is written when under half of the rows are found.\n\n"
        "Example:\n"
        "  assize code wording TEXT.txt\n\n" +
        exit_code_table(false));
  }

  /// What CLI11 has no words for.
  void finish() {
    // An option whose value was forgotten takes the next option for it.
    const CLI::App* app = told_verb().first;
    const std::vector<std::string> names = options_of(*app);
    for (const CLI::Option* option : app->get_options())
      for (const std::string& value : option->results())
        if (std::find(names.begin(), names.end(), value) != names.end())
          throw CLI::ValidationError(needs_value(*option));
    if (const CLI::Option* only = app->get_option_no_throw("--only");
        only != nullptr && only->count() > 0 && options_.only.empty())
      throw CLI::ValidationError("'--only' needs a value: an empty one selects nothing");
    if (as_of_) {
      const auto date = text::to_date(*as_of_);
      if (!date)
        throw CLI::ValidationError("--as-of", "'" + *as_of_ + "' is no day written YYYY-MM-DD");
      options_.as_of = *date;
    }
    if (jobs_) {
      const auto jobs = text::to_integer(*jobs_);
      if (!jobs || *jobs < 1 || *jobs > most_jobs)
        throw CLI::ValidationError(
            "--jobs", "'" + *jobs_ + "' is no number from 1 to " + std::to_string(most_jobs));
      options_.jobs = static_cast<unsigned>(*jobs);
    }
    if (!options_.with.empty() && options_.arguments.size() > 1 && options_.verb != Verb::code_diff)
      throw CLI::ValidationError("--with", "is handed in beside one assessment, not several");
    check_judgements();
    if (options_.verb == Verb::rule_test && options_.add_case.empty() &&
        (!options_.review.empty() || options_.show_personal))
      throw CLI::ValidationError("rule test",
                                 "'--review' and '--show-personal' go with --add-case");
    if (!options_.add_case.empty() && options_.arguments.size() != 1)
      throw CLI::ValidationError("--add-case", "needs the one form that the finding is of");
    if (!options_.review.empty() && options_.arguments.size() > 1)
      throw CLI::ValidationError("--review", "is of one assessment, not of several");
    if (options_.verb == Verb::import && options_.arguments.size() > 1 && options_.format != "json")
      throw CLI::ValidationError("import", "XML holds one assessment; several need --format json");
  }

  /// The verb as far as it was told: `assize`, `assize code`, `assize eval`.
  [[nodiscard]] std::pair<const CLI::App*, std::string> told_verb() const {
    const CLI::App* app = &app_;
    std::string name = "assize";
    while (!app->get_subcommands().empty()) {
      app = app->get_subcommands().front();
      name += " " + app->get_name();
    }
    return {app, name};
  }

  [[nodiscard]] std::string told(const CLI::ParseError& error) const {
    const auto [app, name] = told_verb();
    const auto [what, hint] = problem(error, *app, name);
    std::string message = "assize: error: " + what + "\n";
    if (!hint.empty()) message += "  " + hint + "\n";
    return message + "  " + name + " --help tells what there is\n";
  }

  /// What is wrong, and what may have been meant.
  [[nodiscard]] std::pair<std::string, std::string> problem(const CLI::ParseError& error,
                                                            const CLI::App& app,
                                                            const std::string& name) const {
    const std::vector<std::string> unknown = app_.remaining(true);
    if (error.get_name() == "RequiredError") {
      const std::vector<std::string> verbs = verbs_of(app);
      if (verbs.empty()) return {"'" + name + "' needs " + needed(app), {}};
      const auto word = std::find_if_not(unknown.begin(), unknown.end(), is_option);
      if (word != unknown.end())
        return {"'" + *word + "' is no verb of '" + name + "'", meant_verb(*word, verbs)};
      if (unknown.empty()) return {"'" + name + "' needs a verb: " + alternatives(verbs), {}};
    }
    if (!unknown.empty()) return unexpected(unknown.front(), app, name);
    if (error.get_name() == "ArgumentMismatch") return {mismatch(error, app, name), {}};
    return {error.what(), {}};
  }

  /// `FORM: as 'assize eval' takes it`
  [[nodiscard]] static std::string told_in_words(const CLI::Option& argument) {
    std::string doc = argument.get_description();
    std::replace(doc.begin(), doc.end(), '\n', ' ');
    const bool is_pair = argument.get_expected_min() > 1;
    // By its own name, or by the option's: `get_name(true)` knows no option.
    const std::string name =
        argument.get_positional() ? argument.get_name(true) : argument.get_name();
    return name + (is_pair ? " " + argument.get_type_name() : "") + ": " + doc;
  }

  [[nodiscard]] static std::string needed(const CLI::App& app) {
    for (const CLI::Option* option : app.get_options())
      if (option->get_required() && option->count() == 0) return told_in_words(*option);
    return "more";
  }

  [[nodiscard]] static std::vector<std::string> verbs_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* sub : app.get_subcommands(nullptr)) names.push_back(sub->get_name());
    return names;
  }

  /// For a word where a verb should stand: a verb, a verb of a verb, or a file to evaluate.
  [[nodiscard]] std::string meant_verb(const std::string& word,
                                       const std::vector<std::string>& verbs) const {
    const auto asked = [](const std::string& what) { return "did you mean '" + what + "'?"; };
    if (word == "help") return asked("--help");
    if (const std::string verb = nearest_name(word, verbs); !verb.empty()) return asked(verb);
    for (const CLI::App* sub : app_.get_subcommands(nullptr)) {
      std::vector<std::string> below = verbs_of(*sub);
      if (std::find(below.begin(), below.end(), word) != below.end())
        return asked(sub->get_name() + " " + word);
    }
    if (word.find_first_of("./") != std::string::npos) return asked("assize eval " + word);
    return "the verbs are " + alternatives(verbs);
  }

  [[nodiscard]] std::pair<std::string, std::string> unexpected(const std::string& word,
                                                               const CLI::App& app,
                                                               const std::string& name) const {
    if (!is_option(word)) return {"'" + name + "' takes no further '" + word + "'", {}};
    const std::vector<std::string> own = options_of(app);
    if (std::find(own.begin(), own.end(), word) != own.end())
      return {"'" + word + "' stands before the verb",
              "options stand after it: " + name + " " + word};
    const std::string what = "'" + word + "' is no option of '" + name + "'";
    if (const std::string option = nearest_name(word, own); !option.empty())
      return {what, "did you mean '" + option + "'?"};
    // Options of a verb that stand before it.
    for (const CLI::App* sub : app_.get_subcommands(nullptr)) {
      const std::vector<std::string> options = options_of(*sub);
      if (std::find(options.begin(), options.end(), word) != options.end())
        return {what, "it is one of '" + ("assize " + sub->get_name()) + "', and stands after it"};
    }
    return {what, {}};
  }

  [[nodiscard]] static std::vector<std::string> options_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    return names;
  }

  /// Too few values, or too many. The library begins its own words with the name.
  [[nodiscard]] static std::string mismatch(const CLI::ParseError& error, const CLI::App& app,
                                            const std::string& name) {
    const std::string words = error.what();
    const std::string option_name = words.substr(0, words.find(':'));
    const CLI::Option* option = app.get_option_no_throw(option_name);
    if (option == nullptr) return words;
    if (!is_option(option_name))
      return "'" + name +
             (option->count() < static_cast<std::size_t>(option->get_expected_min())
                  ? "' needs " + told_in_words(*option)
                  : "' takes one " + option_name);
    if (option->count() > 1) return "'" + option_name + "' may be given once";
    return needs_value(*option);
  }

  [[nodiscard]] static std::string needs_value(const CLI::Option& option) {
    return "'" + option.get_name() + "' needs a value: " + option.get_type_name();
  }

  CLI::App app_;
  Options options_;
  std::optional<std::string> as_of_, jobs_;
};

}  // namespace

Parsed parse_command_line(int count, const char* const* arguments) {
  return CommandLine().parse(count, arguments);
}

std::vector<VerbHelp> command_line_help() { return CommandLine().help(); }

std::string cli_library() { return CLI11_VERSION; }

}  // namespace assize::app
