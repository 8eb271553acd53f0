// SPDX-License-Identifier: Apache-2.0
#include "plugin/process.hpp"

#include "support/catch.hpp"

namespace assize::plugin {
namespace {

Ran shell(const std::string& script, std::string_view input = {}, Limits limits = {}) {
  return run_process("/bin/sh", {"-c", script}, input, limits);
}

}  // namespace

TEST_CASE("a process is given its input and its output is taken") {
  const std::string large(3U << 20U, 'x');
  const Ran ran = shell("cat", large);
  CHECK(ran.problem.empty());
  CHECK(ran.output == large);
  CHECK(shell("true", "nobody reads this").problem.empty());
}

TEST_CASE("how a process ended is said") {
  CHECK(shell("printf half; exit 3").problem == "ended with 3");
  CHECK(shell("printf half; exit 3").output == "half");
  CHECK(shell("kill -SEGV $$").problem == "crashed (Segmentation fault)");
  CHECK_THAT(run_process("/nowhere/none", {}, {}, {}).problem, Catch::StartsWith("cannot be"));
}

TEST_CASE("a process is stopped at its limits") {
  Limits limits;
  limits.wall_seconds = 1;
  limits.output_bytes = 1000;
  CHECK(shell("sleep 60", {}, limits).problem == "was stopped after 1 s");
  CHECK(shell("yes", {}, limits).problem == "said more than can be taken");
}

}  // namespace assize::plugin
