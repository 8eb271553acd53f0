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

#include "engine/judge.hpp"
#include "engine/scope.hpp"
#include "engine/words.hpp"

namespace assize {
namespace engine {
namespace {

using ScopesByCode = std::map<const Code*, std::vector<Scope>>;

/// What all workers share. Each assessment is taken by one of them and its result has a place of
/// its own, so that no order of theirs can show.
struct Work {
  const std::vector<const Code*>& codes;
  const ScopesByCode& scopes;
  const RuleSet& rules;
  const EvaluateOptions& options;
  std::vector<AssessmentResult>& results;
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr problem;  // under `mutex`
};

void work_through(Work& work, const RunnerMaker& make_runner) {
  try {
    const std::unique_ptr<RuleRunner> runner = make_runner();
    for (std::size_t i = work.next++; i < work.results.size(); i = work.next++)
      judge(work.results[i], *work.codes[i], work.scopes.at(work.codes[i]), work.rules, *runner,
            work.options);
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

void add_ingredients(Run& run, const ScopesByCode& scopes, const RuleSet& rules) {
  for (const auto& [code, unused] : scopes)
    run.codes.push_back(
        {code->id, code->revision, code->sha256, code->origin, code->title, code->attribution});
  // By name, since the map goes by address.
  std::sort(run.codes.begin(), run.codes.end(), [](const Ingredient& a, const Ingredient& b) {
    return std::tie(a.id, a.version, a.origin) < std::tie(b.id, b.version, b.origin);
  });
  for (const PackInfo& pack : rules.packs())
    if (std::any_of(scopes.begin(), scopes.end(),
                    [&](const auto& entry) { return pack.supports(*entry.first); }))
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
  std::vector<const Code*> codes;
  ScopesByCode scopes;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    run.assessments[i].assessment = std::move(inputs[i].assessment);
    codes.push_back(inputs[i].code);
    if (!scopes.contains(inputs[i].code))
      scopes.emplace(inputs[i].code, scopes_of(*inputs[i].code, rules));
  }

  Work work{codes, scopes, rules, options, run.assessments, {}, {}, {}};
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < workers(options.jobs, inputs.size()); ++i)
      helpers.emplace_back([&] { work_through(work, make_runner); });
    if (!inputs.empty()) work_through(work, make_runner);
  }
  if (work.problem) std::rethrow_exception(work.problem);

  add_ingredients(run, scopes, rules);
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
