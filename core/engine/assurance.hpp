// SPDX-License-Identifier: Apache-2.0
//
// What each row's claim is worth after everything has looked at it, by the contract's paragraph on
// assurance and from nothing but outcomes, effects, marks and dates. Findings are noted before they
// are folded; those of trial rules are not noted at all.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <assize/engine.hpp>

namespace assize::engine {

class Assurer {
 public:
  Assurer(const Assessment& assessment, const Code& code, Date as_of);

  /// One verdict of a stable rule and what it acts on. `effect` after certainty has lowered it.
  void note(const RuleInfo& rule, const Verdict& verdict, Effect effect,
            const std::vector<std::string>& provisions, const Action* action);

  /// Somebody's word stands for a row, as far as nothing speaks against it.
  void attest(std::string_view row);

  /// A result for each form row of the Code; none without a form.
  [[nodiscard]] std::vector<RowResult> results() const;

 private:
  struct Facts {
    bool contradicted = false, unsupported = false;
    bool attested = false;
    RowMarks marks;
    std::optional<Date> earliest;     ///< day by which the first thing promised was to be there
    std::array<bool, 3> looked_at{};  ///< by Strand

    void add_date(const std::optional<Date>& date);
  };
  /// Numbers of the form rows that answer any of them, each once.
  [[nodiscard]] std::vector<std::size_t> rows_of(const std::vector<std::string>& provisions) const;
  void note_on(Facts& facts, const RuleInfo& rule, const Verdict& verdict, Effect effect) const;
  /// The facts with the dates that the form and the plan state by themselves.
  [[nodiscard]] std::vector<Facts> with_dates() const;
  [[nodiscard]] Assurance assurance_of(const Response& response, const Facts& facts) const;

  const Assessment& assessment_;
  const Code& code_;
  Date as_of_;
  std::vector<Facts> facts_;                                // by number of the form row
  std::vector<bool> met_;                                   // by number of the action
  std::map<std::string, std::size_t, std::less<>> row_of_;  // by provision
};

}  // namespace assize::engine
