// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <exception>

#include "app/exit_codes.hpp"
#include "app/heap.hpp"
#include "app/log.hpp"
#include "app/options.hpp"
#include "app/output.hpp"
#include "app/verbs.hpp"

namespace {

using assize::app::Options;
using assize::app::Verb;

int run_verb(const Options& options) {
  switch (options.verb) {
    case Verb::eval:
      return assize::app::run_eval(options);
    case Verb::explain:
      return assize::app::run_explain(options);
    case Verb::annotate:
      return assize::app::run_annotate(options);
    case Verb::import:
      return assize::app::run_import(options);
    case Verb::init:
      return assize::app::run_init(options);
    case Verb::plan:
      return assize::app::run_plan(options);
    case Verb::plugin_list:
      return assize::app::run_plugin_list(options);
    case Verb::profile_check:
      return assize::app::run_profile_check(options);
    case Verb::profile_show:
      return assize::app::run_profile_show(options);
    case Verb::code_list:
      return assize::app::run_code_list(options);
    case Verb::code_show:
      return assize::app::run_code_show(options);
    case Verb::code_check:
      return assize::app::run_code_check(options);
    case Verb::code_wording:
      return assize::app::run_code_wording(options);
    case Verb::rule_list:
      return assize::app::run_rule_list(options);
    case Verb::rule_test:
      return assize::app::run_rule_test(options);
    case Verb::rule_show:
      return assize::app::run_rule_show(options);
    case Verb::rule_new:
      return assize::app::run_rule_new(options);
    case Verb::rule_check:
      return assize::app::run_rule_check(options);
    case Verb::rule_doc:
      return assize::app::run_rule_doc(options);
    case Verb::code_diff:
      return assize::app::run_code_diff(options);
    case Verb::code_verify:
      return assize::app::run_code_verify(options);
    case Verb::code_migrate:
      return assize::app::run_code_migrate(options);
    case Verb::diff:
      return assize::app::run_diff(options);
    case Verb::pack_build:
      return assize::app::run_pack_build(options);
    case Verb::pack_verify:
      return assize::app::run_pack_verify(options);
  }
  return assize::app::internal_error;
}

int run(int count, char** arguments) {
  const assize::app::Parsed parsed = assize::app::parse_command_line(count, arguments);
  if (!parsed.err.empty()) assize::app::tell_lines(parsed.err);
  if (!parsed.out.empty() && !assize::app::write_output({}, parsed.out)) return 3;
  if (!parsed.options) return parsed.exit;
  const Options& options = *parsed.options;
  if (assize::app::is_input_under_output(options)) return 2;
  const int exit = run_verb(options);
  return assize::app::output_was_refused() ? 2 : exit;
}

}  // namespace

int main(int count, char** arguments) {
  assize::app::prepare_heap();
  // A reader that goes away (`assize ... | head`) is seen where it is written to, and changes no
  // exit code.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run(count, arguments);
  } catch (const std::exception& bug) {
    assize::app::tell_error(std::string("internal error, please report it: ") + bug.what());
    return assize::app::internal_error;
  }
}
