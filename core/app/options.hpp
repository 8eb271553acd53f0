// SPDX-License-Identifier: Apache-2.0
//
// The command line as values. This is where an option gets its name, its help and its check; CLI11
// is known to options.cpp alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/engine.hpp>

namespace assize::app {

enum class Verb {
  annotate,
  eval,
  explain,
  import,
  init,
  plan,
  plugin_list,
  profile_check,
  profile_show,
  code_list,
  code_show,
  code_check,
  code_wording,
  rule_list,
  rule_test,
  rule_show,
  rule_new,
  rule_check,
  rule_doc,
  code_diff,
  code_verify,
  code_migrate,
  diff,
  pack_build,
  pack_verify
};

struct Options {
  Verb verb = Verb::eval;
  std::string program = "assize";      ///< as it was called, to be typed again
  std::vector<std::string> arguments;  ///< assessments, files, or names of Codes

  std::string rule, subject;  ///< of `explain`: a rule, and the row to ask it about
  std::string folder,
      title;  ///< of `rule new`: where packs are put (of `rule doc`: pages), what it says

  std::string to;  ///< of `code migrate`: the revision to go to

  std::string profile;                ///< a file; empty: none
  std::vector<std::string> profiles;  ///< of `code diff`: files
  std::string code;                   ///< id, or id@revision; empty: not named
  std::vector<std::string> content;   ///< folders with codes/ and scripts/
  std::vector<std::string> rules;     ///< packs, or folders of packs
  std::vector<std::string> with;      ///< what is handed in beside the one assessment
  std::string review;                 ///< what was judged of the one assessment; empty: beside it
  std::vector<std::string> judge;     ///< of `eval`: FINGERPRINT=JUDGEMENT:REASON
  std::string by;                     ///< of `eval`: who judges
  std::string add_case;               ///< of `rule test`: of the finding that is to become a case
  std::optional<Date> as_of;
  std::string only;
  std::string fail_on = "major";
  std::string baseline;
  std::string format;  ///< empty: the verb's own
  std::string output;  ///< empty: standard output
  unsigned jobs = 0;   ///< 0: one a processor
  bool all = false;
  bool allow_empty = false;
  bool show_personal = false;
  bool quiet = false;
  bool check = false;  ///< of `rule doc`: whether what stands there is fresh
  bool no_color = false;
  bool profile_rules = false;  ///< of `eval`: tell what each rule took
  bool submission = false;     ///< of `init`: a landlord's folder, and no project
  bool watch = false;          ///< of `rule test`: again whenever a file changes
  bool coverage = false;       ///< of `rule test`: what the tests did not reach
  bool mutate = false;         ///< of `rule test`: what the rules did not notice
};

/// What came of the command line: options to go by, or an exit code and what to say with it.
struct Parsed {
  std::optional<Options> options;
  int exit = 0;
  std::string out, err;
};

[[nodiscard]] Parsed parse_command_line(int count, const char* const* arguments);

/// The version of the command line library.
[[nodiscard]] std::string cli_library();

}  // namespace assize::app
