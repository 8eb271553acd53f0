// SPDX-License-Identifier: Apache-2.0
//
// One file a verb. Each does what its options say and returns the exit code.
#pragma once

#include "app/options.hpp"

namespace assize::app {

[[nodiscard]] int run_eval(const Options& options);
[[nodiscard]] int run_explain(const Options& options);
[[nodiscard]] int run_annotate(const Options& options);
[[nodiscard]] int run_import(const Options& options);
[[nodiscard]] int run_init(const Options& options);
[[nodiscard]] int run_plan(const Options& options);
[[nodiscard]] int run_plugin_list(const Options& options);
[[nodiscard]] int run_profile_check(const Options& options);
[[nodiscard]] int run_profile_show(const Options& options);
[[nodiscard]] int run_code_list(const Options& options);
[[nodiscard]] int run_code_show(const Options& options);
[[nodiscard]] int run_code_check(const Options& options);
[[nodiscard]] int run_code_wording(const Options& options);
[[nodiscard]] int run_rule_list(const Options& options);
[[nodiscard]] int run_rule_test(const Options& options);
[[nodiscard]] int run_rule_show(const Options& options);
[[nodiscard]] int run_rule_new(const Options& options);
[[nodiscard]] int run_rule_check(const Options& options);
[[nodiscard]] int run_rule_doc(const Options& options);
[[nodiscard]] int run_code_diff(const Options& options);
[[nodiscard]] int run_code_verify(const Options& options);
[[nodiscard]] int run_code_migrate(const Options& options);
[[nodiscard]] int run_diff(const Options& options);
[[nodiscard]] int run_pack_build(const Options& options);
[[nodiscard]] int run_pack_verify(const Options& options);

}  // namespace assize::app
