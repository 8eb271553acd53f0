// SPDX-License-Identifier: Apache-2.0
//
// One sandbox furnished for rules, with the rules that were loaded into it. Moves between threads
// but is used by one at a time.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <assize/rule.hpp>

#include "lua/state.hpp"
#include "rule/host.hpp"
#include "rule/metadata.hpp"

namespace assize::rule {

/// A rule's script, and the numbers of the first phrases and expression that it makes.
struct Script {
  std::string id;
  const PackInfo* pack = nullptr;
  Source source;
  lua::Compiled compiled;
  std::uint32_t first_phrases = 0, first_pattern = 0;
};

class Machine {
 public:
  Machine();

  /// Tells of a module that scripts may require.
  void expect(const std::string& module) { host_.modules.emplace(module, Module{}); }
  [[nodiscard]] bool is_tried(const std::string& module) const {
    return host_.modules.at(module).status != Module::unread;
  }

  /// Runs a script's top level. `making` is filled when the script is new; null when it was loaded
  /// before and its vocabulary is known. Nothing, and no complaint, when a module is wanted first.
  [[nodiscard]] std::optional<Declaration> load(Script& script, Vocabulary* making,
                                                Diagnostics& diagnostics);
  /// The same of a module.
  bool load_module(Script& script, Vocabulary* making, Diagnostics& diagnostics);
  /// The module that the last script needs before it can be loaded; empty: none.
  [[nodiscard]] const std::string& wanted() const { return host_.wanted; }

  /// Makes a loaded rule callable under the next number, from 0.
  void add(const RuleInfo& info, const Metadata& metadata);
  [[nodiscard]] std::size_t rules() const { return rules_.size(); }

  void use(const Vocabulary& vocabulary) { host_.vocabulary = &vocabulary; }
  /// From the next `begin` on; null: the defaults.
  void tailor(const Tailoring* tailoring);
  void begin(const Assessment& assessment, const Code& code, const Date& as_of);
  /// Forgets the assessment that it began with.
  void let_go();
  [[nodiscard]] std::span<const Verdict> call(std::size_t rule, const Subject& subject,
                                              std::uint64_t fuel);
  [[nodiscard]] std::uint64_t fuel_used() const { return fuel_used_; }
  [[nodiscard]] std::uint64_t fuel_allowed() const { return fuel_allowed_; }
  /// Tells of what rules ask from now on; an empty one ends it.
  void listen(StepListener listener);
  /// Tells of each line that rules run, and that loading them runs; an empty one ends it.
  void trace(LineListener listener);

 private:
  struct Loaded {
    const RuleInfo* info = nullptr;
    lua::Function applies, check;
    std::size_t applies_line = 0, check_line = 0;
    lua::Value defaults;
    lua::Reference params;
    lua::Reference tailored;  ///< params as a profile sets them; none: as they are
  };
  struct Kept {
    const void* object = nullptr;
    lua::Reference reference;
  };

  lua::Reference subject_of(Each each, const Subject& subject);
  template <class T>
  lua::Reference reference_to(const T& object);
  const ProvisionView& view_of(const Provision& provision);
  const CodeVocabulary& words_of_code();
  void make_tailored_params();
  lua::Value tailored_table(const lua::Value& defaults, std::size_t rule);
  [[nodiscard]] std::size_t bytes_of(Each each, const Subject& subject) const;
  [[nodiscard]] static lua::Budget budget_for(Each each, std::size_t bytes, std::uint64_t fuel);
  void begin_load(Script& script, Vocabulary* making);
  void complain(const lua::Stop& stop, const Source& source, Diagnostics& diagnostics) const;
  bool is_applicable(const lua::Outcome& outcome, std::size_t line);
  void read_stop(const lua::Stop& stop);
  void explain_cut_off(const lua::Budget& budget, std::size_t bytes);
  void read_result(const lua::Outcome& outcome, std::size_t line);
  void bad_result(std::size_t line, std::string message);

  lua::State state_;
  Host host_;
  ContextView context_;
  lua::Reference context_reference_;
  std::vector<Loaded> rules_;
  std::optional<AssessmentView> view_;
  std::vector<Kept> kept_;
  // By the Code's SHA-256; made when first asked for.
  std::map<std::string, std::unique_ptr<CodeVocabulary>, std::less<>> code_words_;
  const Tailoring* tailoring_ = nullptr;
  std::unique_ptr<CodeVocabulary> tailored_words_;
  const Organisation unknown_;
  std::vector<Verdict> result_;
  std::uint64_t fuel_used_ = 0, fuel_allowed_ = 0;
};

}  // namespace assize::rule
