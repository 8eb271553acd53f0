// SPDX-License-Identifier: Apache-2.0
//
// The ten checks of the common workload: through `evaluate`, through the rules alone, and in plain
// C++ within the same iteration, so that their ratio does not move with the machine.
#include <ctime>
#include <memory>
#include <utility>

#include <assize/engine.hpp>
#include <assize/rule.hpp>

#include "benchmarks.hpp"
#include "native.hpp"

namespace assize::bench {
namespace {

constexpr std::size_t batch = 200;  // assessments; more text than a processor's caches hold

/// Seconds since it was made: of processor time, which other programs do not lengthen much, or, for
/// what several threads do together, of the clock on the wall.
class Stopwatch {
 public:
  explicit Stopwatch(bool of_wall = false) : of_wall_(of_wall), start_(now()) {}
  [[nodiscard]] double elapsed() const { return now() - start_; }

 private:
  [[nodiscard]] double now() const {
    std::timespec time{};
    clock_gettime(of_wall_ ? CLOCK_MONOTONIC : CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
  }
  bool of_wall_;
  double start_;
};

std::vector<Input> inputs() {
  std::vector<Input> out;
  for (const Form& form : forms(batch)) out.push_back({to_assessment(form), &code()});
  return out;
}

/// What one iteration took, and what the native checks took beside it.
class Pairs {
 public:
  void add(double took, double native) {
    took_.push_back(took);
    native_.push_back(native);
    ratios_.push_back(took / native);
  }
  void tell(benchmark::State& state) const {
    const auto each = [](const std::vector<double>& all) {
      return 1e6 * median(all) / static_cast<double>(batch);
    };
    state.counters["us"] = each(took_);
    state.counters["native_us"] = each(native_);
    state.counters["x_native"] = median(ratios_);
  }

 private:
  std::vector<double> took_, native_, ratios_;
};

double time_native(Native& native, const std::vector<const Assessment*>& assessments) {
  const Stopwatch watch;
  for (const Assessment* one : assessments) {
    native.check(*one);
    benchmark::DoNotOptimize(native.findings().data());
  }
  return watch.elapsed();
}

/// Arguments: rules, in tens; jobs.
void through_evaluate(benchmark::State& state) {
  std::vector<Input> waiting = inputs();
  const auto set = rules(static_cast<std::size_t>(state.range(0)));
  EvaluateOptions options;
  options.as_of = as_of;
  options.jobs = static_cast<unsigned>(state.range(1));
  Native native;
  Pairs pairs;
  for ([[maybe_unused]] auto unused : state) {
    const Stopwatch watch(options.jobs > 1);
    Run run = evaluate(std::move(waiting), *set, options);
    const double took = watch.elapsed();
    std::vector<const Assessment*> assessments;
    for (const AssessmentResult& result : run.assessments)
      assessments.push_back(&result.assessment);
    pairs.add(took, time_native(native, assessments));
    state.SetIterationTime(took);
    waiting.clear();
    for (AssessmentResult& result : run.assessments)
      waiting.push_back({std::move(result.assessment), &code()});
  }
  pairs.tell(state);
}

/// Every rule on every subject, without findings made of the verdicts.
void call_all(RuleRunner& runner, const RuleSet& set, const Assessment& assessment) {
  runner.begin(assessment, code());
  for (std::size_t i = 0; i < set.rules().size(); ++i) {
    if (set.rules()[i].each == Each::assessment) {
      benchmark::DoNotOptimize(runner.call(i, {}).data());
      continue;
    }
    for (const Response& response : assessment.responses)
      if (response.claim != Claim::absent)
        benchmark::DoNotOptimize(runner.call(i, {.response = &response}).data());
  }
}

void time_calls(benchmark::State& state, const RuleSet& set) {
  const std::vector<Input> all = inputs();
  std::vector<const Assessment*> assessments;
  for (const Input& input : all) assessments.push_back(&input.assessment);
  const auto runner = RuleRunner::make(set, {as_of, 0});
  Native native;
  Pairs pairs;
  for ([[maybe_unused]] auto unused : state) {
    const Stopwatch watch;
    for (const Assessment* one : assessments) call_all(*runner, set, *one);
    const double took = watch.elapsed();
    pairs.add(took, time_native(native, assessments));
    state.SetIterationTime(took);
  }
  pairs.tell(state);
}

/// Argument: rules, in tens.
void through_rules(benchmark::State& state) {
  time_calls(state, *rules(static_cast<std::size_t>(state.range(0))));
}

/// Ten rules that look at nothing: what the calls alone take.
void calls_alone(benchmark::State& state) {
  PackFiles pack;
  pack.manifest = {"pack.xml",
                   "<pack format=\"1\" id=\"empty\" version=\"1\" title=\"Nothing\" "
                   "licence=\"Apache-2.0\"><code id=\"*\"/></pack>"};
  constexpr int ten = 10;
  for (int i = 0; i < ten; ++i) {
    pack.scripts.push_back({"rule" + std::to_string(i),
                            {"rule.lua",
                             R"(return rule {
  title = "It holds", each = "row", strand = "scrutiny", severity = "minor", effect = "notes",
  kind = "placeholder", maturity = "stable", provisions = "*", rationale = "None.",
  remedy = "None.", check = function() return pass() end,
})"}});
  }
  std::vector<PackFiles> packs;
  packs.push_back(std::move(pack));
  Diagnostics diagnostics;
  const Code* codes[] = {&code()};
  time_calls(state, *RuleSet::load(std::move(packs), codes, diagnostics));
}

}  // namespace

void add_evaluate_benchmarks() {
  const auto add = [](const char* name, void (*run)(benchmark::State&)) {
    return benchmark::RegisterBenchmark(name, run)->UseManualTime()->Unit(benchmark::kMillisecond);
  };
  add("ten/evaluate", through_evaluate)
      ->ArgNames({"tens", "jobs"})
      ->Args({1, 1})
      ->Args({4, 1})
      ->Args({1, 2})
      ->Args({4, 2});
  add("ten/rules", through_rules)->ArgName("tens")->Arg(1)->Arg(4);
  add("ten/calls", calls_alone);
}

}  // namespace assize::bench
