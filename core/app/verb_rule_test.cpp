// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <assize/engine.hpp>

#include "app/add_case.hpp"
#include "app/built_pack.hpp"
#include "app/exit_codes.hpp"
#include "app/files.hpp"
#include "app/log.hpp"
#include "app/output.hpp"
#include "app/rule_tests.hpp"
#include "app/terminal.hpp"
#include "app/verbs.hpp"
#include "report/rule_tests.hpp"

namespace assize::app {
namespace {

class Testing {
 public:
  explicit Testing(const Options& options) : options_(options) {}

  int run() {
    int exit = run_once();
    while (options_.watch) {
      wait_for_change();
      if (!write_output(options_.output, "\n")) break;
      exit = run_once();
    }
    return exit;
  }

 private:
  int run_once() {
    Diagnostics diagnostics;
    const RuleTestBook& book = book_.emplace(options_, diagnostics);
    stamps_ = stamps();
    report::RuleTesting testing;
    testing.covers = options_.coverage;
    testing.mutates = options_.mutate;
    testing.is_part = book.is_part();
    for (const std::size_t rule : book.selected()) {
      testing.rules.push_back({&book.rules().rules()[rule], {}, {}});
      test(book, rule, testing, diagnostics);
    }
    return finish(testing, diagnostics);
  }

  static void test(const RuleTestBook& book, std::size_t rule, report::RuleTesting& testing,
                   Diagnostics& diagnostics) {
    report::TestedRule& one = testing.rules.back();
    const auto tests = book.tests_of(rule, diagnostics);
    if (!tests || tests->code == nullptr) return;
    one.code = tests->code->name();
    std::set<std::size_t> ran;
    one.report = run_rule_tests(book.rules(), rule, *tests, testing.covers ? &ran : nullptr);
    if (testing.mutates) one.mutants = mutate_cases(book.rules(), rule, *tests);
    if (!testing.covers) return;
    if (const auto script = read_in_pack(one.rule->where.file, diagnostics))
      one.lines = line_coverage(*script, ran);
    auto& codes = testing.codes;
    if (std::none_of(codes.begin(), codes.end(),
                     [&](const auto& code) { return code.first == one.code; }))
      codes.emplace_back(one.code, code_coverage(book.rules(), *tests->code));
  }

  int finish(const report::RuleTesting& testing, const Diagnostics& diagnostics) {
    Verdicts verdicts;
    const bool has_error = tell(diagnostics);
    if (!book_->is_part()) tell_packs_nearby(book_->rules());
    verdicts.usage = book_->is_usage_error();
    verdicts.load_failed = has_error && !verdicts.usage;
    verdicts.nothing = true;
    for (const report::TestedRule& one : testing.rules) {
      verdicts.nothing = verdicts.nothing && one.report.results.empty();
      verdicts.failed = verdicts.failed || one.report.failed() > 0;
    }
    if (verdicts.nothing && !has_error) tell_error("there is no test to run");
    if (!verdicts.nothing) verdicts.load_failed |= !write(testing);
    return exit_code(verdicts);
  }

  [[nodiscard]] std::vector<std::string> stamps() const {
    std::vector<std::string> all;
    for (const std::string& file : book_->files()) all.push_back(file + " " + stamp_of(file));
    return all;
  }

  /// Ends when a file of a pack is another than it was, or is new in a folder of one.
  void wait_for_change() const {
    while (stamps() == stamps_) std::this_thread::sleep_for(pause);
  }

  bool write(const report::RuleTesting& tested) {
    std::ostringstream out;
    if (options_.format == "junit") {
      report::write_rule_tests_junit(tested, out);
    } else if (options_.format == "json") {
      report::write_rule_tests_json(tested, out);
    } else {
      ReportOptions how;
      if (options_.output.empty()) {
        how.width = terminal_width();
        how.colour = !options_.no_color && terminal_has_colour();
      }
      report::write_rule_tests(tested, how, out);
    }
    return write_output(options_.output, out.str());
  }

  static constexpr std::chrono::milliseconds pause{250};
  const Options& options_;
  std::optional<RuleTestBook> book_;
  std::vector<std::string> stamps_;
};

}  // namespace

int run_rule_test(const Options& options) {
  return options.add_case.empty() ? Testing(options).run() : add_case(options);
}

}  // namespace assize::app
