// SPDX-License-Identifier: Apache-2.0
//
// The shipped rules on the invented landlords of examples/demo.
#include <algorithm>
#include <memory>
#include <utility>

#include <assize/engine.hpp>
#include <assize/rule.hpp>

#include "benchmarks.hpp"
#include "support/content.hpp"

namespace assize::bench {
namespace {

constexpr Date demo_day{std::chrono::year{2026}, std::chrono::November, std::chrono::day{22}};

std::shared_ptr<const RuleSet> load_shipped() {
  Diagnostics diagnostics;
  const Code* codes[] = {&test::shipped_code()};
  return RuleSet::load(shipped_packs(), codes, diagnostics);
}

std::vector<Input> demo_inputs() {
  std::vector<Input> out;
  for (const Assessment& form : demo_forms()) out.push_back({form, &test::shipped_code()});
  return out;
}

Run evaluate_demo(std::vector<Input> inputs, const RuleSet& rules, unsigned jobs) {
  EvaluateOptions options;
  options.as_of = demo_day;
  options.jobs = jobs;
  return evaluate(std::move(inputs), rules, options);
}

/// Forms one after the other with warm rules. A worker loads the scripts again in each `evaluate`,
/// so there are enough of them for that not to show.
void all_forms(benchmark::State& state) {
  constexpr std::size_t times = 10;
  const auto rules = load_shipped();
  std::vector<Input> waiting;
  for (std::size_t i = 0; i < times; ++i)
    for (Input& input : demo_inputs()) waiting.push_back(std::move(input));
  const std::size_t count = waiting.size();
  for ([[maybe_unused]] auto unused : state) {
    Run run = evaluate_demo(std::move(waiting), *rules, static_cast<unsigned>(state.range(0)));
    waiting.clear();
    for (AssessmentResult& result : run.assessments)
      waiting.push_back({std::move(result.assessment), &test::shipped_code()});
  }
  state.counters["each"] = time_each(count);
}

/// All that the first form costs, from the bytes of the packs on: scripts are run, phrases built,
/// expressions compiled as they are first tried.
void first_form(benchmark::State& state) {
  const std::vector<PackFiles> packs = shipped_packs();
  const Code* codes[] = {&test::shipped_code()};
  for ([[maybe_unused]] auto unused : state) {
    Diagnostics diagnostics;
    const auto rules = RuleSet::load(packs, codes, diagnostics);
    std::vector<Input> one;
    one.push_back({demo_forms().front(), &test::shipped_code()});
    benchmark::DoNotOptimize(evaluate_demo(std::move(one), *rules, 1));
  }
}

void mask(benchmark::State& state) {
  const auto rules = load_shipped();
  const Code* codes[] = {&test::shipped_code()};
  const Run run = evaluate_demo(demo_inputs(), *rules, 1);
  for ([[maybe_unused]] auto unused : state) {
    Run masked = run;
    mask_personal(masked, codes);
    benchmark::DoNotOptimize(masked);
  }
  state.counters["each"] = time_each(run.assessments.size());
}

/// One rule on all rows of all forms, the facts of the texts read anew for it.
void one_rule(benchmark::State& state, const std::shared_ptr<const RuleSet>& rules,
              std::size_t number) {
  const Code& code = test::shipped_code();
  const auto runner = RuleRunner::make(*rules, {demo_day, 0});
  std::size_t calls = 0;
  std::uint64_t most_fuel = 0;
  const auto call = [&](const Subject& subject) {
    benchmark::DoNotOptimize(runner->call(number, subject).data());
    most_fuel = std::max(most_fuel, runner->fuel_used());
    ++calls;
  };
  for ([[maybe_unused]] auto unused : state) {
    calls = 0;
    for (const Assessment& form : demo_forms()) {
      runner->begin(form, code);
      const Each each = rules->rules()[number].each;
      if (each == Each::assessment) call({});
      if (each == Each::action)
        for (const Action& action : form.actions) call({.action = &action});
      if (each != Each::row && each != Each::provision) continue;
      for (const Response& response : form.responses) {
        if (response.claim == Claim::absent) continue;
        if (each == Each::row) {
          call({.response = &response});
          continue;
        }
        for (const std::string& id : code.row(response.row)->provisions)
          call({.response = &response, .provision = code.provision(id)});
      }
    }
  }
  state.counters["each"] = time_each(demo_forms().size());
  state.counters["call"] = time_each(std::max<std::size_t>(calls, 1));
  state.counters["most_fuel"] = static_cast<double>(most_fuel);
}

}  // namespace

void add_shipped_benchmarks() {
  const auto add = [](const std::string& name, auto run) {
    return benchmark::RegisterBenchmark(name.c_str(), run)->Unit(benchmark::kMillisecond);
  };
  add("shipped/evaluate", all_forms)->ArgName("jobs")->Arg(1)->Arg(2)->UseRealTime();
  add("shipped/first_form", first_form);
  add("shipped/mask_personal", mask);
  const auto rules = load_shipped();
  for (std::size_t i = 0; i < rules->rules().size(); ++i)
    add("shipped/rule/" + rules->rules()[i].id,
        [=](benchmark::State& state) { one_rule(state, rules, i); });
}

}  // namespace assize::bench
