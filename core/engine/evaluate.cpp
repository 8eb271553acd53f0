// SPDX-License-Identifier: Apache-2.0
#include "engine/evaluate.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>

#include <assize_version.hpp>

#include "engine/bound_profile.hpp"
#include "engine/judge.hpp"
#include "engine/scope.hpp"
#include "engine/words.hpp"

namespace assize {
namespace engine {
namespace {

/// What is the same for all assessments that a Code judges with a profile.
struct Bench {
  std::vector<Scope> scopes;
  Selection only;
  bool is_selective = false;
};
using BenchKey = std::pair<const Code*, const BoundProfile*>;
using Benches = std::map<BenchKey, Bench>;

Bench bench_of(const BenchKey& key, const RuleSet& rules, const Selection* only) {
  Bench bench{scopes_of(*key.first, rules), {}, only != nullptr};
  if (only != nullptr) bench.only = only->both({});
  if (key.second == nullptr) return bench;
  std::erase_if(bench.scopes, [&](const Scope& scope) { return !key.second->takes[scope.rule]; });
  bench.only = bench.only.both(key.second->select);
  bench.is_selective = true;
  return bench;
}

/// What all workers share. Each assessment is taken by one of them and its result has a place of
/// its own, so that no order of theirs can show.
struct Work {
  const std::vector<Input>& inputs;  // without their assessments
  const Benches& benches;
  const RuleSet& rules;
  const EvaluateOptions& options;
  std::vector<AssessmentResult>& results;
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr problem;  // under `mutex`
};

void judge_one(Work& work, std::size_t number, RuleRunner& runner) {
  const Input& input = work.inputs[number];
  const Bench& bench = work.benches.at({input.code, input.profile.get()});
  const Terms terms{*input.code, bench.scopes, bench.is_selective ? &bench.only : nullptr,
                    input.profile.get(), input.review};
  judge(work.results[number], terms, work.rules, runner, work.options);
}

void work_through(Work& work, const RunnerMaker& make_runner) {
  try {
    const std::unique_ptr<RuleRunner> runner = make_runner();
    for (std::size_t i = work.next++; i < work.results.size(); i = work.next++)
      judge_one(work, i, *runner);
  } catch (...) {
    const std::lock_guard lock(work.mutex);
    if (!work.problem) work.problem = std::current_exception();
    work.next = work.results.size();
  }
}

std::size_t workers(unsigned jobs, std::size_t inputs) {
  const std::size_t wanted = jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
  return std::min(wanted, inputs);
}

/// By name, since they come by address; each once, since a profile makes a Code of its own.
void put_in_order(std::vector<Ingredient>& ingredients) {
  const auto key = [](const Ingredient& each) {
    return std::tie(each.id, each.version, each.origin, each.sha256);
  };
  std::sort(ingredients.begin(), ingredients.end(),
            [&](const Ingredient& a, const Ingredient& b) { return key(a) < key(b); });
  ingredients.erase(
      std::unique(ingredients.begin(), ingredients.end(),
                  [&](const Ingredient& a, const Ingredient& b) { return key(a) == key(b); }),
      ingredients.end());
}

bool takes_part(const PackInfo& pack, const BenchKey& key, const RuleSet& rules) {
  if (!pack.supports(*key.first)) return false;
  if (key.second == nullptr) return true;
  for (std::size_t i = 0; i < rules.rules().size(); ++i)
    if (rules.rules()[i].pack == pack.id) return key.second->takes[i];
  return false;
}

void add_ingredients(Run& run, const Benches& benches, const RuleSet& rules) {
  for (const auto& [key, unused] : benches) {
    const Code* code = key.first;
    run.codes.push_back({code->id,
                         code->revision,
                         code->sha256,
                         code->origin,
                         code->title,
                         code->attribution,
                         {},
                         code->edition,
                         std::string(to_string(code->status))});
    if (key.second != nullptr) run.profiles.push_back(key.second->ingredient);
  }
  put_in_order(run.codes);
  put_in_order(run.profiles);
  for (const PackInfo& pack : rules.packs())
    if (std::any_of(benches.begin(), benches.end(),
                    [&](const auto& entry) { return takes_part(pack, entry.first, rules); }))
      run.packs.push_back({pack.id, pack.version, pack.sha256, pack.origin, pack.title, {}});
}

constexpr Assurance every_assurance[] = {
    Assurance::unanswered,      Assurance::contradicted,   Assurance::unsupported,
    Assurance::rests_on_unread, Assurance::supported,      Assurance::unchallenged,
    Assurance::alternative,     Assurance::overdue,        Assurance::planned,
    Assurance::unplanned,       Assurance::not_applicable, Assurance::not_checked};

void summarise(Run& run) {
  for (const Assurance assurance : every_assurance)
    run.summary.assurance[std::string(to_string(assurance))] = 0;
  for (const AssessmentResult& result : run.assessments) {
    run.manifest += result.manifest;
    for (const RowResult& row : result.rows)
      ++run.summary.assurance[std::string(to_string(row.assurance))];
    for (const Finding& finding : result.findings)
      if (finding.outcome == Outcome::fail && finding.maturity == Maturity::stable &&
          finding.kind != strength_kind)
        ++run.summary.fail[static_cast<std::size_t>(finding.severity)];
  }
}

}  // namespace

Run evaluate_with(std::vector<Input> inputs, const RuleSet& rules, const EvaluateOptions& options,
                  const RunnerMaker& make_runner) {
  Run run;
  run.engine = version;
  run.as_of = options.as_of;
  run.assessments.resize(inputs.size());
  Benches benches;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    run.assessments[i].assessment = std::move(inputs[i].assessment);
    const BenchKey key{inputs[i].code, inputs[i].profile.get()};
    if (!benches.contains(key)) benches.emplace(key, bench_of(key, rules, options.only));
  }

  Work work{inputs, benches, rules, options, run.assessments, {}, {}, {}};
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < workers(options.jobs, inputs.size()); ++i)
      helpers.emplace_back([&] { work_through(work, make_runner); });
    if (!inputs.empty()) work_through(work, make_runner);
  }
  if (work.problem) std::rethrow_exception(work.problem);

  add_ingredients(run, benches, rules);
  summarise(run);
  return run;
}

}  // namespace engine

Run evaluate(std::vector<Input> inputs, const RuleSet& rules, const EvaluateOptions& options) {
  const RunnerOptions runner_options{options.as_of, options.fuel};
  return engine::evaluate_with(std::move(inputs), rules, options,
                               [&] { return RuleRunner::make(rules, runner_options); });
}

}  // namespace assize
