// SPDX-License-Identifier: Apache-2.0
//
// The ten rules find what the ten checks in C++ find; on the common data, what every other engine
// found there.
#include <cstdio>
#include <cstdlib>
#include <utility>

#include <assize/engine.hpp>

#include "native.hpp"
#include "support/catch.hpp"

namespace assize::bench {
namespace {

struct Both {
  Counts by_rules{}, by_native{};
  std::size_t bytes = 0;
};

Both count(const std::vector<Form>& forms) {
  Both out;
  Native native;
  std::vector<Input> inputs;
  for (const Form& form : forms) {
    inputs.push_back({to_assessment(form), &code()});
    native.check(inputs.back().assessment);
    for (const Answer& answer : form)
      out.bytes += answer.evidence.size() + answer.commentary.size();
  }
  EvaluateOptions options;
  options.as_of = as_of;
  out.by_rules = counts_of(evaluate(std::move(inputs), *rules(), options));
  out.by_native = native.counts();
  return out;
}

}  // namespace

TEST_CASE("on invented forms the rules count what C++ counts") {
  constexpr std::size_t forms = 200;
  const Both counts = count(invented_forms(forms));
  CHECK(counts.by_rules == counts.by_native);
  for (const std::size_t found : counts.by_native) CHECK(found > 0);
  // Of the size of those that the common workload has.
  const std::size_t answer = counts.bytes / forms / 72;
  CHECK(answer > 500);
  CHECK(answer < 560);
}

TEST_CASE("on the common data the rules count what every engine counted", "[common]") {
  const char* folder = std::getenv("ASSIZE_BENCH_DATA");
  if (folder == nullptr || *folder == '\0') {
    std::puts("skipped: ASSIZE_BENCH_DATA names no folder of the common data");
    return;
  }
  constexpr Counts known = {14475, 630, 2760, 4625, 5098, 3482, 35626, 87, 1253, 4371};
  const Both counts = count(common_forms(folder, 2000));
  CHECK(counts.by_rules == known);
  CHECK(counts.by_native == known);
}

}  // namespace assize::bench
