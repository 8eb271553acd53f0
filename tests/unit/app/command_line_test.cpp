// SPDX-License-Identifier: Apache-2.0
#include <sstream>

#include "app/exit_codes.hpp"
#include "app/options.hpp"
#include "support/catch.hpp"

using namespace assize;
using namespace assize::app;
using Catch::Matchers::Contains;

namespace {

Parsed parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "assize");
  return parse_command_line(static_cast<int>(arguments.size()), arguments.data());
}

std::string wrong(std::vector<const char*> arguments) {
  const Parsed parsed = parse(std::move(arguments));
  CHECK(parsed.exit == 2);
  CHECK_FALSE(parsed.options);
  CHECK(parsed.out.empty());
  return parsed.err;
}

}  // namespace

TEST_CASE("what eval takes") {
  const auto options = parse({"eval",       "a.txt",
                              "b.txt",      "--code",
                              "x@1",        "--rules",
                              "r1",         "--rules",
                              "r2",         "--as-of",
                              "2026-11-22", "--only",
                              "kind:a",     "--all",
                              "--fail-on",  "minor",
                              "--baseline", "run.json",
                              "--jobs",     "3",
                              "--format",   "json",
                              "--output",   "out.json",
                              "--quiet",    "--show-personal",
                              "--no-color", "--content",
                              "c",          "--allow-empty",
                              "--profile",  "own.xml"})
                           .options.value();
  CHECK(options.verb == Verb::eval);
  CHECK(options.arguments == std::vector<std::string>{"a.txt", "b.txt"});
  CHECK(options.code == "x@1");
  CHECK(options.profile == "own.xml");
  CHECK(options.rules == std::vector<std::string>{"r1", "r2"});
  CHECK(options.as_of == std::chrono::year{2026} / 11 / 22);
  CHECK(options.only == "kind:a");
  CHECK(options.fail_on == "minor");
  CHECK(options.baseline == "run.json");
  CHECK(options.jobs == 3);
  CHECK(options.format == "json");
  CHECK(options.output == "out.json");
  CHECK(options.content == std::vector<std::string>{"c"});
  CHECK((options.all && options.quiet && options.show_personal && options.no_color &&
         options.allow_empty));
}

TEST_CASE("a repeatable option takes one value at a time") {
  const auto options =
      parse({"eval", "--rules", "r1", "a.txt", "--with", "p", "--with", "q"}).options.value();
  CHECK(options.arguments == std::vector<std::string>{"a.txt"});
  CHECK(options.rules == std::vector<std::string>{"r1"});
  CHECK(options.with == std::vector<std::string>{"p", "q"});
  CHECK(options.fail_on == "major");
  CHECK(options.jobs == 0);
  CHECK_FALSE(options.as_of);
}

TEST_CASE("the other verbs") {
  CHECK(parse({"import", "a"}).options->verb == Verb::import);
  CHECK(parse({"code", "list"}).options->verb == Verb::code_list);
  CHECK(parse({"code", "show", "x"}).options->verb == Verb::code_show);
  CHECK(parse({"code", "check"}).options->verb == Verb::code_check);
  CHECK(parse({"code", "wording", "x"}).options->verb == Verb::code_wording);
  CHECK(parse({"code", "diff", "x@1", "x@2"}).options->verb == Verb::code_diff);
  CHECK(parse({"code", "migrate", "a", "--to", "2024"}).options->to == "2024");
  CHECK(parse({"diff", "a", "b"}).options->verb == Verb::diff);
  CHECK(parse({"init"}).options->verb == Verb::init);
  CHECK(parse({"init", "landlord", "--submission"}).options->submission);
  CHECK(parse({"code", "verify", "x@1", "t"}).options->arguments.size() == 2);
  CHECK(parse({"import", "a", "b", "--format", "json"}).options->arguments.size() == 2);
}

TEST_CASE("a wrong command line is exit code 2 and says why") {
  CHECK_THAT(wrong({}), Contains("error"));
  CHECK_THAT(wrong({"evl", "a"}), Contains("did you mean 'eval'?"));
  CHECK_THAT(wrong({"eval", "a", "--ony", "x"}), Contains("did you mean '--only'?"));
  CHECK_THAT(wrong({"eval"}), Contains("'assize eval' needs ASSESSMENT") &&
                                  Contains("assize eval --help tells what there is"));
  CHECK_THAT(wrong({"plan", "a", "--format", "jsn"}), Contains("did you mean 'json'?"));
  CHECK_THAT(wrong({"eval", "a", "--fail-on", "none"}), Contains("major|minor|advice"));
  CHECK_THAT(wrong({"eval", "a", "--as-of", "2026-02-30"}), Contains("YYYY-MM-DD"));
  CHECK_THAT(wrong({"eval", "a", "--as-of", "22.11.2026"}), Contains("YYYY-MM-DD"));
  for (const char* jobs : {"0", "-1", "x", "1.5", "1000", ""})
    CHECK_THAT(wrong({"eval", "a", "--jobs", jobs}), Contains("--jobs"));
  CHECK_THAT(wrong({"eval", "a", "b", "--with", "p"}), Contains("--with"));
  CHECK_THAT(wrong({"import", "a", "b"}), Contains("--format json"));
  CHECK_THAT(wrong({"code"}), Contains("error"));
  // What no issue has built yet is unknown.
  for (const char* verb : {"rule", "pack", "nightly", "explain", "profile", "report"})
    CHECK_THAT(wrong({verb}), Contains("error"));
}

TEST_CASE("a wrong word is named, with what may have been meant") {
  CHECK_THAT(wrong({}),
             Contains("'assize' needs a verb: init|eval|explain|import|plan|annotate|diff|code"));
  CHECK_THAT(wrong({"code"}), Contains("'assize code' needs a verb: list|show|check|wording"));
  CHECK_THAT(wrong({"evaluate", "a", "--as-of", "2026-11-22"}),
             Contains("'evaluate' is no verb of 'assize'") && Contains("did you mean 'eval'?"));
  CHECK_THAT(wrong({"frobnicate"}),
             Contains("'frobnicate' is no verb of 'assize'") &&
                 Contains("the verbs are init|eval|explain|import|plan|annotate|diff|code"));
  CHECK_THAT(wrong({"list"}), Contains("did you mean 'code list'?"));
  CHECK_THAT(wrong({"help"}), Contains("did you mean '--help'?"));
  CHECK_THAT(wrong({"form.txt"}), Contains("did you mean 'assize eval form.txt'?"));
  CHECK_THAT(wrong({"code", "lst"}), Contains("'lst' is no verb of 'assize code'") &&
                                         Contains("did you mean 'list'?") &&
                                         Contains("assize code --help"));
  CHECK_THAT(wrong({"code", "list", "x"}), Contains("'assize code list' takes no further 'x'"));
  CHECK_THAT(wrong({"code", "show", "x", "y"}), Contains("'assize code show' takes one CODE"));
  CHECK_THAT(wrong({"--verson"}), Contains("'--verson' is no option of 'assize'") &&
                                      Contains("did you mean '--version'?"));
  CHECK_THAT(wrong({"--as-of", "2026-11-22", "eval", "a"}),
             Contains("'--as-of' stands before the verb"));
  CHECK_THAT(wrong({"import", "a", "--only", "x"}),
             Contains("'--only' is no option of 'assize import'") &&
                 Contains("it is one of 'assize eval'"));
}

TEST_CASE("a value that was forgotten is missed, and not taken from what follows") {
  CHECK_THAT(wrong({"eval", "a", "--fail-on"}),
             Contains("'--fail-on' needs a value: major|minor|advice"));
  CHECK_THAT(wrong({"eval", "a", "--only", "--as-of", "2026-11-22"}),
             Contains("'--only' needs a value: EXPR"));
  CHECK_THAT(wrong({"eval", "a", "--with"}), Contains("'--with' needs a value: FILE"));
}

TEST_CASE("help comes from the table of exit codes and shows nothing that is not there") {
  const Parsed top = parse({"--help"});
  CHECK(top.exit == 0);
  CHECK_FALSE(top.options);
  const Parsed eval = parse({"eval", "--help"});
  for (const ExitCode& each : exit_codes) {
    const std::string start =
        "  " + std::to_string(each.code) + "  " + std::string(each.evaluating.substr(0, 30));
    CHECK_THAT(top.out, Contains(start));
    CHECK_THAT(eval.out, Contains(start));
    CHECK_THAT(exit_meaning(each.code, "major"), Contains("exit " + std::to_string(each.code)));
  }
  for (const char* later : {"nightly", "history"}) CHECK_THAT(top.out + eval.out, !Contains(later));
  CHECK(exit_meaning(1, "minor") == "exit 1: something failed at or above minor");
  CHECK(exit_meaning(1, "minor", "run.json") ==
        "exit 1: something failed at or above minor that is not in run.json");
  CHECK_THAT(exit_meaning(0, "major", "run.json"), Contains("major that is not in run.json"));
  CHECK(exit_meaning(5, "major", "run.json") == exit_meaning(5, "major"));
  for (const auto& verb : std::vector<std::vector<const char*>>{{},
                                                                {"eval"},
                                                                {"import"},
                                                                {"code"},
                                                                {"code", "list"},
                                                                {"code", "show"},
                                                                {"code", "check"},
                                                                {"code", "wording"}}) {
    std::vector<const char*> arguments = verb;
    arguments.push_back("--help");
    std::istringstream help(parse(arguments).out);
    for (std::string line; std::getline(help, line);) {
      INFO(line);
      CHECK(line.size() <= 80);
    }
  }
  CHECK_THAT(parse({"--version"}).out, Contains("assize ") && Contains("Lua 5.4") &&
                                           Contains("RapidJSON") && Contains("CLI11"));
}
