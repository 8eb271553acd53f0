// SPDX-License-Identifier: Apache-2.0
#include "app/options.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include <CLI/CLI.hpp>

#include <assize/report.hpp>

#include "app/exit_codes.hpp"
#include "app/versions.hpp"
#include "text/number.hpp"
#include "text/suggest.hpp"

namespace assize::app {
namespace {

constexpr unsigned most_jobs = 256;

std::vector<std::string> formats_of_runs() {
  std::vector<std::string> names;
  for (const Reporter* reporter : built_in_reporters()) names.emplace_back(reporter->name());
  return names;
}

/// A check that names what there is, and what may have been meant.
CLI::Validator one_of(std::vector<std::string> names) {
  std::string list;
  for (const std::string& name : names) (list += list.empty() ? "" : "|") += name;
  const auto check = [names, list](const std::string& given) {
    if (std::find(names.begin(), names.end(), given) != names.end()) return std::string();
    const std::string meant = text::did_you_mean(given, names);
    return "'" + given + "' is none of " + list + (meant.empty() ? "" : "; " + meant);
  };
  return CLI::Validator(check, list);
}

class CommandLine {
 public:
  CommandLine() : app_("Holds self-assessments against the Code that they answer.", "assize") {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", versions);
    app_.get_formatter()->column_width(28);
    app_.footer("\n" + exit_code_table(true) + "\nMore on a verb: assize VERB --help");
    add_eval();
    add_import();
    add_code();
  }

  Parsed parse(int count, const char* const* arguments) {
    Parsed parsed;
    try {
      app_.parse(count, arguments);
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
  CLI::App* verb(CLI::App& parent, const std::string& name, const std::string& doc, Verb value) {
    CLI::App* sub = parent.add_subcommand(name, doc);
    sub->callback([this, value] { options_.verb = value; });
    sub->get_formatter()->column_width(28);
    sub->footer("\n" + exit_code_table(false));
    return sub;
  }

  void add_content(CLI::App* sub) {
    sub->add_option("--content", options_.content,
                    "where to look first for codes/ and scripts/ (repeatable)")
        ->type_name("DIR")
        ->allow_extra_args(false);
  }

  void add_output(CLI::App* sub, std::vector<std::string> formats) {
    sub->add_option("--format", options_.format,
                    "how to write it (default " + formats.front() + ")")
        ->check(one_of(formats))
        ->type_name("NAME");
    sub->add_option("--output", options_.output, "write to FILE, which is replaced as a whole")
        ->type_name("FILE");
    sub->add_flag("--quiet", options_.quiet, "the result and problems only");
  }

  void add_eval() {
    CLI::App* sub = verb(app_, "eval", "evaluate assessments", Verb::eval);
    sub->add_option("ASSESSMENT", options_.arguments,
                    "a form as published, native XML, or a submission folder")
        ->type_name("")
        ->required();
    sub->add_option("--code", options_.code, "the Code that judges, e.g. id or id@revision")
        ->type_name("CODE");
    add_content(sub);
    sub->add_option("--rules", options_.rules, "a rule pack, or a folder of packs (repeatable)")
        ->type_name("DIR")
        ->allow_extra_args(false);
    sub->add_option("--with", options_.with,
                    "a plan or policy beside the one assessment (repeatable)")
        ->type_name("FILE")
        ->allow_extra_args(false);
    sub->add_option("--as-of", as_of_, "the day of the run (default: today, where the Code is)")
        ->type_name("YYYY-MM-DD");
    sub->add_option("--only", options_.only,
                    "rules, kinds, tags, strands, provisions; and, or, not")
        ->type_name("EXPR");
    sub->add_flag("--all", options_.all, "show what passed and what did not apply as well");
    sub->add_option("--fail-on", options_.fail_on, "what makes exit code 1 (default major)")
        ->check(one_of({"major", "minor", "advice"}))
        ->type_name("NAME");
    sub->add_option("--baseline", options_.baseline,
                    "JSON of an earlier run: only what is new counts")
        ->type_name("RUN");
    sub->add_option("--jobs", jobs_, "assessments at a time (default: one a processor)")
        ->type_name("N");
    add_output(sub, formats_of_runs());
    sub->add_flag("--show-personal", options_.show_personal,
                  "names, case references and small counts as they stand");
    sub->add_flag("--no-color", options_.no_color, "no colour (NO_COLOR does the same)");
    sub->add_flag("--allow-empty", options_.allow_empty, "nothing to evaluate is no failure");
    sub->footer("\n" + exit_code_table(true));
  }

  void add_import() {
    CLI::App* sub =
        verb(app_, "import", "a form as published -> native XML, guesses listed", Verb::import);
    sub->add_option("FILE", options_.arguments, "a form or an improvement plan")
        ->type_name("")
        ->required();
    sub->add_option("--code", options_.code, "the Code that it answers, e.g. id or id@revision")
        ->type_name("CODE");
    add_content(sub);
    add_output(sub, {"xml", "json"});
  }

  void add_code() {
    CLI::App* code = app_.add_subcommand("code", "what Codes there are, and what they ask");
    code->require_subcommand(1);
    code->footer("\n" + exit_code_table(false));
    add_content(verb(*code, "list", "every Code that was found, and where", Verb::code_list));
    CLI::App* show = verb(*code, "show", "a Code's sections and provisions", Verb::code_show);
    show->add_option("CODE", options_.arguments, "id or id@revision")->required()->expected(1);
    add_content(show);
    CLI::App* check =
        verb(*code, "check", "whether Codes can be read, with every problem", Verb::code_check);
    check->add_option("FILE", options_.arguments, "XML of Codes (default: every Code found)");
    add_content(check);
  }

  /// What CLI11 has no words for.
  void finish() {
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
    if (!options_.with.empty() && options_.arguments.size() > 1)
      throw CLI::ValidationError("--with", "is handed in beside one assessment, not several");
    if (options_.verb == Verb::import && options_.arguments.size() > 1 && options_.format != "json")
      throw CLI::ValidationError("import", "XML holds one assessment; several need --format json");
  }

  std::string told(const CLI::ParseError& error) const {
    const std::vector<std::string> unknown = app_.remaining(true);
    const std::string what = error.get_name() == "RequiredError" && !unknown.empty()
                                 ? "'" + unknown.front() + "' is no verb"
                                 : error.what();
    std::string message = "assize: error: " + what + "\n";
    const std::vector<std::string> known = known_names();
    for (const std::string& word : unknown)
      if (const std::string meant = text::did_you_mean(word, known); !meant.empty())
        message += "  " + meant + "\n";
    return message + "  assize --help tells what there is\n";
  }

  [[nodiscard]] std::vector<std::string> known_names() const {
    std::vector<std::string> names;
    const auto collect = [&](const CLI::App* app, const auto& self) -> void {
      for (const CLI::Option* option : app->get_options())
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
      for (const CLI::App* sub : app->get_subcommands(nullptr)) {
        names.push_back(sub->get_name());
        self(sub, self);
      }
    };
    collect(&app_, collect);
    return names;
  }

  CLI::App app_;
  Options options_;
  std::optional<std::string> as_of_, jobs_;
};

}  // namespace

Parsed parse_command_line(int count, const char* const* arguments) {
  return CommandLine().parse(count, arguments);
}

std::string cli_library() { return CLI11_VERSION; }

}  // namespace assize::app
