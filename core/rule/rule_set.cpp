// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <mutex>
#include <string_view>
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
  Loaded(std::vector<PackFiles> packs, const CodesWhenRead& codes, Diagnostics& diagnostics) {
    load_rules(load_packs(packs, diagnostics), codes, diagnostics);
  }

  const std::vector<RuleInfo>& rules() const override { return rules_; }
  const std::vector<PackInfo>& packs() const override { return packs_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }

  /// One that was given back, or in which the rules were first loaded; else the scripts are loaded
  /// again.
  std::unique_ptr<Machine> machine() const {
    {
      const std::lock_guard lock(mutex_);
      if (!spare_.empty()) {
        auto machine = std::move(spare_.back());
        spare_.pop_back();
        return machine;
      }
    }
    auto machine = std::make_unique<Machine>();
    Diagnostics none;
    for (Script module : modules_) machine->load_module(module, nullptr, none);
    for (std::size_t i = 0; i < scripts_.size(); ++i) {
      Script script = scripts_[i];
      const auto declared = machine->load(script, nullptr, none);
      // A script that loaded once loads again: it can see nothing that changes.
      machine->add(rules_[i], rule::read_metadata(declared.value(), script.source, *script.pack,
                                                  script.id, {}, none)
                                  .value());
    }
    machine->use(vocabulary_);
    return machine;
  }
  void give_back(std::unique_ptr<Machine> machine) const {
    machine->listen({});
    machine->trace({});
    machine->tailor(nullptr);
    machine->let_go();
    const std::lock_guard lock(mutex_);
    spare_.push_back(std::move(machine));
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

  void load_rules(Scripts scripts, const CodesWhenRead& codes_when_read, Diagnostics& diagnostics) {
    std::vector<Script> all;
    for (const PackInfo& pack : packs_) {
      for (PackFiles::Script& script : scripts[pack.id]) {
        all.push_back({pack.id + "/" + script.path, &pack, std::move(script.source),
                       lua::Compiled{script.compiled}, 0, 0});
      }
    }
    std::sort(all.begin(), all.end(), [](const Script& a, const Script& b) { return a.id < b.id; });
    const auto first_rule =
        std::stable_partition(all.begin(), all.end(), [](const Script& s) { return is_module(s); });
    std::vector<Script> unread(std::make_move_iterator(all.begin()),
                               std::make_move_iterator(first_rule));
    all.erase(all.begin(), first_rule);
    auto machine = std::make_unique<Machine>();
    for (const Script& module : unread) machine->expect(module.id);
    for (const Script& module : unread)
      if (!machine->is_tried(module.id)) load_module(*machine, unread, module.id, diagnostics);
    std::vector<std::optional<rule::Declaration>> declared;
    for (Script& script : all) declared.push_back(machine->load(script, &vocabulary_, diagnostics));
    vocabulary_.phrases.build();
    const std::vector<const Code*> codes = codes_when_read();
    std::vector<rule::Metadata> loaded;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!declared[i]) continue;
      Script& script = all[i];
      auto metadata = rule::read_metadata(*declared[i], script.source, *script.pack, script.id,
                                          codes, diagnostics);
      if (!metadata) continue;
      loaded.push_back(std::move(*metadata));
      scripts_.push_back(std::move(script));
    }
    // The machine keeps the addresses of the infos, so they are all in place first.
    for (rule::Metadata& metadata : loaded) rules_.push_back(metadata.info);
    for (std::size_t i = 0; i < loaded.size(); ++i) machine->add(rules_[i], loaded[i]);
    machine->use(vocabulary_);
    spare_.push_back(std::move(machine));
  }

  static bool is_module(const Script& script) {
    return std::string_view(script.id).substr(script.pack->id.size() + 1).starts_with("lib/");
  }

  // Which modules a module requires is known when it is tried; they are loaded then, and it is
  // tried again.
  void load_module(Machine& machine, std::vector<Script>& unread, std::string_view id,
                   Diagnostics& diagnostics) {
    const auto script = std::find_if(unread.begin(), unread.end(),
                                     [&](const Script& each) { return each.id == id; });
    while (!machine.load_module(*script, &vocabulary_, diagnostics)) {
      const std::string wanted = machine.wanted();
      if (wanted.empty()) return;
      load_module(machine, unread, wanted, diagnostics);
    }
    modules_.push_back(*script);
  }

  std::vector<PackInfo> packs_;
  std::vector<RuleInfo> rules_;
  std::vector<Script> modules_;  // each after those that it requires
  std::vector<Script> scripts_;  // of the rules, in their order
  Vocabulary vocabulary_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Machine>> spare_;
};

class Runner final : public RuleRunner {
 public:
  Runner(const Loaded& rules, const RunnerOptions& options)
      : rules_(rules), machine_(rules.machine()), options_(options) {}
  ~Runner() override { rules_.give_back(std::move(machine_)); }
  Runner(const Runner&) = delete;
  Runner& operator=(const Runner&) = delete;

  void tailor(const Tailoring* tailoring) override { machine_->tailor(tailoring); }
  void begin(const Assessment& assessment, const Code& code) override {
    machine_->begin(assessment, code, options_.as_of);
  }
  std::span<const Verdict> call(std::size_t rule, const Subject& subject) override {
    return machine_->call(rule, subject, options_.fuel);
  }
  std::uint64_t fuel_used() const override { return machine_->fuel_used(); }
  std::uint64_t fuel_allowed() const override { return machine_->fuel_allowed(); }
  void listen(StepListener listener) override { machine_->listen(std::move(listener)); }
  void trace(LineListener listener) override { machine_->trace(std::move(listener)); }

 private:
  const Loaded& rules_;
  std::unique_ptr<Machine> machine_;
  RunnerOptions options_;
};

}  // namespace

std::shared_ptr<const RuleSet> RuleSet::load(std::vector<PackFiles> packs,
                                             std::span<const Code* const> codes,
                                             Diagnostics& diagnostics) {
  const std::vector<const Code*> read(codes.begin(), codes.end());
  return load(
      std::move(packs), [&] { return read; }, diagnostics);
}

std::shared_ptr<const RuleSet> RuleSet::load(std::vector<PackFiles> packs,
                                             const CodesWhenRead& codes, Diagnostics& diagnostics) {
  return std::make_shared<Loaded>(std::move(packs), codes, diagnostics);
}

std::unique_ptr<RuleRunner> RuleRunner::make(const RuleSet& rules, const RunnerOptions& options) {
  return std::make_unique<Runner>(dynamic_cast<const Loaded&>(rules), options);
}

}  // namespace assize
