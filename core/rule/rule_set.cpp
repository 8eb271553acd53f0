// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

#include <assize/rule.hpp>

#include "rule/machine.hpp"
#include "rule/pack.hpp"

namespace assize {
namespace {

using rule::Machine;
using rule::Script;
using rule::Vocabulary;

class Loaded final : public RuleSet {
 public:
  Loaded(std::vector<PackFiles> packs, std::span<const Code* const> codes,
         Diagnostics& diagnostics) {
    load_rules(load_packs(packs, diagnostics), codes, diagnostics);
  }

  const std::vector<RuleInfo>& rules() const override { return rules_; }
  const std::vector<PackInfo>& packs() const override { return packs_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  /// The machine in which the rules were first loaded goes to the first who asks; the others load
  /// the scripts again.
  std::unique_ptr<Machine> machine() const {
    {
      const std::lock_guard lock(mutex_);
      if (spare_) return std::move(spare_);
    }
    auto machine = std::make_unique<Machine>();
    Diagnostics none;
    for (std::size_t i = 0; i < scripts_.size(); ++i) {
      Script script = scripts_[i];
      const auto metadata = machine->load(script, nullptr, {}, none);
      // A script that loaded once loads again: it can see nothing that changes.
      machine->add(rules_[i], metadata.value());
    }
    machine->use(vocabulary_);
    return machine;
  }

 private:
  using Scripts = std::map<std::string, std::vector<PackFiles::Script>>;  // by pack

  // The scripts of a pack that is left out are left out with it.
  Scripts load_packs(std::vector<PackFiles>& packs, Diagnostics& diagnostics) {
    Scripts scripts;
    for (PackFiles& files : packs) {
      auto pack = rule::load_pack(files, diagnostics);
      if (!pack) continue;
      const auto other = std::find_if(packs_.begin(), packs_.end(),
                                      [&](const PackInfo& known) { return known.id == pack->id; });
      if (other != packs_.end()) {
        diagnostics.error({files.manifest.name, 1, 1}, "two packs have the id \"" + pack->id +
                                                           "\"; the other is " + other->origin);
        continue;
      }
      scripts[pack->id] = std::move(files.scripts);
      packs_.push_back(std::move(*pack));
    }
    std::sort(packs_.begin(), packs_.end(),
              [](const PackInfo& a, const PackInfo& b) { return a.id < b.id; });
    return scripts;
  }

  void load_rules(Scripts scripts, std::span<const Code* const> codes, Diagnostics& diagnostics) {
    std::vector<Script> all;
    for (const PackInfo& pack : packs_) {
      for (PackFiles::Script& script : scripts[pack.id]) {
        all.push_back({pack.id + "/" + script.path, &pack, std::move(script.source), 0, 0});
      }
    }
    std::sort(all.begin(), all.end(), [](const Script& a, const Script& b) { return a.id < b.id; });
    auto machine = std::make_unique<Machine>();
    std::vector<rule::Metadata> loaded;
    for (Script& script : all) {
      auto metadata = machine->load(script, &vocabulary_, codes, diagnostics);
      if (!metadata) continue;
      loaded.push_back(std::move(*metadata));
      scripts_.push_back(std::move(script));
    }
    // The machine keeps the addresses of the infos, so they are all in place first.
    for (rule::Metadata& metadata : loaded) rules_.push_back(metadata.info);
    for (std::size_t i = 0; i < loaded.size(); ++i) machine->add(rules_[i], loaded[i]);
    vocabulary_.phrases.build();
    machine->use(vocabulary_);
    spare_ = std::move(machine);
  }

  std::vector<PackInfo> packs_;
  std::vector<RuleInfo> rules_;
  std::vector<Script> scripts_;  // of the rules, in their order
  Vocabulary vocabulary_;
  mutable std::mutex mutex_;
  mutable std::unique_ptr<Machine> spare_;
};

class Runner final : public RuleRunner {
 public:
  Runner(const Loaded& rules, const RunnerOptions& options)
      : machine_(rules.machine()), options_(options) {}

  void begin(const Assessment& assessment, const Code& code) override {
    machine_->begin(assessment, code, options_.as_of);
  }
  std::span<const Verdict> call(std::size_t rule, const Subject& subject) override {
    return machine_->call(rule, subject, options_.fuel);
  }
  std::uint64_t fuel_used() const override { return machine_->fuel_used(); }
  void listen(StepListener listener) override { machine_->listen(std::move(listener)); }

 private:
  std::unique_ptr<Machine> machine_;
  RunnerOptions options_;
};

}  // namespace

std::shared_ptr<const RuleSet> RuleSet::load(std::vector<PackFiles> packs,
                                             std::span<const Code* const> codes,
                                             Diagnostics& diagnostics) {
  return std::make_shared<Loaded>(std::move(packs), codes, diagnostics);
}

std::unique_ptr<RuleRunner> RuleRunner::make(const RuleSet& rules, const RunnerOptions& options) {
  return std::make_unique<Runner>(dynamic_cast<const Loaded&>(rules), options);
}

}  // namespace assize
