// SPDX-License-Identifier: Apache-2.0
#include "app/rule_meter.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <span>
#include <utility>

#include "report/screen.hpp"

namespace assize::app {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t time_width = 10, share_width = 8, fuel_width = 13, calls_width = 8;

std::string right(const std::string& text, std::size_t width) {
  return std::string(width > text.size() ? width - text.size() : 1, ' ') + text;
}

/// `12.3` of 12.345 and 1 decimal, `0.01` of 0.009 and 2.
std::string fixed(double number, int decimals) {
  double scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  std::string digits = std::to_string(static_cast<std::uint64_t>(number * scale + 0.5));
  const auto least = static_cast<std::size_t>(decimals) + 1;
  if (digits.size() < least) digits.insert(0, least - digits.size(), '0');
  return digits.insert(digits.size() - static_cast<std::size_t>(decimals), ".");
}

std::string row(const std::string& time, const std::string& share, const std::string& fuel,
                const std::string& most, const std::string& calls, const std::string& rule) {
  return right(time, time_width) + right(share, share_width) + right(fuel, fuel_width) +
         right(most, fuel_width) + right(calls, calls_width) + "  " + rule + "\n";
}

}  // namespace

/// Hands on, and measures what it calls.
class RuleMeter::Runner final : public RuleRunner {
 public:
  Runner(RuleMeter& meter, const RunnerOptions& options)
      : meter_(meter),
        runner_(RuleRunner::make(meter.rules_, options)),
        tallies_(meter.rules_.rules().size()) {}
  ~Runner() override { meter_.add(tallies_); }
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  void tailor(const Tailoring* tailoring) override { runner_->tailor(tailoring); }
  void begin(const Assessment& assessment, const Code& code) override {
    runner_->begin(assessment, code);
  }
  std::span<const Verdict> call(std::size_t rule, const Subject& subject) override {
    const Clock::time_point start = Clock::now();
    const std::span<const Verdict> verdicts = runner_->call(rule, subject);
    Tally& tally = tallies_.at(rule);
    tally.time += Clock::now() - start;
    tally.fuel += runner_->fuel_used();
    tally.most_fuel = std::max(tally.most_fuel, runner_->fuel_used());
    ++tally.calls;
    return verdicts;
  }
  std::uint64_t fuel_used() const override { return runner_->fuel_used(); }

 private:
  RuleMeter& meter_;
  std::unique_ptr<RuleRunner> runner_;
  std::vector<Tally> tallies_;
};

RuleMeter::RuleMeter(const RuleSet& rules) : rules_(rules), tallies_(rules.rules().size()) {}

engine::RunnerMaker RuleMeter::runners(const RunnerOptions& options) {
  return [this, options] { return std::make_unique<Runner>(*this, options); };
}

void RuleMeter::add(const std::vector<Tally>& more) {
  const std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < more.size(); ++i) {
    Tally& tally = tallies_[i];
    tally.time += more[i].time;
    tally.fuel += more[i].fuel;
    tally.most_fuel = std::max(tally.most_fuel, more[i].most_fuel);
    tally.calls += more[i].calls;
  }
}

std::string RuleMeter::table() const {
  std::vector<std::size_t> order(tallies_.size());
  std::iota(order.begin(), order.end(), 0);
  std::erase_if(order, [&](std::size_t i) { return tallies_[i].calls == 0; });
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return tallies_[a].time > tallies_[b].time;
  });
  Tally all;
  for (const std::size_t i : order) {
    all.time += tallies_[i].time;
    all.fuel += tallies_[i].fuel;
    all.most_fuel = std::max(all.most_fuel, tallies_[i].most_fuel);
    all.calls += tallies_[i].calls;
  }
  const auto line = [&](const Tally& tally, const std::string& rule) {
    const auto part = static_cast<double>(tally.time.count());
    const auto whole = static_cast<double>(std::max<std::int64_t>(all.time.count(), 1));
    return row(fixed(part / 1e6, 2), fixed(100 * part / whole, 1), std::to_string(tally.fuel),
               std::to_string(tally.most_fuel), std::to_string(tally.calls), rule);
  };
  std::string out =
      "\nWhat rules took\n\n" + row("ms", "%", "fuel", "most a call", "calls", "rule");
  for (const std::size_t i : order) out += line(tallies_[i], rules_.rules()[i].id);
  out += line(all, "all " + report::counted(order.size(), "rule", "rules"));
  return out +
         "\nTime is of this machine and this run; fuel is the same everywhere. What is read of a\n"
         "text once (dates, verbs, phrases) is on the account of the rule that asks first.\n";
}

}  // namespace assize::app
